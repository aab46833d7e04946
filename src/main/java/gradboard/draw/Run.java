package gradboard.draw;

import gradboard.graph.Point;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
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
    double reach = REACH * Math.hypot(to.x() - from.x(), to.y() - from.y());
    Point2D out = direction(stops, i);
    Point2D in = direction(stops, i + 1);
    return new Curve(
        from.x(),
        from.y(),
        from.x() + reach * out.getX(),
        from.y() + reach * out.getY(),
        to.x() - reach * in.getX(),
        to.y() - reach * in.getY(),
        to.x(),
        to.y());
  }

  /** To the right at ports; between them along the line from the stop before to the one after. */
  private static Point2D direction(List<Point> stops, int i) {
    if (i == 0 || i == stops.size() - 1) {
      return new Point2D.Double(1, 0);
    }
    double x = stops.get(i + 1).x() - stops.get(i - 1).x();
    double y = stops.get(i + 1).y() - stops.get(i - 1).y();
    double length = Math.hypot(x, y);
    return length == 0 ? new Point2D.Double(1, 0) : new Point2D.Double(x / length, y / length);
  }

  /** The point at a fraction of the way; every piece counts as equally long. */
  public Point2D at(double t) {
    double along = t * pieces.size();
    int piece = (int) Math.min(pieces.size() - 1, Math.floor(along));
    return pieces.get(piece).at(along - piece);
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
