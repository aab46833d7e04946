package gradboard.draw;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Where a box that is being moved comes to rest: in line with its neighbours' edges and middles
 * where these are near, else on the grid.
 *
 * @param dx how much further it goes than it was moved
 * @param dy as {@code dx}
 * @param guides lines through what it is in line with
 */
public record Snap(double dx, double dy, List<Line2D> guides) {
  /** Half the distance of the canvas's dots. */
  private static final double GRID = 12;

  public static final Snap NONE = new Snap(0, 0, List.of());

  /**
   * @param moved the box where the mouse has it
   * @param byX how far it has been moved; along an axis on which it was not, it stays as it is
   * @param neighbours what it may be in line with
   * @param reach how near an edge must be, in pixels at 100 %
   */
  public static Snap of(
      Rectangle2D moved, double byX, double byY, Collection<Rectangle2D> neighbours, double reach) {
    OptionalDouble across =
        byX == 0 ? OptionalDouble.empty() : nearest(moved, neighbours, reach, true);
    OptionalDouble down =
        byY == 0 ? OptionalDouble.empty() : nearest(moved, neighbours, reach, false);
    double dx = across.orElseGet(() -> byX == 0 ? 0 : toGrid(moved.getX()));
    double dy = down.orElseGet(() -> byY == 0 ? 0 : toGrid(moved.getY()));
    Rectangle2D rest =
        new Rectangle2D.Double(
            moved.getX() + dx, moved.getY() + dy, moved.getWidth(), moved.getHeight());
    List<Line2D> guides = new ArrayList<>();
    if (across.isPresent()) {
      guide(rest, neighbours, true, guides);
    }
    if (down.isPresent()) {
      guide(rest, neighbours, false, guides);
    }
    return new Snap(dx, dy, guides);
  }

  private static double toGrid(double at) {
    return Math.rint(at / GRID) * GRID - at;
  }

  /** The least move that brings an edge or the middle in line with a neighbour's. */
  private static OptionalDouble nearest(
      Rectangle2D box, Collection<Rectangle2D> neighbours, double reach, boolean across) {
    double best = Double.POSITIVE_INFINITY;
    for (Rectangle2D neighbour : neighbours) {
      for (int line = 0; line < 3; line++) {
        double move = line(neighbour, line, across) - line(box, line, across);
        best = Math.abs(move) < Math.abs(best) ? move : best;
      }
    }
    return Math.abs(best) <= reach ? OptionalDouble.of(best) : OptionalDouble.empty();
  }

  /** Left, middle and right of a box, or top, middle and bottom. */
  private static double line(Rectangle2D box, int line, boolean across) {
    double start = across ? box.getX() : box.getY();
    double length = across ? box.getWidth() : box.getHeight();
    return start + length * line / 2;
  }

  /** One line for each edge that is shared, as long as all that share it. */
  private static void guide(
      Rectangle2D box, Collection<Rectangle2D> neighbours, boolean across, List<Line2D> guides) {
    for (int line = 0; line < 3; line++) {
      double at = line(box, line, across);
      Rectangle2D extent = (Rectangle2D) box.clone();
      boolean shared = false;
      for (Rectangle2D neighbour : neighbours) {
        if (Math.abs(line(neighbour, line, across) - at) < 0.5) {
          extent.add(neighbour);
          shared = true;
        }
      }
      if (shared) {
        guides.add(
            across
                ? new Line2D.Double(at, extent.getMinY(), at, extent.getMaxY())
                : new Line2D.Double(extent.getMinX(), at, extent.getMaxX(), at));
      }
    }
  }
}
