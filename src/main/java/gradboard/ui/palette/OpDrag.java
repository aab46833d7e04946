package gradboard.ui.palette;

import gradboard.op.Op;
import java.awt.Component;
import java.awt.Point;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import java.util.function.Function;
import javax.swing.SwingUtilities;

/**
 * Drags an op out of a list by plain mouse events: a ghost of its card follows the pointer until it
 * is let go over the canvas.
 */
public final class OpDrag extends MouseAdapter {
  private static final int SLOP = 4;

  private final Component list;
  private final Target target;
  private final Function<MouseEvent, Optional<Op>> opAt;
  private Optional<Op> dragged = Optional.empty();
  private boolean begun;
  private Point pressed = new Point();

  /** Where ops are dropped. */
  public interface Target {
    /** Adds an op where there is room for it. */
    void add(Op op);

    /**
     * An op is dragged along.
     *
     * @param at the pointer, in the coordinates of {@code over}
     */
    void dragging(Op op, Component over, Point at);

    /** It was let go. */
    void dropped(Op op, Component over, Point at);

    /** It was given up. */
    void gaveUp();
  }

  OpDrag(Component list, Target target, Function<MouseEvent, Optional<Op>> opAt) {
    this.list = list;
    this.target = target;
    this.opAt = opAt;
  }

  /** Gives up what is being dragged; false where nothing is. */
  boolean giveUp() {
    boolean had = begun;
    begun = false;
    dragged = Optional.empty();
    if (had) {
      target.gaveUp();
    }
    return had;
  }

  @Override
  public void mousePressed(MouseEvent event) {
    giveUp();
    pressed = event.getPoint();
    dragged = SwingUtilities.isLeftMouseButton(event) ? opAt.apply(event) : Optional.empty();
  }

  @Override
  public void mouseDragged(MouseEvent event) {
    begun |= dragged.isPresent() && pressed.distance(event.getPoint()) > SLOP;
    if (begun) {
      dragged.ifPresent(op -> target.dragging(op, list, event.getPoint()));
    }
  }

  @Override
  public void mouseReleased(MouseEvent event) {
    if (begun) {
      dragged.ifPresent(op -> target.dropped(op, list, event.getPoint()));
    }
    begun = false;
    dragged = Optional.empty();
  }
}
