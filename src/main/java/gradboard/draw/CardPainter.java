package gradboard.draw;

import gradboard.draw.CardLayout.Placed;
import gradboard.draw.Fonts.Role;
import gradboard.draw.PortRef.Side;
import gradboard.draw.Surface.Corners;
import java.awt.Color;
import java.util.List;
import java.util.Optional;

/** Paints whole cards: header, numbers, ports and states. */
final class CardPainter {
  private static final Icon NOT_RUN = Icons.named("mark-not-run");
  private static final Icon DONE_FORWARD = Icons.named("mark-done-forward");
  private static final Icon DONE_BACKWARD = Icons.named("mark-done-backward");

  /** Height of the band of a colour label, above the header. */
  private static final double LABEL = 5;

  private final Theme theme;
  private final Frames frames;
  private final FigurePainter figures;
  private final PortPainter ports;

  CardPainter(Theme theme, Frames frames) {
    this.theme = theme;
    this.frames = frames;
    figures = new FigurePainter(theme);
    ports = new PortPainter(theme);
  }

  /**
   * @param pixel width of one pixel of the screen
   */
  void paint(Surface surface, NodeView node, double pixel, Optional<Highlights.Draft> draft) {
    CardLayout layout = node.layout();
    frames.around(surface, node, pixel);
    surface.rounded(
        node.x(),
        node.y(),
        layout.width(),
        layout.height(),
        frames.radius(),
        Corners.ALL,
        theme.surfaces().card());
    header(surface, node);
    double line = Math.max(theme.sizes().hairline(), pixel);
    figure(surface, node, layout.value(), true, line);
    figure(surface, node, layout.gradient(), false, line);
    caption(surface, node);
    if (!layout.problem().isEmpty()) {
      problem(surface, node);
    }
    ports.paint(surface, node, Side.INPUT, draft);
    ports.paint(surface, node, Side.OUTPUT, draft);
    frames.badges(surface, node);
  }

  private void header(Surface surface, NodeView node) {
    CardLayout layout = node.layout();
    surface.rounded(
        node.x(),
        node.y(),
        layout.width(),
        layout.header(),
        frames.radius(),
        Corners.TOP,
        node.card().label().map(theme::label).orElse(theme.tint(node.card().category())));
    if (node.card().label().isPresent()) {
      double band = LABEL * layout.sizes().unit();
      surface.box(
          node.x(),
          node.y() + band,
          layout.width(),
          layout.header() - band,
          theme.tint(node.card().category()));
    }
    double middle = node.y() + layout.header() / 2;
    double size = layout.sizes().icon();
    surface.icon(
        Icons.named(node.card().icon()),
        node.x() + layout.sizes().pad(),
        middle - size / 2,
        size,
        theme.hue(node.card().category()));
    double baseline =
        middle - theme.fonts().height(Role.TITLE) / 2 + theme.fonts().ascent(Role.TITLE);
    double x = node.x() + layout.sizes().pad() + size + layout.sizes().gap();
    surface.text(
        layout.title(),
        x,
        baseline,
        node.is(Mark.MUTED) ? theme.inks().secondary() : theme.inks().primary());
    double right = node.x() + layout.width() - layout.sizes().pad();
    layout
        .op()
        .ifPresent(
            op ->
                surface.text(
                    op,
                    right - layout.markRoom() - op.width(),
                    baseline,
                    theme.inks().secondary()));
    if (layout.markRoom() > 0) {
      double mark = layout.sizes().mark();
      progress(surface, node, right - mark, middle - mark / 2);
    }
  }

  /** How far this pass has come here, at the right end of the header. */
  private void progress(Surface surface, NodeView node, double x, double y) {
    double size = node.layout().sizes().mark();
    if (node.card().problem().isPresent()) {
      surface.icon(Frames.PROBLEM, x, y, size, theme.states().problem());
    } else if (node.is(Mark.STALE)) {
      surface.icon(Frames.STALE, x, y, size, theme.inks().secondary());
    } else if (!node.is(Mark.FORWARD_DONE)) {
      surface.icon(NOT_RUN, x, y, size, theme.inks().secondary());
    } else {
      surface.icon(DONE_FORWARD, x, y, size, theme.accents().forward());
      if (node.is(Mark.BACKWARD_DONE)) {
        surface.icon(DONE_BACKWARD, x, y, size, theme.accents().backward());
      }
    }
  }

  private void figure(
      Surface surface, NodeView node, Optional<Placed> placed, boolean isValue, double line) {
    if (placed.isEmpty()) {
      return;
    }
    Accents accents = theme.accents();
    boolean stale =
        node.is(Mark.STALE) || node.is(Mark.MUTED) || !isValue && node.is(Mark.GRADIENT_STALE);
    Color text = isValue ? accents.forwardText() : accents.backwardText();
    Color mark = isValue ? accents.forward() : accents.backward();
    Figure figure = placed.get().figure();
    double y = node.y() + placed.get().y();
    figures.paint(
        surface,
        figure,
        node.x() + placed.get().x(),
        y,
        new FigurePainter.Pen(
            stale ? theme.states().stale() : text, stale ? theme.inks().wire() : mark, line));
    double size = node.layout().sizes().chevron();
    surface.icon(
        isValue ? Frames.FORWARD : Frames.BACKWARD,
        node.x() + node.layout().sizes().pad(),
        y + firstLine(figure) / 2 - size / 2,
        size,
        stale || figure instanceof Figure.Blank ? theme.inks().wire() : mark);
  }

  private double firstLine(Figure figure) {
    return figure instanceof Figure.Digits digits
        ? digits.line()
        : Math.min(figure.height(), theme.fonts().height(Role.NUMBER));
  }

  /** Shape and type. */
  private void caption(Surface surface, NodeView node) {
    CardLayout layout = node.layout();
    layout
        .type()
        .ifPresent(
            type ->
                surface.text(
                    type,
                    node.x() + (layout.width() - type.width()) / 2,
                    node.y() + layout.typeBaseline(),
                    theme.inks().secondary()));
  }

  private void problem(Surface surface, NodeView node) {
    CardLayout layout = node.layout();
    List<TextRun> lines = layout.problem();
    double top = node.y() + layout.problemTop();
    surface.rounded(
        node.x(),
        top,
        layout.width(),
        node.y() + layout.height() - top,
        frames.radius(),
        Corners.BOTTOM,
        theme.surfaces().problem());
    double unit = layout.sizes().unit();
    double left = node.x() + layout.sizes().pad();
    double mark = layout.sizes().mark();
    surface.icon(Frames.PROBLEM, left, top + 6 * unit, mark, theme.states().problem());
    double baseline = top + 5 * unit + theme.fonts().ascent(Role.SMALL);
    for (TextRun line : lines) {
      surface.text(line, left + layout.problemIndent(), baseline, theme.states().problemText());
      baseline += theme.fonts().height(Role.SMALL);
    }
  }
}
