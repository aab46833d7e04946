package gradboard.draw;

import gradboard.graph.Point;
import java.awt.geom.Rectangle2D;
import java.util.Collection;
import java.util.List;

/** Free places beside what lies on the canvas already. */
public final class Room {
  /** Least distance between cards. */
  public static final double GAP = 24;

  private static final double STEP = 12;

  /** More boxes than these are placed as one, the box round them all. */
  public static final int MOST_BOXES = 24;

  private final List<Rectangle2D> taken;

  /**
   * @param taken where nothing can lie
   */
  public Room(Collection<Rectangle2D> taken) {
    this.taken = List.copyOf(taken);
  }

  /** How far boxes that stay as they are to each other go at least, to the right and down. */
  public Point nearest(List<Rectangle2D> boxes) {
    List<Rectangle2D> placed =
        boxes.size() <= MOST_BOXES
            ? boxes
            : boxes.stream().reduce(Rectangle2D::createUnion).stream().toList();
    Point best = new Point(0, 0);
    if (isFree(placed, best)) {
      return best;
    }
    double found = Double.POSITIVE_INFINITY;
    // The corners of one ring are further away than the sides of those round it.
    for (double radius = STEP; radius < found; radius += Math.max(STEP, radius / 8)) {
      double step = Math.max(STEP, radius / 8);
      for (double along = -radius; along <= radius; along += step) {
        for (Point at :
            List.of(
                new Point(along, radius),
                new Point(radius, along),
                new Point(along, -radius),
                new Point(-radius, along))) {
          double distance = Math.hypot(at.x(), at.y());
          if (distance < found && isFree(placed, at)) {
            found = distance;
            best = at;
          }
        }
      }
    }
    return new Point(Math.rint(best.x()), Math.rint(best.y()));
  }

  private boolean isFree(List<Rectangle2D> boxes, Point moved) {
    for (Rectangle2D box : boxes) {
      double x = box.getX() + moved.x() - GAP;
      double y = box.getY() + moved.y() - GAP;
      for (Rectangle2D other : taken) {
        if (other.intersects(x, y, box.getWidth() + 2 * GAP, box.getHeight() + 2 * GAP)) {
          return false;
        }
      }
    }
    return true;
  }
}
