package gradboard.edit;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.graph.Ref;
import gradboard.graph.Subgraph;
import gradboard.io.GraphFile;
import gradboard.runtime.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of the points that wires are led through when the graph is edited. */
class RoutesTest {
  private static final Point P = new Point(120, 300);
  private static final Point Q = new Point(240, 310);
  private static final Point R = new Point(420, 320);
  private static final Snapshot.Wire INTO_B = new Snapshot.Wire("b", "input", 0);
  private static final String CHAIN =
      """
      {"gradboard": 1, "nodes": [
        {"id": "x", "op": "Input", "attributes": {"value": [[1, -2]]}, "at": [0, 0]},
        {"id": "a", "op": "Relu", "inputs": ["x"], "at": [200, 0], "routes": {"X": [[120, 300]]}},
        {"id": "b", "op": "Tanh", "inputs": ["a"], "at": [400, 0],
         "routes": {"input": [[240, 310], [420, 320]]}},
        {"id": "c", "op": "Concat", "inputs": ["x", "a", "b"], "attributes": {"axis": 0},
         "at": [600, 0], "routes": {"inputs.1": [[500, 200]]}}
      ]}
      """;

  private final Document document = Bench.document(CHAIN);

  private List<Point> route(String node, String port, int index) {
    Node reader = document.graph().node(node).orElseThrow();
    return document.inputs(reader).route(new Snapshot.Wire(node, port, index));
  }

  private List<Point> intoB() {
    return route("b", "input", 0);
  }

  @Test
  void aWireIsLedThroughOtherPointsInOneAct() {
    document.apply(MoveNodes.reroute("move", Map.of(INTO_B, List.of(P))));
    assertThat(intoB()).containsExactly(P);
    assertThat(document.history().undoName()).contains("move a reroute point");
    document.undo();
    assertThat(intoB()).containsExactly(Q, R);
  }

  @Test
  void pointsGoAlongWhereBothEndsOfTheirWireMove() {
    document.apply(new MoveNodes(Map.of("a", new Point(210, 5), "b", new Point(410, 5))));
    assertThat(intoB()).containsExactly(Q.plus(10, 5), R.plus(10, 5));
    assertThat(route("a", "X", 0)).as("its other end stays").containsExactly(P);
    assertThat(route("c", "inputs", 1)).containsExactly(new Point(500, 200));
  }

  @Test
  void theWireIntoAPortThatTakesManyKeepsItsOwnPoints() {
    document.apply(new Disconnect(Set.of(new Snapshot.Wire("c", "inputs", 0))));
    assertThat(route("c", "inputs", 0)).containsExactly(new Point(500, 200));
  }

  @Test
  void aNewWireGoesStraight() {
    document.apply(new Connect("b", "input", Ref.to("x")));
    assertThat(intoB()).isEmpty();
  }

  @Test
  void renamingAndReplacingKeepThePoints() {
    document.apply(new RenameNode("a", "bent"));
    document.apply(new ReplaceOp("b", "Sigmoid"));
    assertThat(route("b", "X", 0)).containsExactly(Q, R);
    assertThat(route("bent", "X", 0)).containsExactly(P);
  }

  @Test
  void aSplicedNodeHasThePointsOnTheirProperSides() {
    document.apply(
        Several.of(
            "insert",
            AddNodes.one(Node.of("s", "Sigmoid").at(300, 200)),
            new SpliceIntoWire("s", "X", INTO_B, List.of(Q), List.of(R))));
    assertThat(route("s", "X", 0)).containsExactly(Q);
    assertThat(intoB()).containsExactly(R);
  }

  @Test
  void deletingAndReconnectingJoinsThePoints() {
    document.apply(new DissolveNodes(Set.of("a")));
    assertThat(intoB()).containsExactly(P, Q, R);
    document.undo();
    document.apply(new RemoveNodes(Set.of("a")));
    document.apply(new Connect("b", "input", Ref.to("x")));
    assertThat(intoB()).as("gone with their wire").isEmpty();
  }

  @Test
  void groupingAndUngroupingKeepsThePoints() {
    document.apply(new GroupNodes(Set.of("a", "b"), "Block", "block"));
    Subgraph inside = document.graph().composites().get("Block");
    assertThat(inside.nodes().get(1).inputs().get(0).route()).containsExactly(Q, R);
    assertThat(route("block", "X", 0)).as("left of the group").containsExactly(P);
    document.apply(new UngroupNode("block"));
    assertThat(intoB()).containsExactly(Q, R);
    assertThat(route("a", "X", 0)).containsExactly(P);
  }

  @Test
  void aWireToAPortOfACompositeCanBeLedThroughPoints() {
    document.apply(new GroupNodes(Set.of("b"), "Block", "block"));
    document.enter("block");
    Node port =
        document.graph().nodes().stream().filter(Boundary::isOutput).findFirst().orElseThrow();
    document.apply(
        MoveNodes.reroute("move", Map.of(new Snapshot.Wire(port.id(), "value", 0), List.of(P, Q))));
    assertThat(document.file().graph().composites().get("Block").places().routes())
        .containsExactly(Map.entry("output", List.of(P, Q)));
    GraphFile again = Bench.file(Bench.text(document.file()));
    assertThat(again).isEqualTo(document.file());
  }

  @Test
  void aCopyTakesThePointsOfItsOwnWiresAlong() {
    Clipboard clipboard = new Clipboard(Bench.VOCABULARY);
    document.apply(clipboard.duplicate(document.file(), Selection.of("a", "b")));
    assertThat(route("b2", "input", 0)).containsExactly(Q.plus(32, 32), R.plus(32, 32));
    assertThat(route("a2", "X", 0)).as("a wire from what was left behind").isEmpty();

    String text = clipboard.copy(document.file(), Selection.of("a", "b"));
    document.apply(
        clipboard
            .paste(document.file(), text, Optional.of(new Point(1200, 0)), true)
            .orElseThrow());
    assertThat(route("b3", "input", 0)).containsExactly(Q.plus(1000, 0), R.plus(1000, 0));
  }

  @Test
  void nudgesOfOnePointAreOneAct() {
    document.apply(MoveNodes.reroute("move", Map.of(INTO_B, List.of(Q.plus(12, 0), R))));
    document.apply(MoveNodes.reroute("move", Map.of(INTO_B, List.of(Q.plus(24, 0), R))));
    document.undo();
    assertThat(intoB()).containsExactly(Q, R);
  }
}
