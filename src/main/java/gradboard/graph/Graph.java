package gradboard.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A computational graph as the person drew it: nodes, the scalar whose gradient is taken, and
 * composites of its own. Immutable; edits make a new one.
 *
 * @param nodes in the file's order
 * @param loss the value whose gradient is taken, if any: a node, or {@code node.output}
 * @param composites ops defined by this graph itself, by name
 * @param sheet what lies on the canvas beside the nodes
 */
public record Graph(
    List<Node> nodes, Optional<String> loss, Map<String, Subgraph> composites, Sheet sheet) {

  public static final Graph EMPTY = new Graph(List.of(), Optional.empty(), Map.of());

  public Graph {
    nodes = List.copyOf(nodes);
    composites = Collections.unmodifiableMap(new LinkedHashMap<>(composites));
  }

  /** With nothing beside its nodes. */
  public Graph(List<Node> nodes, Optional<String> loss, Map<String, Subgraph> composites) {
    this(nodes, loss, composites, Sheet.EMPTY);
  }

  public static Graph of(Node... nodes) {
    return new Graph(List.of(nodes), Optional.empty(), Map.of());
  }

  /** The first node with this id. */
  public Optional<Node> node(String id) {
    return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
  }

  /** The id of the node that computes the loss, whichever of its outputs that is. */
  public Optional<String> lossNode() {
    return loss.map(value -> Ref.parse(value).node());
  }

  public Graph withLoss(String node) {
    return new Graph(nodes, Optional.of(node), composites, sheet);
  }

  public Graph withoutLoss() {
    return new Graph(nodes, Optional.empty(), composites, sheet);
  }

  public Graph withNodes(List<Node> changed) {
    return new Graph(changed, loss, composites, sheet);
  }

  public Graph withComposites(Map<String, Subgraph> changed) {
    return new Graph(nodes, loss, changed, sheet);
  }

  public Graph withSheet(Sheet changed) {
    return new Graph(nodes, loss, composites, changed);
  }

  /** With a node appended. */
  public Graph plus(Node node) {
    List<Node> changed = new ArrayList<>(nodes);
    changed.add(node);
    return withNodes(changed);
  }

  /** With the node of the same id exchanged for this one, in its place. */
  public Graph replacing(Node changed) {
    return withNodes(
        nodes.stream().map(node -> node.id().equals(changed.id()) ? changed : node).toList());
  }
}
