package gradboard.edit;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.graph.Edge;
import gradboard.graph.Point;
import gradboard.graph.Ref;
import gradboard.runtime.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoveWireTest {
  private static final List<Point> ROUTE = List.of(new Point(10, 20));

  private final Document document =
      Bench.document(
          """
          {"gradboard": 1, "nodes": [
            {"id": "x", "op": "Input", "attributes": {"value": [1, 2]}},
            {"id": "y", "op": "Input", "attributes": {"value": [3, 4]}},
            {"id": "z", "op": "Input", "attributes": {"value": [5, 6]}},
            {"id": "c", "op": "Concat", "inputs": ["x", "y"], "attributes": {"axis": 0},
             "routes": {"inputs": [[10, 20]]}},
            {"id": "t", "op": "Tanh"}
          ]}
          """);

  private List<Edge> inputs(String node) {
    return document.inputs(document.node(node).orElseThrow()).byWire().values().stream().toList();
  }

  @Test
  void theEndGoesToAnotherPortWithItsPoints() {
    Snapshot.Wire wire = new Snapshot.Wire("c", "inputs", 0);
    List<Point> route = inputs("c").get(0).route();
    document.apply(new MoveWire(wire, new Snapshot.Wire("t", "input", 0), Ref.to("x")));
    assertThat(inputs("c")).containsExactly(new Edge("inputs", Ref.to("y")));
    assertThat(inputs("t")).containsExactly(new Edge("input", Ref.to("x"), route));
    document.undo();
    assertThat(inputs("c")).hasSize(2);
  }

  @Test
  void theStartGoesToAnotherValueAndTheWireKeepsItsPlaceAmongOthers() {
    Snapshot.Wire wire = new Snapshot.Wire("c", "inputs", 0);
    document.apply(new MoveWire(wire, wire, Ref.to("z")));
    assertThat(inputs("c")).extracting(edge -> edge.source().node()).containsExactly("z", "y");
    assertThat(inputs("c").get(0).route()).isEqualTo(ROUTE);
  }

  @Test
  void aWireThatIsGoneIsNotMoved() {
    Snapshot.Wire wire = new Snapshot.Wire("t", "input", 0);
    document.apply(new MoveWire(wire, new Snapshot.Wire("c", "inputs", 2), Ref.to("x")));
    assertThat(document.isDirty()).isFalse();
  }
}
