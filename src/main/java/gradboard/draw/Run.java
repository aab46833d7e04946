package gradboard.draw;

import gradboard.graph.Point;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The run of a wire, from the output that it leaves through the points that it was led through to
 * the input that it enters.
 *
 * @param pieces one more than there are points on the way
 */
public record Run(List<Curve> pieces) {
  /** Share of a piece's length that its control points lie from its ends. */
  private static final double REACH = 1.0 / 3;

  private static final int SAMPLES = 128;

  public Run {
    pieces = List.copyOf(pieces);
  }

  /** The run between two ports through points on its way, smooth at each of them. */
  static Run through(double x1, double y1, List<Point> via, double x2, double y2) {
    if (via.isEmpty()) {
      return new Run(List.of(Curve.between(x1, y1, x2, y2)));
    }
    List<Point> stops = new ArrayList<>(via.size() + 2);
    stops.add(new Point(x1, y1));
    stops.addAll(via);
    stops.add(new Point(x2, y2));
    List<Curve> pieces = new ArrayList<>(stops.size() - 1);
    for (int i = 0; i + 1 < stops.size(); i++) {
      pieces.add(piece(stops, i));
    }
    return new Run(pieces);
  }

  private static Curve piece(List<Point> stops, int i) {
    Point from = stops.get(i);
    Point to = stops.get(i + 1);
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double reach = REACH * Math.hypot(dx, dy);
    Point out = within(direction(stops, i), reach, dx, dy);
    Point in = within(direction(stops, i + 1), reach, dx, dy);
    return new Curve(
        from.x(),
        from.y(),
        from.x() + out.x(),
        from.y() + out.y(),
        to.x() - in.x(),
        to.y() - in.y(),
        to.x(),
        to.y());
  }

  /**
   * A step of a length in a direction; on a piece that leads to the right it ends inside the box
   * round the piece, and so does the whole curve, being inside its control points' hull.
   */
  private static Point within(Point direction, double reach, double dx, double dy) {
    double x = reach * direction.x();
    double y = reach * direction.y();
    boolean ahead = dx > 0 && x >= 0 && y * dy >= 0;
    double share =
        ahead ? Math.min(1, Math.min(share(dx, x), share(Math.abs(dy), Math.abs(y)))) : 1;
    return new Point(share * x, share * y);
  }

  private static double share(double room, double step) {
    return step == 0 ? 1 : room / step;
  }

  /**
   * To the right at ports. Between stops to the left and to the right, the harmonic mean of both
   * slopes, and level where the wire turns or runs level: so monotone interpolation never goes
   * higher or lower than the stops (Fritsch and Butland 1984). Else along the line from the stop
   * before to the one after.
   */
  private static Point direction(List<Point> stops, int i) {
    if (i == 0 || i == stops.size() - 1) {
      return new Point(1, 0);
    }
    Point at = stops.get(i);
    double x1 = at.x() - stops.get(i - 1).x();
    double y1 = at.y() - stops.get(i - 1).y();
    double x2 = stops.get(i + 1).x() - at.x();
    double y2 = stops.get(i + 1).y() - at.y();
    if (x1 > 0 && x2 > 0) {
      double slope = y1 * y2 <= 0 ? 0 : (x1 + x2) / (x1 * x1 / y1 + x2 * x2 / y2);
      return unit(1, slope);
    }
    return unit(x1 + x2, y1 + y2);
  }

  private static Point unit(double x, double y) {
    double length = Math.hypot(x, y);
    return length == 0 ? new Point(1, 0) : new Point(x / length, y / length);
  }

  /** The point at a fraction of the way; every piece counts as equally long. */
  public Point2D at(double t) {
    double along = t * pieces.size();
    int piece = (int) Math.min(pieces.size() - 1, Math.floor(along));
    return pieces.get(piece).at(along - piece);
  }

  /**
   * A place on it.
   *
   * @param piece the piece on which it lies, that is how many of the wire's points are before it
   */
  public record Spot(int piece, Point at) {}

  /** The place on it that is nearest to a point. */
  public Spot nearest(double x, double y) {
    int piece = nearestPiece(x, y);
    Point2D nearest = pieces.get(piece).at(0);
    for (int i = 1; i <= SAMPLES; i++) {
      Point2D next = pieces.get(piece).at(i / (double) SAMPLES);
      nearest = next.distance(x, y) < nearest.distance(x, y) ? next : nearest;
    }
    return new Spot(piece, new Point(Math.rint(nearest.getX()), Math.rint(nearest.getY())));
  }

  /** The middle of a piece. */
  public Spot middle(int piece) {
    Point2D at = pieces.get(piece).at(0.5);
    return new Spot(piece, new Point(Math.rint(at.getX()), Math.rint(at.getY())));
  }

  /** The piece between the two stops that are furthest apart. */
  public int longestPiece() {
    int longest = 0;
    for (int i = 1; i < pieces.size(); i++) {
      longest = pieces.get(i).span() > pieces.get(longest).span() ? i : longest;
    }
    return longest;
  }

  /** The piece that passes nearest to a point. */
  public int nearestPiece(double x, double y) {
    int nearest = 0;
    for (int i = 1; i < pieces.size(); i++) {
      if (pieces.get(i).distance(x, y) < pieces.get(nearest).distance(x, y)) {
        nearest = i;
      }
    }
    return nearest;
  }

  /** Whether it touches a box. */
  public boolean crosses(Rectangle2D box) {
    return pieces.stream().anyMatch(piece -> piece.crosses(box));
  }

  /** Distance from a point, to within a hundredth of a piece's length. */
  public double distance(double x, double y) {
    return pieces.get(nearestPiece(x, y)).distance(x, y);
  }

  /** Whether a straight line crosses it. */
  public boolean crosses(Line2D line) {
    return pieces.stream().anyMatch(piece -> piece.crosses(line));
  }

  Path2D shape() {
    Path2D path = new Path2D.Double();
    pieces.forEach(piece -> path.append(piece.shape(), true));
    return path;
  }
}
