package gradboard.edit;

import gradboard.graph.Edge;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.op.Op;
import gradboard.op.Port;
import gradboard.runtime.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * The wires into one node, by port. Ports that were given by position are named, as far as the op
 * is known; a node that lists its inputs by position in the file still does so when written.
 */
public final class Inputs {
  private final Node node;
  private final Optional<Op> op;
  private final Map<String, List<Ref>> sources = new LinkedHashMap<>();

  /**
   * @param op the node's op; without it ports keep the names that the file gives them
   */
  public Inputs(Node node, Optional<Op> op) {
    this.node = node;
    this.op = op;
    // The op's order of ports, whatever the order of the wires in the file.
    op.ifPresent(o -> o.inputs().forEach(port -> sources.put(port.name(), new ArrayList<>())));
    for (Edge edge : op.map(o -> o.resolve(node.inputs())).orElse(node.inputs())) {
      sources.computeIfAbsent(edge.port(), port -> new ArrayList<>()).add(edge.source());
    }
  }

  /** The wires, each with the value that it carries, in the order of the ports. */
  public Map<Snapshot.Wire, Ref> wires() {
    Map<Snapshot.Wire, Ref> wires = new LinkedHashMap<>();
    sources.forEach(
        (port, refs) -> {
          for (int index = 0; index < refs.size(); index++) {
            wires.put(new Snapshot.Wire(node.id(), port, index), refs.get(index));
          }
        });
    return wires;
  }

  /** The values that a port reads; empty where it is not wired. */
  public List<Ref> at(String port) {
    return List.copyOf(sources.getOrDefault(port, List.of()));
  }

  /** The first port that has no wire and needs one, then any that has none. */
  public Optional<Port> firstFree() {
    List<Port> free =
        op.map(Op::inputs).orElse(List.of()).stream()
            .filter(port -> port.isVariadic() || at(port.name()).isEmpty())
            .toList();
    return free.stream().filter(Port::isRequired).findFirst().or(() -> free.stream().findFirst());
  }

  /** With a wire to a port, in place of the one that it has unless it takes many. */
  public Node connected(String port, Ref source) {
    List<Ref> refs = sources.computeIfAbsent(port, p -> new ArrayList<>());
    if (!isVariadic(port)) {
      refs.clear();
    }
    refs.add(source);
    return rewired();
  }

  /** With another value on an existing wire. */
  public Node replaced(String port, int index, Ref source) {
    sources.get(port).set(index, source);
    return rewired();
  }

  /** Without the wires that fail the test. */
  public Node keeping(BiPredicate<Snapshot.Wire, Ref> test) {
    Map<Snapshot.Wire, Ref> all = wires();
    sources.values().forEach(List::clear);
    all.forEach(
        (wire, source) -> {
          if (test.test(wire, source)) {
            sources.get(wire.port()).add(source);
          }
        });
    return rewired();
  }

  private boolean isVariadic(String port) {
    return op.flatMap(o -> o.input(port)).map(Port::isVariadic).orElse(false);
  }

  private Node rewired() {
    List<Edge> edges = new ArrayList<>();
    sources.forEach((port, refs) -> refs.forEach(source -> edges.add(new Edge(port, source))));
    return node.withInputs(edges);
  }
}
