package gradboard.draw;

import java.awt.geom.CubicCurve2D;
import java.awt.geom.Point2D;

/** The run of a wire: a cubic curve that leaves to the right and enters from the left. */
public record Curve(double x1, double y1, double reach, double x2, double y2) {

  /** The curve between two ports, in pixels at 100 %. */
  public static Curve between(double x1, double y1, double x2, double y2) {
    double ahead = x2 - x1;
    double aside = Math.abs(y2 - y1);
    double reach =
        ahead >= 0
            ? Math.max(ahead / 2, Math.min(40, aside / 2))
            : Math.min(160, 40 - ahead / 2 + aside / 8);
    return new Curve(x1, y1, reach, x2, y2);
  }

  public double control1() {
    return x1 + reach;
  }

  public double control2() {
    return x2 - reach;
  }

  /** Point at a fraction of the way. */
  public Point2D at(double t) {
    double s = 1 - t;
    double a = s * s * s;
    double b = 3 * s * s * t;
    double c = 3 * s * t * t;
    double d = t * t * t;
    return new Point2D.Double(
        a * x1 + b * control1() + c * control2() + d * x2, (a + b) * y1 + (c + d) * y2);
  }

  public CubicCurve2D shape() {
    return new CubicCurve2D.Double(x1, y1, control1(), y1, control2(), y2, x2, y2);
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
              java.awt.geom.Line2D.ptSegDist(
                  before.getX(), before.getY(), after.getX(), after.getY(), x, y));
      before = after;
    }
    return nearest;
  }

  private static final int SEGMENTS = 32;
}
