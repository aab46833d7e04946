package gradboard.edit;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.compile.Compiler;
import gradboard.compile.Options;
import gradboard.graph.Graph;
import gradboard.graph.Ref;
import gradboard.io.GraphReader;
import gradboard.op.Mode;
import gradboard.op.OpCatalog;
import gradboard.tensor.DType;
import org.junit.jupiter.api.Test;

class WiringTest {
  private static final OpCatalog CATALOG = OpCatalog.load();

  private static Wiring wiring(String nodes) {
    Graph graph =
        new GraphReader(CATALOG)
            .read("{\"gradboard\": 1, \"nodes\": [" + nodes + "]}")
            .file()
            .orElseThrow()
            .graph();
    return new Wiring(
        graph,
        new Vocabulary(CATALOG),
        new Compiler(CATALOG)
            .compile(graph, Options.inspecting(Mode.INFER, DType.FLOAT32))
            .types());
  }

  private static final String MATRICES =
      """
      {"id": "a", "op": "Input", "attributes": {"value": [[1, 2]]}},
      {"id": "b", "op": "Input", "attributes": {"value": [[1], [2], [3]]}},
      {"id": "c", "op": "Input", "attributes": {"value": [[1], [2]]}},
      {"id": "m", "op": "MatMul", "inputs": ["a"]},
      {"id": "r", "op": "Reshape", "inputs": ["a"]},
      {"id": "s", "op": "Constant", "attributes": {"value": [2, 1], "dtype": "int64"}},
      {"id": "t", "op": "Constant", "attributes": {"value": [5, 5], "dtype": "int64"}}
      """;

  @Test
  void aShapeThatCannotWorkIsRefusedWithBothShapes() {
    assertThat(wiring(MATRICES).shapeObjection(Ref.to("b"), "m", "B").orElseThrow())
        .contains("[1, 2]")
        .contains("[3, 1]");
  }

  @Test
  void aShapeThatWorksIsAccepted() {
    assertThat(wiring(MATRICES).shapeObjection(Ref.to("c"), "m", "B")).isEmpty();
  }

  @Test
  void aLayerWhoseAttributesAreStillToBeFilledInTakesItsWire() {
    String layer = MATRICES + ", {\"id\": \"d\", \"op\": \"Dense\"}";
    assertThat(wiring(layer).shapeObjection(Ref.to("a"), "d", "X")).isEmpty();
  }

  @Test
  void aPortThatMustBeKnownIsTriedWithTheConstantsOwnNumbers() {
    assertThat(wiring(MATRICES).shapeObjection(Ref.to("s"), "r", "shape")).isEmpty();
    assertThat(wiring(MATRICES).shapeObjection(Ref.to("t"), "r", "shape")).isPresent();
  }

  @Test
  void anElementTypeIsRefusedWithACure() {
    assertThat(
            wiring(
                    """
                    {"id": "ids", "op": "Input", "attributes": {"value": [1], "dtype": "int64"}},
                    {"id": "y", "op": "Sigmoid", "inputs": []}
                    """)
                .objection(Ref.to("ids"), "y", "X", false))
        .contains("Port X takes float32 or float64, but ids is int64; put a Cast between them.");
  }

  @Test
  void aNodeDoesNotReadItself() {
    assertThat(wiring(MATRICES).objection(Ref.to("m"), "m", "B", false))
        .contains("A node cannot read its own output: that would be a cycle.");
  }

  @Test
  void upstreamAndDownstreamFollowTheWires() {
    assertThat(wiring(MATRICES).upstream("m")).containsExactlyInAnyOrder("m", "a");
    assertThat(wiring(MATRICES).downstream("a")).containsExactlyInAnyOrder("a", "m", "r");
  }

  @Test
  void anOutputIsNotTakenForTheNodeThatIsCalledAlike() {
    String split =
        """
        {"id": "x", "op": "Input", "attributes": {"value": [1, 2, 3, 4]}},
        {"id": "s", "op": "Split", "inputs": ["x"], "attributes": {"num_outputs": 2}},
        {"id": "s_1", "op": "Input", "attributes": {"value": [1, 2, 3, 4, 5, 6, 7]}},
        {"id": "r", "op": "Add", "inputs": ["s_1"]}
        """;
    assertThat(wiring(split).shapeObjection(new Ref("s", "1"), "r", "B").orElseThrow())
        .contains("[7]")
        .contains("[2]");
  }
}
