package gradboard.draw;

import java.awt.geom.Rectangle2D;

/**
 * The part of the canvas that is seen: a point (x, y) of the canvas is painted at (x·scale + dx,
 * y·scale + dy) of a surface of the given size.
 *
 * @param scale 1 is 100 %
 */
public record Viewport(double scale, double dx, double dy, double width, double height) {

  double left() {
    return -dx / scale;
  }

  double top() {
    return -dy / scale;
  }

  double right() {
    return (width - dx) / scale;
  }

  double bottom() {
    return (height - dy) / scale;
  }

  boolean sees(double left, double top, double right, double bottom) {
    return left <= right() && right >= left() && top <= bottom() && bottom >= top();
  }

  /** Whether all of a box is seen. */
  public boolean shows(Rectangle2D box) {
    return box.getMinX() >= left()
        && box.getMaxX() <= right()
        && box.getMinY() >= top()
        && box.getMaxY() <= bottom();
  }

  public Detail detail() {
    return Detail.at(scale);
  }
}
