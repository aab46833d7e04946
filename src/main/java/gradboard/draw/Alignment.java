package gradboard.draw;

import gradboard.graph.Point;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Ways to put cards in line, or at even distances. */
public enum Alignment {
  LEFT,
  CENTER,
  RIGHT,
  TOP,
  MIDDLE,
  BOTTOM,
  /** Even gaps from left to right; the outermost cards stay. */
  HORIZONTALLY,
  /** Even gaps from top to bottom. */
  VERTICALLY;

  /** How many cards it takes at least to make a difference. */
  public int least() {
    return isDistribution() ? 3 : 2;
  }

  /** Whether gaps are evened out instead of edges. */
  public boolean isDistribution() {
    return this == HORIZONTALLY || this == VERTICALLY;
  }

  /** Where the upper left corners of cards come to lie, by id. */
  public Map<String, Point> of(Collection<NodeView> nodes) {
    if (nodes.size() < least()) {
      return Map.of();
    }
    double left = least(nodes, NodeView::x);
    double right = most(nodes, NodeView::right);
    double top = least(nodes, NodeView::y);
    double bottom = most(nodes, NodeView::bottom);
    Map<String, Point> places = new LinkedHashMap<>();
    switch (this) {
      case HORIZONTALLY -> distribute(nodes, true, places);
      case VERTICALLY -> distribute(nodes, false, places);
      default -> {
        for (NodeView node : nodes) {
          double width = node.layout().width();
          double height = node.layout().height();
          places.put(
              node.id(),
              switch (this) {
                case LEFT -> new Point(left, node.y());
                case CENTER -> new Point(Math.rint((left + right - width) / 2), node.y());
                case RIGHT -> new Point(right - width, node.y());
                case TOP -> new Point(node.x(), top);
                case MIDDLE -> new Point(node.x(), Math.rint((top + bottom - height) / 2));
                default -> new Point(node.x(), bottom - height);
              });
        }
      }
    }
    return places;
  }

  private static void distribute(
      Collection<NodeView> nodes, boolean across, Map<String, Point> places) {
    ToDoubleFunction<NodeView> start = across ? NodeView::x : NodeView::y;
    ToDoubleFunction<NodeView> end = across ? NodeView::right : NodeView::bottom;
    List<NodeView> ordered =
        nodes.stream()
            .sorted(Comparator.comparingDouble(start).thenComparing(NodeView::id))
            .toList();
    double room = most(nodes, end) - least(nodes, start);
    double taken =
        nodes.stream().mapToDouble(n -> end.applyAsDouble(n) - start.applyAsDouble(n)).sum();
    double gap = (room - taken) / (nodes.size() - 1);
    double at = start.applyAsDouble(ordered.get(0));
    for (NodeView node : ordered) {
      places.put(
          node.id(),
          across ? new Point(Math.rint(at), node.y()) : new Point(node.x(), Math.rint(at)));
      at += end.applyAsDouble(node) - start.applyAsDouble(node) + gap;
    }
  }

  private static double least(Collection<NodeView> nodes, ToDoubleFunction<NodeView> edge) {
    return nodes.stream().mapToDouble(edge).min().orElse(0);
  }

  private static double most(Collection<NodeView> nodes, ToDoubleFunction<NodeView> edge) {
    return nodes.stream().mapToDouble(edge).max().orElse(0);
  }
}
