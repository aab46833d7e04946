package gradboard.ui;

import gradboard.op.Op;
import gradboard.ui.canvas.GraphCanvas;
import gradboard.ui.palette.OpDrag;
import java.awt.Component;
import java.awt.Point;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;

/** Takes ops that are dragged from the palette onto the canvas in front. */
final class PaletteDrop implements OpDrag.Target {
  private final Supplier<GraphCanvas> front;
  private final GhostPane ghost;
  private final Consumer<Op> used;

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
    ghost.show(op, canvas.sight().scale(), SwingUtilities.convertPoint(over, at, ghost));
    canvas.gestures().adding().hover(op, SwingUtilities.convertPoint(over, at, canvas.control()));
  }

  @Override
  public void dropped(Op op, Component over, Point at) {
    GraphCanvas canvas = front.get();
    ghost.dismiss();
    Point onCanvas = SwingUtilities.convertPoint(over, at, canvas.control());
    if (canvas.control().contains(onCanvas)) {
      used.accept(op);
      canvas.gestures().adding().drop(op, onCanvas);
    } else {
      canvas.gestures().adding().hoverNothing();
    }
  }

  @Override
  public void gaveUp() {
    ghost.dismiss();
    front.get().gestures().adding().hoverNothing();
  }
}
