package gradboard.ui.canvas;

import java.awt.Point;
import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;

/** Moves the view along with the mouse. */
final class PanGesture implements Gesture {
  private final GraphCanvas canvas;
  private final Point start;
  private final Camera from;

  PanGesture(GraphCanvas canvas, Point start) {
    this.canvas = canvas;
    this.start = start;
    from = canvas.sight().camera();
  }

  @Override
  public void dragged(Point2D at, MouseEvent event) {
    canvas.sight().look(from.panned(event.getX() - start.x, event.getY() - start.y));
  }

  @Override
  public void released(Point2D at, MouseEvent event) {
    dragged(at, event);
  }

  @Override
  public void cancelled() {
    canvas.sight().look(from);
  }

  @Override
  public boolean isOfView() {
    return true;
  }
}
