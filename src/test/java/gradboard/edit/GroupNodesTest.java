package gradboard.edit;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.graph.Ref;
import gradboard.graph.Subgraph;
import gradboard.io.GraphFile;
import gradboard.tensor.Tensor;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupNodesTest {
  private static final String NEURON =
      """
      {"gradboard": 1, "nodes": [
        {"id": "w", "op": "Parameter", "attributes": {"value": [[2], [-3]]}, "at": [40, 40]},
        {"id": "b", "op": "Parameter", "attributes": {"value": -3}, "at": [40, 220]},
        {"id": "x", "op": "Input", "attributes": {"value": [[-1, -2]]}, "at": [40, 130]},
        {"id": "xw", "op": "MatMul", "inputs": ["x", "w"], "at": [240, 80]},
        {"id": "z", "op": "Add", "inputs": ["xw", "b"], "at": [420, 120]},
        {"id": "y", "op": "Sigmoid", "inputs": ["z"], "at": [600, 120]},
        {"id": "f", "op": "ReduceSum", "inputs": ["y"], "attributes": {"keepdims": 0}, "at": [780, 120]}
      ], "loss": "f",
      "train": {"optimizer": "SGD", "learningRate": 0.1, "epochs": 1,
                "metrics": {"mae": {"kind": "meanAbsoluteError", "prediction": "y", "target": "x"}}},
      "expect": {"values": {"z": [[1]], "y": [[0.73105858]]}, "grads": {"b": 0.19661193}}}
      """;

  private final Document document = Bench.document(NEURON);

  private void group(String name, String... ids) {
    assertThat(
            document.apply(
                GroupNodes.of(document.graph(), new LinkedHashSet<>(List.of(ids)), name)))
        .isTrue();
  }

  private static Map<String, Tensor> numbers(GraphFile file) {
    return Bench.numbers(file);
  }

  @Test
  void theWiresThatCrossBecomePortsNamedByTheInnerPorts() {
    group("Linear", "xw", "z", "w", "b");
    Subgraph inside = document.file().graph().composites().get("Linear");
    assertThat(inside.inputs()).containsExactly("A");
    assertThat(inside.outputs()).containsExactly(Map.entry("C", Ref.to("z")));
    assertThat(document.node("linear").orElseThrow().inputs())
        .containsExactly(new Edge("A", Ref.to("x")));
    assertThat(document.node("y").orElseThrow().inputs())
        .containsExactly(new Edge("X", Ref.to("linear")));
  }

  @Test
  void everyNumberStaysAtTheAddressThatTheNodeNowHas() {
    GraphFile before = document.file();
    Map<String, Tensor> was = numbers(before);
    GroupNodes group = GroupNodes.of(before.graph(), Set.of("xw", "z", "w", "b", "y"), "Neuron");
    Renaming moves = group.moves(before, Bench.VOCABULARY);
    document.apply(group);
    Map<String, Tensor> is = numbers(document.file());
    was.forEach(
        (address, tensor) -> {
          boolean gradient = address.startsWith("+");
          String now = gradient ? "+" + moves.of(address.substring(1)) : moves.of(address);
          assertThat(is.get(now)).as(now).isEqualTo(tensor);
        });
  }

  @Test
  void whatTheFileExpectsAndMeasuresFollows() {
    group("Neuron", "xw", "z", "w", "b", "y");
    GraphFile file = document.file();
    assertThat(file.expect().orElseThrow().values()).containsKeys("neuron/z", "neuron/y");
    assertThat(file.expect().orElseThrow().grads()).containsKey("neuron/b");
    assertThat(file.train().orElseThrow().metrics().get("mae").prediction()).isEqualTo("neuron/y");
  }

  @Test
  void aGroupedLossIsTheGroupsFirstOutput() {
    group("Head", "y", "f");
    assertThat(document.graph().loss()).contains("head");
    assertThat(Bench.compiled(document.file().graph()).program()).isPresent();
  }

  @Test
  void ungroupingIsTheInverse() {
    GraphFile before = document.file();
    group("Neuron", "xw", "z", "w", "b", "y");
    document.apply(new UngroupNode("neuron"));
    assertThat(sorted(document.file())).isEqualTo(sorted(before));
  }

  /** The text of a file with its nodes in the order of their ids. */
  private static String sorted(GraphFile file) {
    Graph graph = file.graph();
    return Bench.text(
        file.withGraph(
            graph.withNodes(
                graph.nodes().stream().sorted(Comparator.comparing(Node::id)).toList())));
  }

  @Test
  void groupsNestAndUngroupOneByOne() {
    GraphFile before = document.file();
    group("Linear", "xw", "z", "w", "b");
    group("Neuron", "linear", "y");
    assertThat(numbers(document.file())).containsKey("neuron/linear/xw");
    document.apply(new UngroupNode("neuron"));
    document.apply(new UngroupNode("linear"));
    assertThat(sorted(document.file())).isEqualTo(sorted(before));
  }

  @Test
  void aNodeUngroupedWhereItWasMovedToBringsItsInsideThere() {
    group("Linear", "xw", "z");
    document.apply(new MoveNodes(Map.of("linear", new Point(1240, 1080))));
    document.apply(new UngroupNode("linear"));
    assertThat(document.node("z").orElseThrow().at()).contains(new Point(1420, 1120));
  }

  @Test
  void aDefinitionUsedElsewhereStaysWhenOneNodeIsUngrouped() {
    group("Linear", "xw", "z", "w", "b");
    document.apply(
        new Clipboard(Bench.VOCABULARY).duplicate(document.file(), Selection.of("linear")));
    document.apply(new UngroupNode("linear"));
    assertThat(document.file().graph().composites()).containsKey("Linear");
    document.apply(new UngroupNode("linear2"));
    assertThat(document.file().graph().composites()).isEmpty();
    assertThat(document.graph().nodes())
        .extracting(Node::id)
        .contains("xw", "z", "w", "b", "xw2", "z2", "w2", "b2");
  }

  @Test
  void inputsStayOutside() {
    group("All", "x", "xw", "z", "w", "b", "y", "f");
    assertThat(document.graph().nodes()).extracting(Node::id).containsExactly("all", "x");
  }

  @Test
  void aGroupThatWouldFeedItselfIsRefusedByTheNodeBetween() {
    assertThat(GroupNodes.objection(document.graph(), Bench.VOCABULARY, Set.of("xw", "y")))
        .contains(
            "z lies between the selected nodes: grouped without it they would feed themselves."
                + " Select it too.");
  }

  @Test
  void oneValueReadTwiceIsOnePort() {
    Document twice =
        Bench.document(
            """
            {"gradboard": 1, "nodes": [
              {"id": "x", "op": "Input", "attributes": {"value": 2}},
              {"id": "square", "op": "Mul", "inputs": ["x", "x"]},
              {"id": "sum", "op": "Add", "inputs": ["square", "x"]}]}
            """);
    twice.apply(GroupNodes.of(twice.graph(), Set.of("square", "sum"), "Poly"));
    assertThat(twice.node("poly").orElseThrow().inputs())
        .containsExactly(new Edge("A", Ref.to("x")));
    assertThat(numbers(twice.file()).get("poly").at(0)).isEqualTo(6);
  }

  @Test
  void portsOfOneNameAreToldApartByTheirNodes() {
    Document two =
        Bench.document(
            """
            {"gradboard": 1, "nodes": [
              {"id": "x", "op": "Input", "attributes": {"value": 2}},
              {"id": "y", "op": "Input", "attributes": {"value": 3}},
              {"id": "a", "op": "Relu", "inputs": ["x"]},
              {"id": "b", "op": "Relu", "inputs": ["y"]},
              {"id": "s", "op": "Add", "inputs": ["a", "b"]}]}
            """);
    two.apply(GroupNodes.of(two.graph(), Set.of("a", "b"), "Pair"));
    Subgraph inside = two.file().graph().composites().get("Pair");
    assertThat(inside.inputs()).containsExactly("X", "b_X");
    assertThat(inside.outputs().keySet()).containsExactly("Y", "b_Y");
    assertThat(numbers(two.file()).get("s").at(0)).isEqualTo(5);
  }

  @Test
  void anOutputThatNoNodeHasIsNoReasonToFail() {
    Document document =
        Bench.document(
            """
            {"gradboard": 1, "nodes": [
              {"id": "x", "op": "Input", "attributes": {"value": 1}},
              {"id": "r", "op": "Relu", "inputs": ["x"]},
              {"id": "s", "op": "Square", "inputs": ["r.99999999999"]}]}
            """);
    assertThat(document.apply(GroupNodes.of(document.graph(), Set.of("r"), "Block"))).isTrue();
    assertThat(document.apply(new UngroupNode("block"))).isTrue();
  }
}
