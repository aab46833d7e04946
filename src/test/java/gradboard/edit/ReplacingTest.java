package gradboard.edit;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.graph.Ref;
import gradboard.io.GraphFile;
import gradboard.op.Op;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Another op in the place of a node's own, with the wires on both sides of it kept. */
class ReplacingTest {
  private static final String NODES =
      """
      {"gradboard": 1, "nodes": [
        {"id": "x", "op": "Input", "attributes": {"value": [1, 2, 3, 4]}},
        {"id": "table", "op": "Input", "attributes": {"value": [[1, 2], [3, 4]]}},
        {"id": "s", "op": "Split", "inputs": ["x"], "attributes": {"num_outputs": 2}},
        {"id": "second", "op": "Square", "inputs": ["s.1"]},
        {"id": "d", "op": "Dropout", "inputs": ["x"]},
        {"id": "dropped", "op": "Square", "inputs": ["d"]},
        {"id": "most", "op": "ArgMax", "inputs": ["table"]},
        {"id": "row", "op": "Gather", "inputs": ["table", "most"]},
        {"id": "two", "op": "SumAndProduct", "inputs": ["x"]},
        {"id": "sum", "op": "Tanh", "inputs": ["two"]},
        {"id": "product", "op": "Tanh", "inputs": ["two.1"]},
        {"id": "named", "op": "Tanh", "inputs": ["two.product"]}
      ], "composites": {
        "SumAndProduct": {"inputs": ["X"], "outputs": {"sum": "a", "product": "m"}, "nodes": [
          {"id": "a", "op": "Add", "inputs": ["X", "X"]},
          {"id": "m", "op": "Mul", "inputs": ["X", "X"]}]},
        "ProductAndSum": {"inputs": ["X"], "outputs": {"product": "m", "sum": "a"}, "nodes": [
          {"id": "a", "op": "Add", "inputs": ["X", "X"]},
          {"id": "m", "op": "Mul", "inputs": ["X", "X"]}]}
      }}
      """;

  private final Document document = Bench.document(NODES);

  private Op op(String name) {
    return Bench.VOCABULARY.op(document.graph(), name).orElseThrow();
  }

  private boolean fits(String node, String op) {
    return new Replacing(
            document.view(),
            Bench.compiled(document.graph()).types(),
            document.node(node).orElseThrow())
        .fits(op(op));
  }

  private Ref source(String node) {
    return document.node(node).orElseThrow().inputs().get(0).source();
  }

  private List<String> problems() {
    return Bench.compiled(document.graph()).problems().stream()
        .filter(Problem::isError)
        .map(Problem::message)
        .toList();
  }

  @Test
  void anOpWithTooFewOutputsForTheReadersIsNotOffered() {
    assertThat(fits("s", "Relu")).as("second reads s.1").isFalse();
    assertThat(fits("s", "SumAndProduct")).isTrue();
    assertThat(fits("d", "Relu")).as("its mask is not read").isTrue();
  }

  @Test
  void itIsNotPutInEither() {
    GraphFile before = document.file();
    document.apply(new ReplaceOp("s", "Relu"));
    assertThat(document.file()).isEqualTo(before);
  }

  @Test
  void anOpWhoseValueTheReadersCannotTakeIsNotOffered() {
    assertThat(fits("most", "Sigmoid")).as("row takes whole numbers").isFalse();
    assertThat(fits("most", "ArgMin")).isTrue();
    assertThat(fits("d", "ArgMax")).as("a square of whole numbers").isTrue();
  }

  @Test
  void anOpIsNotReplacedByItself() {
    assertThat(fits("s", "Split")).isFalse();
  }

  @Test
  void readersGoOnReadingTheOutputOfTheSameName() {
    document.apply(new ReplaceOp("two", "ProductAndSum"));
    assertThat(source("sum")).isEqualTo(new Ref("two", "1"));
    assertThat(source("product")).isEqualTo(Ref.to("two"));
    assertThat(source("named")).as("by its name as before").isEqualTo(new Ref("two", "product"));
    assertThat(problems()).isEmpty();
    document.undo();
    assertThat(source("sum")).isEqualTo(Ref.to("two"));
  }

  @Test
  void elseTheOutputAtTheSamePosition() {
    document.apply(new ReplaceOp("s", "SumAndProduct"));
    assertThat(source("second")).isEqualTo(new Ref("s", "1"));
    assertThat(problems()).isEmpty();
  }

  @Test
  void theLossStaysTheOutputThatItWas() {
    document.apply(new SetLoss(Optional.of("two.1")));
    document.apply(new ReplaceOp("two", "ProductAndSum"));
    assertThat(document.graph().loss()).contains("two");

    document.apply(new SetLoss(Optional.of("s.1")));
    assertThat(fits("s", "Relu")).isFalse();
    document.apply(new RemoveNodes(Set.of("second")));
    assertThat(fits("s", "Relu")).as("the loss is its second output").isFalse();
    document.apply(new SetLoss(Optional.of("s")));
    assertThat(fits("s", "Relu")).isTrue();
  }

  @Test
  void noTwoOutputsBecomeOne() {
    Node two = Node.of("two", "SumAndProduct");
    Op after =
        Bench.VOCABULARY
            .op(
                Bench.file(
                        """
                        {"gradboard": 1, "nodes": [], "composites": {"Product": {"inputs": ["X"],
                          "outputs": {"product": "m"}, "nodes": [
                            {"id": "m", "op": "Mul", "inputs": ["X", "X"]}]}}}
                        """)
                    .graph(),
                "Product")
            .orElseThrow();
    Correspondence ports = new Correspondence(document.op(two), two, after);
    assertThat(ports.outputs(List.of(new Ref("two", "1")))).contains(Map.of(1, 0));
    assertThat(ports.outputs(List.of(Ref.to("two"), new Ref("two", "1")))).isEmpty();
  }
}
