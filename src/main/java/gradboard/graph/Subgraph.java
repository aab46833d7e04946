package gradboard.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The inside of a composite: nodes that may read the composite's inputs by their names, and the
 * values that leave it.
 *
 * @param inputs names of the composite's input ports, in order
 * @param outputs output port name → the inner value that leaves there, in order; {@link #NOTHING}
 *     where none does yet
 * @param attributes attribute name → default; an inner attribute spelled {@code "$name"} takes the
 *     composite's value
 * @param nodes the inner nodes
 * @param places where the ports lie on the canvas, once the composite was entered
 * @param sheet what lies on the canvas beside the nodes
 * @param extras members that this version does not know, kept for writing
 */
public record Subgraph(
    List<String> inputs,
    Map<String, Ref> outputs,
    Map<String, Object> attributes,
    List<Node> nodes,
    Places places,
    Sheet sheet,
    Map<String, Object> extras) {

  /** What leaves at an output that is not wired inside. */
  public static final Ref NOTHING = Ref.to("");

  /** Stands before the name of an output where a node or an input has that name too. */
  public static final char OUTPUT = '>';

  /** Marks an attribute that takes the value of the composite's attribute of that name. */
  public static final char REFERENCE = '$';

  /**
   * Places of ports on the canvas, by their names.
   *
   * @param routes points that the wires to outputs are led through
   */
  public record Places(
      Map<String, Point> inputs, Map<String, Point> outputs, Map<String, List<Point>> routes) {
    public static final Places NONE = new Places(Map.of(), Map.of(), Map.of());

    public Places {
      inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
      outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
      Map<String, List<Point>> led = new LinkedHashMap<>();
      routes.forEach((port, route) -> led.put(port, List.copyOf(route)));
      routes = Collections.unmodifiableMap(led);
    }

    public boolean isEmpty() {
      return inputs.isEmpty() && outputs.isEmpty() && routes.isEmpty();
    }
  }

  public Subgraph {
    inputs = List.copyOf(inputs);
    outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    nodes = List.copyOf(nodes);
    extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
  }

  /** With ports that were not given places. */
  public Subgraph(
      List<String> inputs,
      Map<String, Ref> outputs,
      Map<String, Object> attributes,
      List<Node> nodes) {
    this(inputs, outputs, attributes, nodes, Places.NONE, Sheet.EMPTY, Map.of());
  }

  public Subgraph withNodes(List<Node> changed) {
    return new Subgraph(inputs, outputs, attributes, changed, places, sheet, extras);
  }

  /** With other values leaving it. */
  public Subgraph withOutputs(Map<String, Ref> changed) {
    return new Subgraph(inputs, changed, attributes, nodes, places, sheet, extras);
  }

  public Subgraph withSheet(Sheet changed) {
    return new Subgraph(inputs, outputs, attributes, nodes, places, changed, extras);
  }
}
