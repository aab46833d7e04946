package gradboard.ui.canvas;

import gradboard.edit.SheetItem;
import gradboard.graph.Point;
import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;
import java.util.Map;
import java.util.Optional;

/** Resizes a frame or note from its lower right corner. */
final class ResizeGesture implements Gesture {
  private final GraphCanvas canvas;
  private final Resizing resizing;
  private final Point2D start;

  ResizeGesture(GraphCanvas canvas, SheetItem item, Point2D start) {
    this.canvas = canvas;
    this.start = start;
    resizing = new Resizing(canvas, item);
  }

  private Point by(Point2D at) {
    return new Point(Math.rint(at.getX() - start.getX()), Math.rint(at.getY() - start.getY()));
  }

  @Override
  public void dragged(Point2D at, MouseEvent event) {
    Point by = by(at);
    canvas.drag(Map.of(), Map.of(), Optional.of(resizing.sheet(by.x(), by.y())));
  }

  @Override
  public void released(Point2D at, MouseEvent event) {
    Point by = by(at);
    cancelled();
    // No part of a resize by keys just before.
    canvas.document().endGesture();
    canvas.document().apply(resizing.by(by.x(), by.y()));
    canvas.document().endGesture();
  }

  @Override
  public void cancelled() {
    canvas.drop();
  }
}
