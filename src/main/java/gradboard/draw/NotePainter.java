package gradboard.draw;

import gradboard.draw.Fonts.Role;
import gradboard.draw.Highlights.Draft;
import gradboard.draw.PortRef.Side;
import java.awt.geom.Point2D;
import java.util.List;

/**
 * Paints notes beside what is pointed at: numbers on wires, names of ports, why a wire is refused.
 * They keep a legible size when the view is zoomed out, and stay in sight.
 */
final class NotePainter {
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
    NoteSheet sheet = new NoteSheet(surface, view);
    surface.view(sheet.scale(), 0, 0);
    WireNumbers numbers = new WireNumbers(theme, sheet, scene);
    for (PortRef to : highlights.wires().keySet()) {
      scene.wire(to).ifPresent(numbers::paint);
    }
    highlights
        .port()
        .ifPresent(
            port -> scene.port(port).ifPresent(at -> name(sheet, scene, port, sheet.place(at))));
    highlights
        .draft()
        .ifPresent(draft -> draft.refusal().ifPresent(reason -> refusal(sheet, draft, reason)));
  }

  /** The name and type of a port beside it, outside its card. */
  private void name(NoteSheet sheet, Scene scene, PortRef ref, Point2D place) {
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
  private void refusal(NoteSheet sheet, Draft draft, String reason) {
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
