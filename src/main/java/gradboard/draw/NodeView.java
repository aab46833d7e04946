package gradboard.draw;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.Set;

/**
 * A node as it lies on the canvas.
 *
 * @param id the node's id
 * @param layout its card, laid out
 * @param x of the card's left edge, in pixels at 100 %
 * @param y of its upper edge
 * @param marks its states
 * @param color its label's, by name, see {@link Theme#label}
 */
public record NodeView(
    String id, CardLayout layout, double x, double y, Set<Mark> marks, Optional<String> color) {
  public NodeView {
    marks = Set.copyOf(marks);
  }

  /** A node without a label. */
  public NodeView(String id, CardLayout layout, double x, double y, Set<Mark> marks) {
    this(id, layout, x, y, marks, Optional.empty());
  }

  public Card card() {
    return layout.card();
  }

  public NodeView at(double newX, double newY) {
    return new NodeView(id, layout, newX, newY, marks, color);
  }

  public NodeView marked(Set<Mark> newMarks) {
    return new NodeView(id, layout, x, y, newMarks, color);
  }

  boolean is(Mark mark) {
    return marks.contains(mark);
  }

  /** Whether it is in a state that is seen from afar. */
  boolean isMarked() {
    for (Mark mark : marks) {
      if (mark.isFar()) {
        return true;
      }
    }
    return card().problem().isPresent();
  }

  /** The card's place, without what its ports reach beyond it. */
  public Rectangle2D box() {
    return new Rectangle2D.Double(x, y, layout.width(), layout.height());
  }

  double right() {
    return x + layout.width();
  }

  double bottom() {
    return y + layout.height();
  }
}
