package gradboard.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.ProblemException;
import gradboard.graph.Ref;
import gradboard.graph.Subgraph;
import gradboard.op.Mode;
import gradboard.op.OpCatalog;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import gradboard.tensor.Tensor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file's own composite that is named like an op through which numbers come in. */
class OwnSourcesTest {
  /** The square of twice a number, doubled by the composite. */
  private static Graph doubling(String name, String source) {
    Subgraph inside =
        new Subgraph(
            List.of("X"),
            Map.of("Y", Ref.to("sum")),
            Map.of(),
            List.of(Node.of("sum", "Add").reading("X", "X")));
    return Graph.of(
            Node.of("x", source).withAttribute("value", 3.0),
            Node.of("twice", name).reading("x"),
            Node.of("loss", "Square").reading("twice"))
        .withLoss("loss")
        .withComposites(Map.of(name, inside));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Input", "Parameter", "Constant"})
  void isWhatItsInsideSays(String name) {
    Graph graph = doubling(name, name.equals("Constant") ? "Input" : "Constant");
    try (Session session =
        new Session(graph, OpCatalog.load(), new Nd4jBackend(), DType.FLOAT64, 0)) {
      session.inspect(Mode.INFER, Map.of());
      assertThat(session.value("twice").orElseThrow().item()).isEqualTo(6);
      assertThat(session.value("twice/sum").orElseThrow().item()).isEqualTo(6);
      assertThat(session.gradient("x").orElseThrow().item()).isEqualTo(24);
    }
  }

  @Test
  void isNeitherFedNorHeldToDifferences() {
    Graph graph = doubling("Input", "Parameter");
    try (Session session =
        new Session(graph, OpCatalog.load(), new Nd4jBackend(), DType.FLOAT64, 0)) {
      Map<String, Tensor> feeds = Map.of("twice", Tensor.scalar(DType.FLOAT64, 1));
      assertThatThrownBy(() -> session.inspect(Mode.INFER, feeds))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("there is no input \"twice\" to feed");
      assertThat(new GradientCheck(session, graph, Mode.INFER, Map.of()).run())
          .extracting(GradientCheck.Finding::address)
          .containsExactly("x");
    }
  }
}
