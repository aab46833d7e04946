package gradboard.ui.canvas;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.geom.Point2D;

/** Where a node goes that is added by keys: to the right of the one that was chosen last. */
final class Beside {
  /** Where a new node is held by the pointer: in its header. */
  static final double HOLD_X = 60;

  static final double HOLD_Y = 14;
  private static final double COLUMN_GAP = 48;

  private Beside() {}

  /** A point of the control; its middle where no node is selected. */
  static Point selected(GraphCanvas canvas) {
    return canvas.document().selection().nodes().stream()
        .reduce((first, last) -> last)
        .flatMap(canvas.scene()::node)
        .map(card -> new Point2D.Double(card.right() + COLUMN_GAP + HOLD_X, card.y() + HOLD_Y))
        .map(at -> canvas.sight().camera().toComponent(at.getX(), at.getY()))
        .map(at -> new Point((int) Math.round(at.getX()), (int) Math.round(at.getY())))
        .orElseGet(() -> middle(canvas.control().getSize()));
  }

  private static Point middle(Dimension size) {
    return new Point(size.width / 2, size.height / 2);
  }
}
