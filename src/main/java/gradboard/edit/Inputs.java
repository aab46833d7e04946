package gradboard.edit;

import gradboard.graph.Edge;
import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.graph.Ref;
import gradboard.op.Op;
import gradboard.op.Port;
import gradboard.runtime.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * The wires into one node, by port. Ports that were given by position are named, as far as the op
 * is known; a node that lists its inputs by position in the file still does so when written.
 */
public final class Inputs {
  private final Node node;
  private final Optional<Op> op;
  private final Map<String, List<Edge>> edges = new LinkedHashMap<>();

  /**
   * @param op the node's op; without it ports keep the names that the file gives them
   */
  public Inputs(Node node, Optional<Op> op) {
    this.node = node;
    this.op = op;
    // The op's order of ports, whatever the order of the wires in the file.
    op.ifPresent(o -> o.inputs().forEach(port -> edges.put(port.name(), new ArrayList<>())));
    for (Edge edge : op.map(o -> o.resolve(node.inputs())).orElse(node.inputs())) {
      edges.computeIfAbsent(edge.port(), port -> new ArrayList<>()).add(edge);
    }
  }

  /** The wires, each with the value that it carries, in the order of the ports. */
  public Map<Snapshot.Wire, Ref> wires() {
    Map<Snapshot.Wire, Ref> wires = new LinkedHashMap<>();
    byWire().forEach((wire, edge) -> wires.put(wire, edge.source()));
    return wires;
  }

  /** The wires in the order of the ports. */
  public Map<Snapshot.Wire, Edge> byWire() {
    Map<Snapshot.Wire, Edge> wires = new LinkedHashMap<>();
    edges.forEach(
        (port, there) -> {
          for (int index = 0; index < there.size(); index++) {
            wires.put(new Snapshot.Wire(node.id(), port, index), there.get(index));
          }
        });
    return wires;
  }

  /** The values that a port reads; empty where it is not wired. */
  public List<Ref> at(String port) {
    return into(port).stream().map(Edge::source).toList();
  }

  /** The wires into a port. */
  List<Edge> into(String port) {
    return List.copyOf(edges.getOrDefault(port, List.of()));
  }

  /** The points that a wire is led through; none where there is no such wire. */
  public List<Point> route(Snapshot.Wire wire) {
    List<Edge> there = into(wire.port());
    return wire.index() < there.size() ? there.get(wire.index()).route() : List.of();
  }

  /** The first port that has no wire and needs one, then any that has none. */
  public Optional<Port> firstFree() {
    List<Port> free =
        op.map(Op::inputs).orElse(List.of()).stream()
            .filter(port -> port.isVariadic() || at(port.name()).isEmpty())
            .toList();
    return free.stream().filter(Port::isRequired).findFirst().or(() -> free.stream().findFirst());
  }

  /** With one more wire, in place of the one that its port has unless that takes many. */
  public Node connected(Edge wire) {
    List<Edge> there = edges.computeIfAbsent(wire.port(), p -> new ArrayList<>());
    if (!isVariadic(wire.port())) {
      there.clear();
    }
    there.add(wire);
    return rewired();
  }

  /** With each wire as a function makes it, which leaves it at its port. */
  public Node mapped(BiFunction<Snapshot.Wire, Edge, Edge> change) {
    byWire()
        .forEach(
            (wire, edge) -> edges.get(wire.port()).set(wire.index(), change.apply(wire, edge)));
    return rewired();
  }

  /** With another one in the place of an existing wire. */
  public Node replaced(Snapshot.Wire wire, Edge other) {
    return mapped((at, edge) -> at.equals(wire) ? other : edge);
  }

  /** Without the wires that fail the test. */
  public Node keeping(BiPredicate<Snapshot.Wire, Ref> test) {
    Map<Snapshot.Wire, Edge> all = byWire();
    edges.values().forEach(List::clear);
    all.forEach(
        (wire, edge) -> {
          if (test.test(wire, edge.source())) {
            edges.get(wire.port()).add(edge);
          }
        });
    return rewired();
  }

  private boolean isVariadic(String port) {
    return op.flatMap(o -> o.input(port)).map(Port::isVariadic).orElse(false);
  }

  private Node rewired() {
    return node.withInputs(edges.values().stream().flatMap(List::stream).toList());
  }
}
