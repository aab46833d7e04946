package gradboard.edit;

import gradboard.graph.Edge;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.kernel.Type;
import gradboard.op.Op;
import gradboard.op.Port;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which ops a node can be replaced by so that every wire finds a port: those into it one that takes
 * what they carry, those out of it one that gives what their ends take, as far as element types
 * tell.
 */
public final class Replacing {
  private final View view;
  private final Wiring wiring;
  private final Node node;
  private final List<String> names;
  private final List<Reading> readings = new ArrayList<>();

  /**
   * A wire out of the node, or the loss that it computes.
   *
   * @param end the port where the wire ends; empty where there is no such port
   */
  private record Reading(Ref source, Optional<Port> end) {}

  /**
   * @param types of outputs in view by address, as far as they are known
   * @param node to be replaced
   */
  public Replacing(View view, Map<String, Type> types, Node node) {
    this.view = view;
    this.node = node;
    names = view.op(node).map(Op::outputNames).orElse(List.of());
    wiring = new Wiring(view.graph(), view.vocabulary(), types);
    view.graph()
        .loss()
        .map(Ref::parse)
        .filter(loss -> loss.node().equals(node.id()))
        .ifPresent(loss -> readings.add(new Reading(loss, Optional.empty())));
    for (Node reader : view.graph().nodes()) {
      Optional<Op> op = view.op(reader);
      for (Edge edge : op.map(o -> o.resolve(reader.inputs())).orElse(reader.inputs())) {
        if (edge.source().node().equals(node.id())) {
          readings.add(new Reading(edge.source(), op.flatMap(o -> o.input(edge.port()))));
        }
      }
    }
  }

  /** How many wires there are to find a port for. */
  public int wires() {
    long losses = view.graph().lossNode().filter(node.id()::equals).stream().count();
    return node.inputs().size() + readings.size() - (int) losses;
  }

  /** Whether an op, another one than the node's own, has a port for every wire. */
  public boolean fits(Op op) {
    Correspondence ports = new Correspondence(view.op(node), node, op);
    return !op.name().equals(node.op())
        && !op.outputs().isEmpty()
        && ports.inputs().filter(edges -> takes(op, edges)).isPresent()
        && ports
            .outputs(readings.stream().map(Reading::source).toList())
            .filter(outputs -> gives(op, outputs))
            .isPresent();
  }

  private boolean takes(Op op, List<Edge> edges) {
    return edges.stream()
        .allMatch(
            edge ->
                wiring.typeObjection(edge.source(), op.input(edge.port()).orElseThrow()).isEmpty());
  }

  private boolean gives(Op op, Map<Integer, Integer> outputs) {
    int last = op.outputs().size() - 1;
    for (Reading reading : readings) {
      OptionalInt read = reading.source().position(names);
      if (read.isPresent()) {
        Port given = op.outputs().get(Math.min(outputs.get(read.getAsInt()), last));
        if (!isTaken(given, reading.end())) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isTaken(Port given, Optional<Port> end) {
    return end.map(port -> port.accepts().overlaps(given.accepts())).orElse(true);
  }
}
