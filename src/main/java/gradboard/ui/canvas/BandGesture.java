package gradboard.ui.canvas;

import gradboard.edit.Document;
import gradboard.edit.Place;
import gradboard.edit.Selection;
import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** Selects what a box drawn with the mouse touches. */
final class BandGesture implements Gesture {
  private final GraphCanvas canvas;
  private final Point2D start;
  private final Selection before;
  private final Place place;
  private final boolean adding;

  BandGesture(GraphCanvas canvas, Point2D start, boolean adding) {
    this.canvas = canvas;
    this.start = start;
    this.adding = adding;
    before = canvas.document().selection();
    place = canvas.document().place();
  }

  @Override
  public void dragged(Point2D at, MouseEvent event) {
    Rectangle2D box = new Rectangle2D.Double(start.getX(), start.getY(), 0, 0);
    box.add(at);
    canvas.overlay().band(Optional.of(canvas.sight().camera().toComponent(box)));
    Selection touched =
        Selection.of(canvas.nodesIn(box), canvas.scene().sheet().touching(box))
            .withPoints(canvas.pointsIn(box));
    canvas.document().select(adding ? before.plus(touched) : touched);
  }

  @Override
  public void released(Point2D at, MouseEvent event) {
    dragged(at, event);
    canvas.overlay().band(Optional.empty());
  }

  @Override
  public void cancelled() {
    canvas.overlay().band(Optional.empty());
    Document document = canvas.document();
    // What ended it may have led elsewhere, or have taken some of these away.
    if (document.place().equals(place)) {
      document.select(before.within(document.view()));
    }
  }
}
