package gradboard.ui.canvas;

import gradboard.draw.Scene.Hit;
import gradboard.edit.Document;
import gradboard.edit.Selection;
import java.awt.event.MouseEvent;

/** What the mouse selects of what is under it. */
final class Picking {
  private final GraphCanvas canvas;

  Picking(GraphCanvas canvas) {
    this.canvas = canvas;
  }

  private Document document() {
    return canvas.document();
  }

  static boolean isAdding(MouseEvent event) {
    return event.isControlDown() || event.isShiftDown();
  }

  /** The thing alone; a port is its node's. */
  private Selection only(Hit hit) {
    if (hit instanceof Hit.OnNode on) {
      return Selection.of(on.node().id());
    } else if (hit instanceof Hit.OnPoint on) {
      return Selection.of(canvas.routePoint(on.point()));
    } else if (hit instanceof Hit.OnSheet on) {
      return Selection.of(on.item());
    }
    return Selection.ofWire(canvas.wire(((Hit.OnWire) hit).wire().to()));
  }

  private boolean isPicked(Hit hit) {
    Selection present = document().selection();
    Selection thing = only(hit);
    return present.nodes().containsAll(thing.nodes())
        && present.wires().containsAll(thing.wires())
        && present.points().containsAll(thing.points())
        && present.items().containsAll(thing.items());
  }

  /** A press begins a drag of the selection, of which the thing is or comes to be a part. */
  void pressed(Hit hit, MouseEvent event) {
    if (isAdding(event)) {
      document().select(toggled(hit));
    } else {
      selectUnlessPicked(hit);
    }
  }

  private Selection toggled(Hit hit) {
    Selection present = document().selection();
    if (hit instanceof Hit.OnNode on) {
      return present.toggling(on.node().id());
    } else if (hit instanceof Hit.OnPoint on) {
      return present.toggling(canvas.routePoint(on.point()));
    } else if (hit instanceof Hit.OnSheet on) {
      return present.toggling(on.item());
    }
    return present.toggling(canvas.wire(((Hit.OnWire) hit).wire().to()));
  }

  /** Another button leaves a selection that the thing is part of. */
  void selectUnlessPicked(Hit hit) {
    if (!isPicked(hit)) {
      document().select(only(hit));
    }
  }

  /** A click, in the end, selects the thing alone. */
  void clicked(Hit hit) {
    document().select(only(hit));
  }
}
