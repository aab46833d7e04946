package gradboard.ui.canvas;

import gradboard.draw.MinimapPainter;
import gradboard.draw.Viewport;
import java.awt.Point;
import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;

/** Brings what is pointed at on the minimap into the middle of the view. */
final class MinimapGesture implements Gesture {
  private final GraphCanvas canvas;
  private final Viewport small;
  private final Camera from;

  MinimapGesture(GraphCanvas canvas, Point start) {
    this.canvas = canvas;
    from = canvas.sight().camera();
    small = MinimapPainter.viewport(canvas.scene(), canvas.sight().viewport());
    look(start);
  }

  private void look(Point at) {
    double x = (at.x - small.dx()) / small.scale();
    double y = (at.y - small.dy()) / small.scale();
    canvas
        .sight()
        .look(from.centred(x, y, canvas.control().getWidth(), canvas.control().getHeight()));
  }

  @Override
  public void dragged(Point2D at, MouseEvent event) {
    look(event.getPoint());
  }

  @Override
  public void released(Point2D at, MouseEvent event) {
    look(event.getPoint());
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
