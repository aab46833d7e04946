package gradboard.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.image.BufferedImage;

/**
 * What things are painted on: a screen, a picture or an SVG file. Coordinates are the canvas's
 * (pixels at 100 %), placed by {@link #view}; y points down.
 */
public interface Surface {
  /** Corners of a box that are rounded. */
  enum Corners {
    ALL,
    TOP,
    BOTTOM
  }

  /** From now on a point (x, y) lies at (x·scale + dx, y·scale + dy) of the surface. */
  void view(double scale, double dx, double dy);

  /** A box without rounded corners. */
  void box(double x, double y, double width, double height, Color color);

  /** A box whose corners are rounded; edges lie on whole device pixels, so that they are sharp. */
  void rounded(
      double x, double y, double width, double height, double radius, Corners corners, Color color);

  void fill(Shape path, Color color);

  /**
   * @param width of the line
   * @param dash length of dashes and of the gaps between; 0 for a whole line
   */
  void stroke(Shape path, double width, double dash, Color color);

  /** Text that begins at x and stands on the given baseline. */
  void text(TextRun run, double x, double baseline, Color color);

  /** A picture stretched over a box, its pixels as sharp squares. */
  void image(BufferedImage pixels, double x, double y, double width, double height);

  /** An icon, in a square whose upper left corner is given. */
  void icon(Icon icon, double x, double y, double size, Color color);

  /**
   * Many boxes of one colour.
   *
   * @param boxes x, y, width, height of each
   * @param count how many boxes
   */
  void boxes(float[] boxes, int count, Color color);

  /**
   * Many wires of one colour.
   *
   * @param wires x and y of start, of the two control points and of the end of each
   * @param count how many wires
   * @param width of the line
   */
  void wires(float[] wires, int count, double width, Color color);
}
