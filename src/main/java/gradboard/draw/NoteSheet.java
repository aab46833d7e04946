package gradboard.draw;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * What notes are painted on: the view in units of its own, which stay as large as at 100 % where it
 * is zoomed out.
 *
 * @param scale pixels of a unit
 */
record NoteSheet(Surface surface, Viewport view, double scale) {
  private static final double MARGIN = 4;

  NoteSheet(Surface surface, Viewport view) {
    this(surface, view, Math.max(1, view.scale()));
  }

  Point2D place(Point2D onCanvas) {
    return new Point2D.Double(
        (onCanvas.getX() * view.scale() + view.dx()) / scale,
        (onCanvas.getY() * view.scale() + view.dy()) / scale);
  }

  Rectangle2D place(Rectangle2D onCanvas) {
    Point2D corner = place(new Point2D.Double(onCanvas.getX(), onCanvas.getY()));
    double zoom = view.scale() / scale;
    return new Rectangle2D.Double(
        corner.getX(), corner.getY(), onCanvas.getWidth() * zoom, onCanvas.getHeight() * zoom);
  }

  /** The scene's box of a box on it. */
  Rectangle2D onCanvas(Rectangle2D box) {
    double zoom = scale / view.scale();
    return new Rectangle2D.Double(
        (box.getX() * scale - view.dx()) / view.scale(),
        (box.getY() * scale - view.dy()) / view.scale(),
        box.getWidth() * zoom,
        box.getHeight() * zoom);
  }

  /** Nearest to {@code wanted} where something of this width lies in the view. */
  double inWidth(double wanted, double width) {
    return inside(wanted, width, view.width() / scale);
  }

  double inHeight(double wanted, double height) {
    return inside(wanted, height, view.height() / scale);
  }

  private static double inside(double wanted, double length, double limit) {
    return Math.max(MARGIN, Math.min(wanted, limit - length - MARGIN));
  }
}
