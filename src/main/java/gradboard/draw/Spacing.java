package gradboard.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Moves cards apart whose places were chosen before anybody knew how large they are: columns to the
 * right, in each of them cards down, as far as they have to and in the order that they have.
 */
final class Spacing {
  private Spacing() {}

  /** The same cards, none within {@link Room#GAP} of another. */
  static List<NodeView> apart(List<NodeView> nodes) {
    Map<Double, List<NodeView>> columns = new TreeMap<>();
    nodes.forEach(node -> columns.computeIfAbsent(node.x(), x -> new ArrayList<>()).add(node));
    Map<String, NodeView> placed = new HashMap<>();
    double shift = 0;
    double end = Double.NEGATIVE_INFINITY;
    for (Map.Entry<Double, List<NodeView>> column : columns.entrySet()) {
      shift = Math.max(shift, end + Room.GAP - column.getKey());
      double left = column.getKey() + shift;
      double bottom = Double.NEGATIVE_INFINITY;
      column.getValue().sort(Comparator.comparingDouble(NodeView::y));
      for (NodeView node : column.getValue()) {
        NodeView there = node.at(left, Math.max(node.y(), bottom + Room.GAP));
        placed.put(node.id(), there);
        bottom = there.bottom();
        end = Math.max(end, there.right());
      }
    }
    return nodes.stream().map(node -> placed.get(node.id())).toList();
  }
}
