package gradboard.draw;

import gradboard.draw.Fonts.Role;
import gradboard.draw.Surface.Corners;
import java.awt.Color;

/** Paints what surrounds a card: its edge and the frames and badges of its states. */
final class Frames {
  static final Icon PROBLEM = Icons.named("problem");
  static final Icon BREAKPOINT = Icons.named("breakpoint");
  static final Icon STALE = Icons.named("mark-stale");
  private static final Icon DISC = Icons.named("disc");
  static final Icon FROZEN = Icons.named("frozen");
  static final Icon LOCKED = Icons.named("locked");
  static final Icon MUTED = Icons.named("muted");
  static final Icon LOSS = Icons.named("loss");
  static final Icon FORWARD = Icons.named("mark-forward");
  static final Icon BACKWARD = Icons.named("mark-backward");

  /** Off the header's right end, where the mark of how far a pass has come stands. */
  private static final double ASIDE = 5;

  /** Between the flag of the current step and its card. */
  private static final double FLAG_GAP = 6;

  private final Theme theme;
  private final double unit;

  Frames(Theme theme) {
    this.theme = theme;
    unit = theme.sizes().unit();
  }

  double radius() {
    return theme.sizes().radius();
  }

  /**
   * The edge and, around it, a frame for each state that has one; the card itself is left to be
   * filled.
   *
   * @param pixel width of one pixel of the screen, the least width of a line
   */
  void around(Surface surface, NodeView node, double pixel) {
    double edge = Math.max(theme.sizes().hairline(), pixel);
    double select = node.is(Mark.SELECTED) ? Math.max(2 * unit, pixel) : 0;
    double trouble = node.card().problem().isPresent() ? Math.max(1.5 * unit, pixel) : 0;
    double step = isStep(node) ? Math.max(3 * unit, 2 * pixel) : 0;
    if (step > 0) {
      ring(surface, node, edge + select + trouble + step, stepColor(node));
    }
    if (select > 0) {
      ring(surface, node, edge + select + trouble, theme.states().selected());
    }
    if (trouble > 0) {
      ring(surface, node, edge + trouble, theme.states().problem());
    }
    ring(surface, node, edge, trouble > 0 ? theme.states().problem() : theme.surfaces().border());
  }

  private void ring(Surface surface, NodeView node, double width, Color color) {
    surface.rounded(
        node.x() - width,
        node.y() - width,
        node.layout().width() + 2 * width,
        node.layout().height() + 2 * width,
        radius() + width,
        Corners.ALL,
        color);
  }

  /** The flag above the node of the current step, and marks on the card's corners and edge. */
  void badges(Surface surface, NodeView node) {
    if (isStep(node)) {
      flag(surface, node);
    }
    if (node.is(Mark.BREAKPOINT)) {
      badge(surface, BREAKPOINT, node.x(), node.y(), theme.states().breakpoint());
    }
    if (node.is(Mark.LOCKED)) {
      badge(surface, LOCKED, node.right(), node.y(), theme.inks().icon());
    }
    if (node.is(Mark.MUTED)) {
      badge(surface, MUTED, node.right(), node.bottom(), theme.inks().icon());
    }
    if (node.is(Mark.FROZEN)) {
      badge(surface, FROZEN, node.x(), node.bottom(), theme.states().frozen());
    }
    if (node.is(Mark.LOSS)) {
      double header = node.y() + node.layout().header() / 2;
      badge(surface, LOSS, node.right() + ASIDE * unit, header, theme.accents().backward());
    }
  }

  /** A mark around a point, on a disc that parts it from the edge. */
  private void badge(Surface surface, Icon icon, double x, double y, Color color) {
    double size = 14 * unit;
    double disc = size + 4 * unit;
    surface.icon(DISC, x - disc / 2, y - disc / 2, disc, theme.surfaces().canvas());
    surface.icon(icon, x - size / 2, y - size / 2, size, color);
  }

  /** What the flag of the current step takes above its card. */
  static double flagRoom(Theme theme) {
    return flagHeight(theme) + FLAG_GAP * theme.sizes().unit();
  }

  private static double flagHeight(Theme theme) {
    return theme.fonts().height(Role.SMALL) + 4 * theme.sizes().unit();
  }

  private void flag(Surface surface, NodeView node) {
    boolean forward = node.is(Mark.STEPPING_FORWARD);
    TextRun text = theme.fonts().line(Role.SMALL, forward ? "forward" : "backward");
    double icon = 10 * unit;
    double width = text.width() + icon + 14 * unit;
    double height = flagHeight(theme);
    double x = node.x() + (node.layout().width() - width) / 2;
    double y = node.y() - flagRoom(theme);
    surface.rounded(x, y, width, height, height / 2, Corners.ALL, stepColor(node));
    surface.rounded(
        x + unit,
        y + unit,
        width - 2 * unit,
        height - 2 * unit,
        height / 2 - unit,
        Corners.ALL,
        theme.surfaces().label());
    surface.icon(
        forward ? FORWARD : BACKWARD, x + 5 * unit, y + (height - icon) / 2, icon, stepColor(node));
    surface.text(
        text,
        x + icon + 8 * unit,
        y + 2 * unit + theme.fonts().ascent(Role.SMALL),
        forward ? theme.accents().forwardText() : theme.accents().backwardText());
  }

  static boolean isStep(NodeView node) {
    return node.is(Mark.STEPPING_FORWARD) || node.is(Mark.STEPPING_BACKWARD);
  }

  Color stepColor(NodeView node) {
    return node.is(Mark.STEPPING_FORWARD) ? theme.accents().forward() : theme.accents().backward();
  }
}
