package gradboard.ui.dock;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Thins a curve to what a screen can tell apart, keeping its first and last point and its shape: of
 * each stretch the point that spans the largest triangle with the one kept before and the middle of
 * the next stretch ("largest triangle, three buckets": S. Steinarsson, Downsampling Time Series for
 * Visual Representation, 2013, section 4.2).
 */
final class Thinning {
  private Thinning() {}

  /**
   * @param curve from left to right
   * @param most points to keep, at least 3
   * @param height how high above the axis a value is drawn, but for scale
   */
  static List<Point2D> thin(List<Point2D> curve, int most, DoubleUnaryOperator height) {
    if (curve.size() <= most) {
      return curve;
    }
    List<Point2D> kept = new ArrayList<>();
    kept.add(curve.get(0));
    double stretch = (double) (curve.size() - 2) / (most - 2);
    for (int i = 0; i < most - 2; i++) {
      List<Point2D> here = curve.subList(1 + (int) (i * stretch), 1 + (int) ((i + 1) * stretch));
      int end = Math.min(curve.size(), 1 + (int) ((i + 2) * stretch));
      Point2D ahead = middle(curve.subList(1 + (int) ((i + 1) * stretch), end), height);
      kept.add(farthest(here, drawn(kept.get(kept.size() - 1), height), ahead, height));
    }
    kept.add(curve.get(curve.size() - 1));
    return kept;
  }

  private static Point2D drawn(Point2D point, DoubleUnaryOperator height) {
    return new Point2D.Double(point.getX(), height.applyAsDouble(point.getY()));
  }

  private static Point2D middle(List<Point2D> points, DoubleUnaryOperator height) {
    double x = 0;
    double y = 0;
    for (Point2D point : points) {
      x += point.getX();
      y += height.applyAsDouble(point.getY());
    }
    return new Point2D.Double(x / points.size(), y / points.size());
  }

  private static Point2D farthest(
      List<Point2D> points, Point2D before, Point2D ahead, DoubleUnaryOperator height) {
    Point2D best = points.get(0);
    double largest = -1;
    for (Point2D point : points) {
      Point2D here = drawn(point, height);
      double area =
          Math.abs(
              (before.getX() - ahead.getX()) * (here.getY() - before.getY())
                  - (before.getX() - here.getX()) * (ahead.getY() - before.getY()));
      if (area > largest) {
        largest = area;
        best = point;
      }
    }
    return best;
  }
}
