package gradboard.edit;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.compile.Compilation;
import gradboard.compile.Compiler;
import gradboard.compile.Options;
import gradboard.graph.Graph;
import gradboard.graph.Problem;
import gradboard.graph.Ref;
import gradboard.io.GraphFile;
import gradboard.io.GraphReader;
import gradboard.kernel.Type;
import gradboard.op.Mode;
import gradboard.op.OpCatalog;
import gradboard.runtime.Snapshot;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

class FixesTest {
  private static final OpCatalog CATALOG = OpCatalog.load();
  private static final Vocabulary VOCABULARY = new Vocabulary(CATALOG);

  private static final String NODES =
      """
      {"gradboard": 1, "nodes": [
        {"id": "x", "op": "Input", "attributes": {"value": [[1, 2, 3]]}},
        {"id": "w", "op": "Parameter", "attributes": {"value": [[1, 2, 3], [4, 5, 6]]}},
        {"id": "ids", "op": "Input", "attributes": {"value": [1, 0], "dtype": "int64"}},
        {"id": "m", "op": "MatMul", "inputs": ["x"]},
        {"id": "t", "op": "Tanh"},
        {"id": "g", "op": "Gather", "inputs": ["x", "ids"]},
        {"id": "bad", "op": "MatMul", "inputs": ["x", "w"]},
        {"id": "wtw", "op": "MatMul", "inputs": {"B": "w"}}
      ]}
      """;

  private final GraphFile file = new GraphReader(CATALOG).read(NODES).orThrow();

  private static Compilation compiled(Graph graph) {
    return new Compiler(CATALOG).compile(graph, Options.inspecting(Mode.INFER, DType.FLOAT32));
  }

  private Fixes fixes() {
    return new Fixes(file.graph(), VOCABULARY, compiled(file.graph()).types());
  }

  @Test
  void offersATransposeThatCompiles() {
    List<Fixes.Fix> fixes = fixes().of(Ref.to("w"), "m", "B");

    assertThat(fixes).extracting(Fixes.Fix::label).contains("insert Transpose");
    Graph mended = fixes.get(0).change().apply(file, VOCABULARY).graph();
    assertThat(compiled(mended).types().get("m"))
        .isEqualTo(new Type(DType.FLOAT32, Shape.of(1, 2)));
  }

  @Test
  void turnsOneOfTwoReadingsOfAValue() {
    List<Fixes.Fix> fixes = fixes().of(Ref.to("w"), "wtw", "A");

    assertThat(fixes).extracting(Fixes.Fix::label).contains("insert Transpose");
    for (Fixes.Fix fix : fixes) {
      assertThat(compiled(fix.change().apply(file, VOCABULARY).graph()).types().get("wtw"))
          .as(fix.label())
          .isNotNull();
    }
  }

  @Test
  void offersACastWhereTheElementTypeIsRefused() {
    List<Fixes.Fix> fixes = fixes().of(Ref.to("ids"), "t", "input");

    assertThat(fixes).extracting(Fixes.Fix::label).containsExactly("insert Cast (float32)");
    Graph mended = fixes.get(0).change().apply(file, VOCABULARY).graph();
    assertThat(compiled(mended).types().get("t")).isEqualTo(new Type(DType.FLOAT32, Shape.of(2)));
  }

  @Test
  void whereAWireIsMovedItGoesOnFromTheNodeThatMends() {
    Snapshot.Wire wire = new Snapshot.Wire("g", "indices", 0);
    Snapshot.Wire to = new Snapshot.Wire("t", "input", 0);
    Fixes.Fix fix = fixes().of(Ref.to("ids"), "t", "input").get(0).moving(wire, to);

    Graph mended = fix.change().apply(file, VOCABULARY).graph();
    assertThat(mended.node("g").orElseThrow().inputs())
        .extracting(edge -> edge.source().node())
        .containsExactly("x");
    assertThat(compiled(mended).types().get("t")).isEqualTo(new Type(DType.FLOAT32, Shape.of(2)));
  }

  @Test
  void offersNothingWhereTheWireFits() {
    assertThat(fixes().of(Ref.to("x"), "t", "input")).isEmpty();
  }

  @Test
  void mendsAWireThatIsThereAlready() {
    List<Fixes.Fix> fixes = fixes().of("bad");

    assertThat(fixes).extracting(Fixes.Fix::label).contains("insert Transpose at B");
    for (Fixes.Fix fix : fixes) {
      Graph mended = fix.change().apply(file, VOCABULARY).graph();
      assertThat(compiled(mended).problems().stream().filter(Problem::isError))
          .noneMatch(problem -> problem.node().equals(java.util.Optional.of("bad")));
    }
  }

  @Test
  void anotherOpKeepsTheWires() {
    GraphFile added = new ReplaceOp("bad", "Add").apply(file, VOCABULARY);
    assertThat(added.graph().node("bad").orElseThrow().inputs())
        .extracting(edge -> edge.source().node())
        .containsExactly("x", "w");
    GraphFile tanh = new ReplaceOp("bad", "Tanh").apply(file, VOCABULARY);
    assertThat(tanh).as("Tanh has no room for two wires").isEqualTo(file);
  }
}
