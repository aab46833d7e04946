package gradboard.edit;

import gradboard.compile.Order;
import gradboard.graph.Edge;
import gradboard.graph.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Places for the nodes inside a composite that say none: a column for each step from the inputs.
 */
final class Spread {
  /** As wide as a card with a long header, and a gap. */
  static final double COLUMN = 330;

  /** As high as a card with two pictures, and a gap. */
  static final double ROW = 300;

  private final Map<String, Integer> depths = new HashMap<>();

  /** A cycle, which the graph may have by mistake, is cut where the file's order comes to it. */
  private Spread(List<Node> nodes) {
    Order order = Order.of(nodes);
    order.nodes().forEach(this::measure);
    nodes.stream().filter(node -> order.blocked().contains(node.id())).forEach(this::measure);
  }

  private void measure(Node node) {
    int depth = 0;
    for (Edge edge : node.inputs()) {
      depth = Math.max(depth, depths.getOrDefault(edge.source().node(), -1) + 1);
    }
    depths.put(node.id(), depth);
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
      int column = spread.depths.get(node.id());
      int row = rows.merge(column, 1, Integer::sum) - 1;
      placed.add(node.at().isPresent() ? node : node.at(column * COLUMN, row * ROW));
    }
    return placed;
  }
}
