package gradboard.draw;

import gradboard.graph.Point;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Leads wires round cards: those only that would pass behind one, by as few points as do. The way
 * is that of a layout with right angles, whose level parts run between cards; there the curve is
 * kept level as well, and it changes its level only where the layout does.
 */
final class Router {
  /** How near a wire may come to a card on its way. */
  private static final double CLEARANCE = 6;

  private final Scene scene;
  private final Set<String> moved;

  /**
   * @param scene with the nodes where they come to lie
   * @param moved the nodes that were laid out
   */
  Router(Scene scene, Set<String> moved) {
    this.scene = scene;
    this.moved = moved;
  }

  /**
   * The points of all wires that are led otherwise than now.
   *
   * @param bends corners of the ways that were found, by the input that the wire enters
   */
  Map<PortRef, List<Point>> led(Map<PortRef, List<Point>> bends) {
    Map<PortRef, List<Point>> routes = new LinkedHashMap<>();
    for (WireView wire : scene.wires()) {
      boolean between = moved.contains(wire.from().node()) && moved.contains(wire.to().node());
      boolean touched = moved.contains(wire.from().node()) || moved.contains(wire.to().node());
      if (between) {
        List<Point> route = route(wire, bends.getOrDefault(wire.to(), List.of()));
        if (!route.isEmpty() || !wire.via().isEmpty()) {
          routes.put(wire.to(), route);
        }
      } else if (touched && !wire.via().isEmpty() && isClear(wire, List.of())) {
        routes.put(wire.to(), List.of());
      }
    }
    return routes;
  }

  private List<Point> route(WireView wire, List<Point> bends) {
    if (bends.isEmpty() || isClear(wire, List.of())) {
      return List.of();
    }
    List<Point> route = levelled(wire, bends);
    return fewest(wire, isClear(wire, route) ? route : rounded(bends));
  }

  /** Takes out what points are not needed. */
  private List<Point> fewest(WireView wire, List<Point> route) {
    List<Point> left = new ArrayList<>(route);
    for (int i = left.size() - 1; i >= 0; i--) {
      Point point = left.remove(i);
      if (!isClear(wire, left)) {
        left.add(i, point);
      }
    }
    return left;
  }

  private static List<Point> rounded(List<Point> points) {
    return points.stream().map(at -> new Point(Math.rint(at.x()), Math.rint(at.y()))).toList();
  }

  private Point end(PortRef port) {
    Point2D at = scene.port(port).orElseThrow();
    return new Point(at.getX(), at.getY());
  }

  /** The ends of the level parts of a way, as far as these pass cards. */
  private List<Point> levelled(WireView wire, List<Point> bends) {
    List<Point> way = new ArrayList<>();
    way.add(end(wire.from()));
    way.addAll(bends);
    way.add(end(wire.to()));
    List<Point> levelled = new ArrayList<>();
    for (int i = 0; i + 1 < way.size(); i += 2) {
      Point begin = way.get(i);
      Point end = way.get(i + 1);
      double before = i == 0 ? begin.y() : way.get(i - 1).y();
      double after = i + 2 < way.size() ? way.get(i + 2).y() : end.y();
      Optional<Rectangle2D> first = passed(wire, begin, end, before);
      Optional<Rectangle2D> last = passed(wire, begin, end, after);
      if (i > 0 && first.isPresent()) {
        double x = Math.max(begin.x(), first.get().getMinX() - CLEARANCE);
        levelled.add(new Point(Math.rint(x), Math.rint(begin.y())));
      }
      if (i + 2 < way.size() && last.isPresent()) {
        double x = Math.min(end.x(), last.get().getMaxX() + CLEARANCE);
        levelled.add(new Point(Math.rint(x), Math.rint(end.y())));
      }
    }
    return levelled;
  }

  /** The box round all cards between two levels that a level part passes. */
  private Optional<Rectangle2D> passed(WireView wire, Point begin, Point end, double level) {
    double left = Math.min(begin.x(), end.x());
    double top = Math.min(begin.y(), level) - CLEARANCE;
    Rectangle2D band =
        new Rectangle2D.Double(
            left, top, Math.abs(end.x() - begin.x()), Math.abs(level - begin.y()) + 2 * CLEARANCE);
    return scene.nodesIn(band).stream()
        .filter(node -> isForeign(node, wire))
        .map(NodeView::box)
        .filter(box -> box.intersects(band))
        .reduce(Rectangle2D::createUnion);
  }

  private static boolean isForeign(NodeView node, WireView wire) {
    return !node.id().equals(wire.from().node()) && !node.id().equals(wire.to().node());
  }

  /** Whether a wire led through points comes near no card but its own. */
  private boolean isClear(WireView wire, List<Point> route) {
    Point from = end(wire.from());
    Point to = end(wire.to());
    Run run = Run.through(from.x(), from.y(), route, to.x(), to.y());
    for (Curve piece : run.pieces()) {
      for (NodeView node : scene.nodesIn(grown(piece.shape().getBounds2D()))) {
        if (isForeign(node, wire) && piece.crosses(grown(node.box()))) {
          return false;
        }
      }
    }
    return true;
  }

  private static Rectangle2D grown(Rectangle2D box) {
    return new Rectangle2D.Double(
        box.getX() - CLEARANCE,
        box.getY() - CLEARANCE,
        box.getWidth() + 2 * CLEARANCE,
        box.getHeight() + 2 * CLEARANCE);
  }
}
