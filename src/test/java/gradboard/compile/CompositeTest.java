package gradboard.compile;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.graph.Ref;
import gradboard.graph.Subgraph;
import gradboard.op.Category;
import gradboard.op.Mode;
import gradboard.op.Op;
import gradboard.op.OpCatalog;
import gradboard.op.Port;
import gradboard.tensor.DType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What composites may look like inside. */
class CompositeTest {
  private static final OpCatalog CATALOG = OpCatalog.load();

  private static Compilation compile(OpCatalog catalog, Graph graph) {
    return new Compiler(catalog).compile(graph, Options.inspecting(Mode.INFER, DType.FLOAT32));
  }

  private static Node constant(String id, double value) {
    return Node.of(id, "Constant").withAttribute("value", value);
  }

  @Test
  void anInnerNodeMayNotHideBehindAnInput() {
    Subgraph inside =
        new Subgraph(
            List.of("X"),
            Map.of("Y", Ref.to("n")),
            Map.of(),
            List.of(constant("X", 5), Node.of("n", "Neg").reading("X")));
    Graph graph =
        Graph.of(constant("two", 2), Node.of("c", "Negated").reading("two"))
            .withComposites(Map.of("Negated", inside));
    assertThat(compile(CATALOG, graph).problems())
        .containsExactly(
            Problem.at(
                "c/X",
                "the node has the name of the composite's input \"X\", so that nothing can read"
                    + " it; rename one of the two"));
  }

  @Test
  void aPortOfACompositeTakesOneWire() {
    Op op =
        Op.named("Sums", Category.COMPOSITE)
            .input("X", Port.Accepts.ANY, Port.Use.VARIADIC, "any numbers")
            .output("Y", Port.Accepts.ANY, "the first of them")
            .inside(
                in ->
                    new Subgraph(
                        List.of("X"),
                        Map.of("Y", Ref.to("n")),
                        Map.of(),
                        List.of(Node.of("n", "Neg").reading("X"))));
    Graph graph =
        Graph.of(constant("a", 1), constant("b", 2), Node.of("s", "Sums").reading("a", "b"));
    assertThat(compile(CATALOG.with(List.of(op)), graph).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.node()).contains("s");
              assertThat(problem.port()).contains("X");
              assertThat(problem.message()).startsWith("Sums: port X takes one wire");
            });
  }
}
