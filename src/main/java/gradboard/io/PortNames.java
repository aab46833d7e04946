package gradboard.io;

import gradboard.format.JsonNull;
import gradboard.graph.Edge;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.graph.Subgraph;
import gradboard.op.Op;
import gradboard.op.OpCatalog;
import gradboard.op.Port;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Turns the positions of inputs into port names and back, by the composites of a file or by the
 * catalogue.
 *
 * @param composites names of the input ports of each composite of the file
 */
record PortNames(OpCatalog catalog, Map<String, List<String>> composites) {

  static PortNames of(OpCatalog catalog, Map<String, Subgraph> composites) {
    Map<String, List<String>> inputs = new HashMap<>();
    composites.forEach((name, inside) -> inputs.put(name, inside.inputs()));
    return new PortNames(catalog, inputs);
  }

  /** The same wires with positions replaced by port names where the op is known. */
  List<Edge> named(String op, List<Edge> wires) {
    if (!composites.containsKey(op)) {
      return catalog.find(op).map(known -> known.resolve(wires)).orElse(wires);
    }
    List<String> ports = composites.get(op);
    return wires.stream()
        .map(
            wire -> {
              Optional<Integer> position = position(op, wire.port());
              return position.isPresent() && position.get() < ports.size()
                  ? wire.into(ports.get(position.get()))
                  : wire;
            })
        .toList();
  }

  /** Whether a position is one of those that a port with any number of wires takes. */
  boolean isVariadic(String op, int position) {
    String port =
        named(op, List.of(new Edge(Node.POSITION + Integer.toString(position), Ref.to(""))))
            .get(0)
            .port();
    return isVariadic(op, port);
  }

  private boolean isVariadic(String op, String port) {
    return !composites.containsKey(op)
        && catalog.find(op).flatMap(known -> known.input(port)).stream().anyMatch(Port::isVariadic);
  }

  /**
   * Inputs as a file lists them by position, {@link JsonNull} for those left out; empty where a
   * wire has no position or two have the same.
   */
  Optional<List<Object>> listed(Node node) {
    TreeMap<Integer, Object> places = new TreeMap<>();
    Map<String, Integer> wires = new HashMap<>();
    for (Edge edge : node.inputs()) {
      int more = wires.merge(edge.port(), 1, Integer::sum) - 1;
      Optional<Integer> first = position(node.op(), edge.port());
      boolean fits = more == 0 || isVariadic(node.op(), edge.port());
      if (first.isEmpty()
          || !fits
          || places.put(first.get() + more, edge.source().toString()) != null) {
        return Optional.empty();
      }
    }
    if (places.isEmpty()) {
      return Optional.of(List.of());
    }
    List<Object> listed = new ArrayList<>();
    for (int i = 0; i <= places.lastKey(); i++) {
      listed.add(places.getOrDefault(i, JsonNull.NULL));
    }
    return Optional.of(listed);
  }

  private Optional<Integer> position(String op, String port) {
    if (port.charAt(0) == Node.POSITION) {
      return Optional.of(Integer.valueOf(port.substring(1)));
    }
    List<String> ports =
        composites.containsKey(op)
            ? composites.get(op)
            : catalog.find(op).map(Op::inputs).orElse(List.of()).stream().map(Port::name).toList();
    int position = ports.indexOf(port);
    return position < 0 ? Optional.empty() : Optional.of(position);
  }
}
