package gradboard.edit;

import gradboard.graph.Edge;
import gradboard.graph.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Places for the nodes inside a composite that say none: a column for each step from the inputs.
 */
final class Spread {
  /** As wide as a card with a long header, and a gap. */
  static final double COLUMN = 330;

  /** As high as a card with two pictures, and a gap. */
  static final double ROW = 300;

  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<String, Integer> depths = new HashMap<>();
  private final Set<String> under = new HashSet<>();

  private Spread(List<Node> nodes) {
    nodes.forEach(node -> this.nodes.put(node.id(), node));
  }

  /** The same nodes, all with a place; as they are where all have one. */
  static List<Node> placed(List<Node> nodes) {
    if (nodes.stream().allMatch(node -> node.at().isPresent())) {
      return nodes;
    }
    Spread spread = new Spread(nodes);
    Map<Integer, Integer> rows = new HashMap<>();
    List<Node> placed = new ArrayList<>();
    for (Node node : nodes) {
      int column = spread.depth(node);
      int row = rows.merge(column, 1, Integer::sum) - 1;
      placed.add(node.at().isPresent() ? node : node.at(column * COLUMN, row * ROW));
    }
    return placed;
  }

  /** Steps from the first nodes; a cycle, which the graph may have by mistake, is cut. */
  private int depth(Node node) {
    Integer known = depths.get(node.id());
    if (known != null || !under.add(node.id())) {
      return known == null ? 0 : known;
    }
    int depth = 0;
    for (Edge edge : node.inputs()) {
      Node source = nodes.get(edge.source().node());
      depth = source == null ? depth : Math.max(depth, depth(source) + 1);
    }
    depths.put(node.id(), depth);
    return depth;
  }
}
