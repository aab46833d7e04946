package gradboard.draw;

import java.awt.geom.Rectangle2D;
import java.util.Set;

/**
 * A node as it lies on the canvas.
 *
 * @param id the node's id
 * @param layout its card, laid out
 * @param x of the card's left edge, in pixels at 100 %
 * @param y of its upper edge
 * @param marks its states
 */
public record NodeView(String id, CardLayout layout, double x, double y, Set<Mark> marks) {
  public NodeView {
    marks = Set.copyOf(marks);
  }

  public Card card() {
    return layout.card();
  }

  public NodeView at(double newX, double newY) {
    return new NodeView(id, layout, newX, newY, marks);
  }

  public NodeView marked(Set<Mark> newMarks) {
    return new NodeView(id, layout, x, y, newMarks);
  }

  public boolean is(Mark mark) {
    return marks.contains(mark);
  }

  /** Whether it is in a state that is seen from afar. */
  boolean isMarked() {
    for (Mark mark : marks) {
      if (mark.isFar()) {
        return true;
      }
    }
    return card().problem().isPresent() || card().label().isPresent();
  }

  /** The card's place, without what its ports reach beyond it. */
  public Rectangle2D box() {
    return new Rectangle2D.Double(x, y, layout.width(), layout.height());
  }

  /** The room that its card will take once there are gradients. */
  public Rectangle2D grownBox() {
    return new Rectangle2D.Double(x, y, layout.width(), layout.grownHeight());
  }

  public double right() {
    return x + layout.width();
  }

  double bottom() {
    return y + layout.height();
  }
}
