package gradboard.bench;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/**
 * A component that shows a graph, painted into memory as its window would paint it. All methods are
 * called on the event thread.
 */
interface CanvasSide {
  int WIDTH = 1400;
  int HEIGHT = 900;

  /** Goes to a zoom and a place, off the clock: shares of the hidden part, 0 to 1. */
  void goTo(double zoom, double shareX, double shareY);

  /** Zooms at the middle of the view. */
  void zoom(double factor);

  /** Moves what is seen. */
  void pan(int byX, int byY);

  /** Takes up a node that is in sight; false where there is none. */
  boolean grab();

  /** Has the node follow the mouse, which has moved this far since it was grabbed. */
  void drag(int byX, int byY);

  /** Lets go of the node. */
  void release();

  void paint(Graphics2D g);

  /** A screen to paint on. */
  static BufferedImage screen() {
    return new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  }
}
