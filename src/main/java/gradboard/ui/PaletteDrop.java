package gradboard.ui;

import gradboard.op.Op;
import gradboard.ui.canvas.GraphCanvas;
import gradboard.ui.palette.OpDrag;
import java.awt.Component;
import java.awt.Point;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;

/** Takes ops that are dragged from the palette onto the canvas in front. */
final class PaletteDrop implements OpDrag.Target {
  private final Supplier<GraphCanvas> front;
  private final GhostPane ghost;
  private final Consumer<Op> used;
  private Optional<GraphCanvas> hovered = Optional.empty();

  /**
   * @param used told of each op that was taken
   */
  PaletteDrop(Supplier<GraphCanvas> front, GhostPane ghost, Consumer<Op> used) {
    this.front = front;
    this.ghost = ghost;
    this.used = used;
  }

  @Override
  public void add(Op op) {
    GraphCanvas canvas = front.get();
    used.accept(op);
    canvas.gestures().adding().add(op);
  }

  @Override
  public void dragging(Op op, Component over, Point at) {
    GraphCanvas canvas = front.get();
    if (!hovered.equals(Optional.of(canvas))) {
      // Another document came to the front on the way.
      hoverNothing();
      hovered = Optional.of(canvas);
    }
    ghost.show(op, canvas.sight().scale(), SwingUtilities.convertPoint(over, at, ghost));
    canvas.gestures().adding().hover(op, SwingUtilities.convertPoint(over, at, canvas.control()));
  }

  @Override
  public void dropped(Op op, Component over, Point at) {
    gaveUp();
    GraphCanvas canvas = front.get();
    Point onCanvas = SwingUtilities.convertPoint(over, at, canvas.control());
    if (canvas.control().contains(onCanvas)) {
      used.accept(op);
      canvas.gestures().adding().drop(op, onCanvas);
    }
  }

  @Override
  public void gaveUp() {
    ghost.dismiss();
    hoverNothing();
  }

  private void hoverNothing() {
    hovered.ifPresent(canvas -> canvas.gestures().adding().hoverNothing());
    hovered = Optional.empty();
  }
}
