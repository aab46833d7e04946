package gradboard.draw;

import java.awt.geom.CubicCurve2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * A cubic curve: a wire, or the part of one between two points that it passes through.
 *
 * @param controlX1 of the control point that the curve sets out towards
 * @param controlX2 of the control point that it arrives from
 */
public record Curve(
    double x1,
    double y1,
    double controlX1,
    double controlY1,
    double controlX2,
    double controlY2,
    double x2,
    double y2) {
  private static final int SEGMENTS = 32;

  /** The curve between two ports, in pixels at 100 %: it leaves to the right, enters from left. */
  public static Curve between(double x1, double y1, double x2, double y2) {
    double ahead = x2 - x1;
    double aside = Math.abs(y2 - y1);
    double reach =
        ahead >= 0
            ? Math.max(ahead / 2, Math.min(40, aside / 2))
            : Math.min(160, 40 - ahead / 2 + aside / 8);
    return new Curve(x1, y1, x1 + reach, y1, x2 - reach, y2, x2, y2);
  }

  /** Point at a fraction of the way. */
  public Point2D at(double t) {
    double s = 1 - t;
    double a = s * s * s;
    double b = 3 * s * s * t;
    double c = 3 * s * t * t;
    double d = t * t * t;
    return new Point2D.Double(
        a * x1 + b * controlX1 + c * controlX2 + d * x2,
        a * y1 + b * controlY1 + c * controlY2 + d * y2);
  }

  /** How far its ends are apart. */
  double span() {
    return Math.hypot(x2 - x1, y2 - y1);
  }

  public CubicCurve2D shape() {
    return new CubicCurve2D.Double(x1, y1, controlX1, controlY1, controlX2, controlY2, x2, y2);
  }

  /** Distance from a point, to within a hundredth of the curve's length. */
  public double distance(double x, double y) {
    double nearest = Double.POSITIVE_INFINITY;
    Point2D before = at(0);
    for (int i = 1; i <= SEGMENTS; i++) {
      Point2D after = at(i / (double) SEGMENTS);
      nearest =
          Math.min(
              nearest,
              Line2D.ptSegDist(before.getX(), before.getY(), after.getX(), after.getY(), x, y));
      before = after;
    }
    return nearest;
  }

  /** Whether it touches a box. */
  boolean crosses(Rectangle2D box) {
    Point2D before = at(0);
    for (int i = 1; i <= SEGMENTS; i++) {
      Point2D after = at(i / (double) SEGMENTS);
      if (box.intersectsLine(before.getX(), before.getY(), after.getX(), after.getY())) {
        return true;
      }
      before = after;
    }
    return false;
  }

  /** Whether a straight line crosses it. */
  boolean crosses(Line2D line) {
    Point2D before = at(0);
    for (int i = 1; i <= SEGMENTS; i++) {
      Point2D after = at(i / (double) SEGMENTS);
      if (line.intersectsLine(before.getX(), before.getY(), after.getX(), after.getY())) {
        return true;
      }
      before = after;
    }
    return false;
  }
}
