package gradboard.ui.canvas;

import gradboard.draw.Viewport;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * From where the canvas is seen: a point (x, y) of the scene is at (x·scale + dx, y·scale + dy) of
 * the component.
 */
public record Camera(double scale, double dx, double dy) {
  static final double LEAST = 0.05;

  /** As far as it goes to see all of a graph; from there one can only come nearer. */
  static final double FARTHEST = 0.005;

  static final double MOST = 4;
  static final Camera START = new Camera(1, 0, 0);

  Point2D toScene(double x, double y) {
    return new Point2D.Double((x - dx) / scale, (y - dy) / scale);
  }

  Point2D toComponent(double x, double y) {
    return new Point2D.Double(x * scale + dx, y * scale + dy);
  }

  Rectangle2D toComponent(Rectangle2D box) {
    Point2D corner = toComponent(box.getX(), box.getY());
    return new Rectangle2D.Double(
        corner.getX(), corner.getY(), box.getWidth() * scale, box.getHeight() * scale);
  }

  Camera panned(double byX, double byY) {
    return new Camera(scale, dx + byX, dy + byY);
  }

  /** Zoomed so that what is at a point of the component stays there. */
  Camera zoomed(double factor, double x, double y) {
    double next = Math.max(Math.min(LEAST, scale), Math.min(MOST, scale * factor));
    double ratio = next / scale;
    return new Camera(next, x - (x - dx) * ratio, y - (y - dy) * ratio);
  }

  /** With a point of the scene in the middle. */
  Camera centred(double x, double y, double width, double height) {
    return new Camera(scale, width / 2 - x * scale, height / 2 - y * scale);
  }

  /** At another scale with the same middle. */
  Camera scaledTo(double next, double width, double height) {
    return zoomed(next / scale, width / 2, height / 2);
  }

  /** Seeing all of a box, but not larger than a given scale. */
  static Camera framing(Rectangle2D box, double width, double height, double margin, double most) {
    double fitX = (width - 2 * margin) / Math.max(1, box.getWidth());
    double fitY = (height - 2 * margin) / Math.max(1, box.getHeight());
    double scale = Math.max(FARTHEST, Math.min(most, Math.min(fitX, fitY)));
    return new Camera(
        scale, width / 2 - box.getCenterX() * scale, height / 2 - box.getCenterY() * scale);
  }

  /**
   * The first sight of a box: all of it, or where it would be too small to read, its left end. Of a
   * box too high as well its upper part, unless what comes first lies further down.
   *
   * @param first what comes first in the box
   * @param least the smallest scale that can be read
   * @param most the largest scale
   */
  static Camera opening(
      Rectangle2D box,
      Rectangle2D first,
      double width,
      double height,
      double margin,
      double least,
      double most) {
    Camera all = framing(box, width, height, margin, most);
    if (all.scale >= least) {
      return all;
    }
    boolean high = box.getHeight() * least > height - 2 * margin;
    double dx = margin - box.getMinX() * least;
    Camera begun =
        new Camera(
            least,
            dx,
            high ? margin - box.getMinY() * least : height / 2 - box.getCenterY() * least);
    boolean seen = begun.toComponent(first).getMaxY() <= height - margin;
    return seen ? begun : new Camera(least, dx, height / 2 - first.getCenterY() * least);
  }

  /** Moved as little as it takes to see a box. */
  Camera revealing(Rectangle2D box, double width, double height, double margin) {
    double left = box.getMinX() * scale + dx;
    double top = box.getMinY() * scale + dy;
    double right = box.getMaxX() * scale + dx;
    double bottom = box.getMaxY() * scale + dy;
    double byX = left < margin ? margin - left : Math.min(0, width - margin - right);
    double byY = top < margin ? margin - top : Math.min(0, height - margin - bottom);
    return panned(byX, byY);
  }

  /**
   * Moved as little as it takes that a box does not lie under what covers the view's lower right
   * corner; as it is where there is no room beside that.
   *
   * @param cover on the component
   */
  Camera clearing(Rectangle2D box, Rectangle2D cover, double margin) {
    Rectangle2D seen = toComponent(box);
    if (!seen.intersects(cover)) {
      return this;
    }
    double left = cover.getMinX() - margin - seen.getMaxX();
    double up = cover.getMinY() - margin - seen.getMaxY();
    boolean besideIt = seen.getMinX() + left >= margin;
    boolean above = seen.getMinY() + up >= margin;
    if (besideIt && (!above || left > up)) {
      return panned(left, 0);
    }
    return above ? panned(0, up) : this;
  }

  Viewport viewport(double width, double height) {
    return new Viewport(scale, dx, dy, width, height);
  }
}
