package gradboard.draw;

import gradboard.draw.Fonts.Role;
import gradboard.draw.Highlights.Draft;
import gradboard.draw.PortRef.Side;
import gradboard.runtime.Digest;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.List;

/**
 * Paints notes beside what is pointed at: numbers on wires, names of ports, why a wire is refused.
 * They keep a legible size when the view is zoomed out, and stay in sight.
 */
final class NotePainter {
  /** A tensor of up to this many numbers is written out beside its wire. */
  private static final int WRITTEN_OUT = 4;

  private static final int REFUSAL_LINES = 4;

  private final Theme theme;
  private final Fonts fonts;
  private final double unit;

  NotePainter(Theme theme) {
    this.theme = theme;
    fonts = theme.fonts();
    unit = theme.sizes().unit();
  }

  void paint(Surface surface, Scene scene, Viewport view, Highlights highlights) {
    Sheet sheet = new Sheet(surface, view, Math.max(1, view.scale()));
    surface.view(sheet.scale(), 0, 0);
    for (PortRef to : highlights.wires().keySet()) {
      scene.wire(to).ifPresent(wire -> numbers(sheet, scene, wire));
    }
    highlights
        .port()
        .ifPresent(
            port -> scene.port(port).ifPresent(at -> name(sheet, scene, port, sheet.place(at))));
    highlights
        .draft()
        .ifPresent(draft -> draft.refusal().ifPresent(reason -> refusal(sheet, draft, reason)));
  }

  /** What notes are painted on: the view, at 100 % at least. */
  private record Sheet(Surface surface, Viewport view, double scale) {
    Point2D place(Point2D onCanvas) {
      return new Point2D.Double(
          (onCanvas.getX() * view.scale() + view.dx()) / scale,
          (onCanvas.getY() * view.scale() + view.dy()) / scale);
    }

    /** Nearest to {@code wanted} where something of this width lies in the view. */
    double inWidth(double wanted, double width) {
      return inside(wanted, width, view.width() / scale);
    }

    double inHeight(double wanted, double height) {
      return inside(wanted, height, view.height() / scale);
    }

    private static double inside(double wanted, double length, double limit) {
      double margin = 4;
      return Math.max(margin, Math.min(wanted, limit - length - margin));
    }
  }

  /** The value above the wire, the gradient's share below; grey where an edit has outdated them. */
  private void numbers(Sheet sheet, Scene scene, WireView wire) {
    boolean old = is(scene, wire.from(), Mark.STALE);
    boolean otherLoss = old || is(scene, wire.from(), Mark.GRADIENT_STALE);
    Point2D middle = sheet.place(scene.run(wire).orElseThrow().at(0.5));
    double away = 5 * unit;
    wire.value()
        .ifPresent(
            value -> {
              double above = middle.getY() - away - numberHeight();
              number(
                  sheet,
                  value,
                  middle.getX(),
                  above,
                  old ? theme.states().stale() : theme.accents().forwardText());
            });
    wire.share()
        .ifPresent(
            share -> {
              double below = middle.getY() + away;
              number(
                  sheet,
                  share,
                  middle.getX(),
                  below,
                  otherLoss ? theme.states().stale() : theme.accents().backwardText());
            });
  }

  private static boolean is(Scene scene, PortRef port, Mark mark) {
    return scene.node(port.node()).filter(node -> node.is(mark)).isPresent();
  }

  private double numberHeight() {
    return fonts.height(Role.LABEL) + 4 * unit;
  }

  private void number(Sheet sheet, Digest digest, double middle, double top, Color color) {
    TextRun text = fonts.line(Role.LABEL, text(digest), 220 * unit);
    double width = text.width() + 12 * unit;
    double x = middle - width / 2;
    Plate.paint(sheet.surface(), theme, x, top, width, numberHeight());
    sheet.surface().text(text, x + 6 * unit, top + 2 * unit + fonts.ascent(Role.LABEL), color);
  }

  private String text(Digest digest) {
    if (digest.shape().size() == 1) {
      return fonts.numbers().write(digest.whole().orElseThrow().at(0));
    }
    if (digest.whole().isPresent() && digest.shape().size() <= WRITTEN_OUT) {
      return fonts.numbers().write(digest.whole().get());
    }
    return digest.shape()
        + "  "
        + fonts.numbers().write(digest.statistics().minimum())
        + " … "
        + fonts.numbers().write(digest.statistics().maximum());
  }

  /** The name and type of a port beside it, outside its card. */
  private void name(Sheet sheet, Scene scene, PortRef ref, Point2D place) {
    Card card = scene.node(ref.node()).orElseThrow().card();
    PortView port = card.ports(ref.side()).get(ref.index());
    TextRun name = fonts.line(Role.TITLE, port.name(), 160 * unit);
    TextRun detail = fonts.line(Role.SMALL, port.detail(), 260 * unit);
    double gap = port.detail().isEmpty() ? 0 : theme.sizes().gap();
    double width = name.width() + gap + detail.width() + 14 * unit;
    double height = fonts.height(Role.TITLE) + 6 * unit;
    double away = 12 * unit;
    double beside = ref.side() == Side.INPUT ? place.getX() - away - width : place.getX() + away;
    double x = sheet.inWidth(beside, width);
    double y = sheet.inHeight(place.getY() - height / 2, height);
    Surface surface = sheet.surface();
    Plate.paint(surface, theme, x, y, width, height);
    double baseline = y + 3 * unit + fonts.ascent(Role.TITLE);
    surface.text(name, x + 7 * unit, baseline, theme.inks().primary());
    surface.text(detail, x + 7 * unit + name.width() + gap, baseline, theme.inks().secondary());
  }

  /** Why the wire being drawn cannot end where its loose end is. */
  private void refusal(Sheet sheet, Draft draft, String reason) {
    Point2D place = sheet.place(new Point2D.Double(draft.x(), draft.y()));
    List<TextRun> lines = fonts.lines(Role.LABEL, reason, 260 * unit, REFUSAL_LINES);
    double icon = 14 * unit;
    double widest = lines.stream().mapToDouble(TextRun::width).max().orElse(0);
    double width = widest + icon + 20 * unit;
    double height = lines.size() * fonts.height(Role.LABEL) + 8 * unit;
    double x = sheet.inWidth(place.getX() + 14 * unit, width);
    double y = sheet.inHeight(place.getY() + 10 * unit, height);
    Surface surface = sheet.surface();
    Plate.paint(surface, theme, x, y, width, height);
    surface.icon(Frames.PROBLEM, x + 7 * unit, y + 4 * unit, icon, theme.states().problem());
    double baseline = y + 4 * unit + fonts.ascent(Role.LABEL);
    for (TextRun line : lines) {
      surface.text(line, x + icon + 13 * unit, baseline, theme.inks().primary());
      baseline += fonts.height(Role.LABEL);
    }
  }
}
