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
 * @param outputs output port name → the inner value that leaves there, in order
 * @param attributes attribute name → default; an inner attribute spelled {@code "$name"} takes the
 *     composite's value
 * @param nodes the inner nodes
 */
public record Subgraph(
    List<String> inputs,
    Map<String, Ref> outputs,
    Map<String, Object> attributes,
    List<Node> nodes) {

  public Subgraph {
    inputs = List.copyOf(inputs);
    outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    nodes = List.copyOf(nodes);
  }
}
