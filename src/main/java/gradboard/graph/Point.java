package gradboard.graph;

/** A place on the canvas, of a node its upper left corner, in pixels at 100 %. */
public record Point(double x, double y) {

  /** The place so far to the right and so far below. */
  public Point plus(double byX, double byY) {
    return new Point(x + byX, y + byY);
  }
}
