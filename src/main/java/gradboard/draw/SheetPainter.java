package gradboard.draw;

import gradboard.draw.Fonts.Role;
import gradboard.draw.Surface.Corners;
import gradboard.edit.SheetItem;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** Paints frames and notes, which lie below all wires and cards. */
final class SheetPainter {
  private final Theme theme;
  private final double unit;

  SheetPainter(Theme theme) {
    this.theme = theme;
    unit = theme.sizes().unit();
  }

  void paint(Surface surface, Scene scene, Viewport view, double pixel) {
    SheetView sheet = scene.sheet();
    for (int i = 0; i < sheet.frames().size(); i++) {
      SheetView.FrameView frame = sheet.frames().get(i);
      if (sees(view, frame.box())) {
        plate(surface, frame.box(), frame.frame().color(), pixel, is(scene, SheetItem.frame(i)));
        text(surface, frame.title(), frame.box(), 0, theme.inks().primary());
      }
    }
    for (int i = 0; i < sheet.notes().size(); i++) {
      SheetView.NoteView note = sheet.notes().get(i);
      if (sees(view, note.box())) {
        plate(surface, note.box(), note.shownColor(), pixel, is(scene, SheetItem.note(i)));
        double down = 0;
        for (TextRun line : note.lines()) {
          text(surface, line, note.box(), down, theme.inks().primary());
          down += theme.fonts().height(Role.LABEL);
        }
      }
    }
  }

  private static boolean is(Scene scene, SheetItem item) {
    return scene.chosen().contains(item);
  }

  private static boolean sees(Viewport view, Rectangle2D box) {
    return view.sees(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
  }

  private void plate(
      Surface surface, Rectangle2D box, Optional<String> color, double pixel, boolean chosen) {
    double edge = chosen ? Math.max(2 * unit, 2 * pixel) : Math.max(unit, pixel);
    Color rim = chosen ? theme.states().selected() : theme.labelEdge(color);
    double radius = theme.sizes().radius();
    surface.rounded(
        box.getX() - edge,
        box.getY() - edge,
        box.getWidth() + 2 * edge,
        box.getHeight() + 2 * edge,
        radius + edge,
        Corners.ALL,
        rim);
    surface.rounded(
        box.getX(),
        box.getY(),
        box.getWidth(),
        box.getHeight(),
        radius,
        Corners.ALL,
        theme.labelTint(color));
  }

  private void text(Surface surface, TextRun run, Rectangle2D box, double down, Color color) {
    surface.text(
        run,
        box.getX() + 10 * unit,
        box.getY() + 6 * unit + down + theme.fonts().ascent(run.role()),
        color);
  }
}
