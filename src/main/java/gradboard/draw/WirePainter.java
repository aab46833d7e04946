package gradboard.draw;

import gradboard.draw.Fonts.Role;
import gradboard.draw.Highlights.Flow;
import gradboard.runtime.Digest;
import gradboard.tensor.NumberFormat;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.Optional;

/** Paints wires and the numbers that ride on them. */
final class WirePainter {
  /** A tensor of up to this many numbers is written out beside its wire. */
  private static final int WRITTEN_OUT = 4;

  private final Theme theme;
  private final double unit;
  private float[] visible = new float[0];

  WirePainter(Theme theme) {
    this.theme = theme;
    unit = theme.sizes().unit();
  }

  /** All wires in sight, at rest. */
  void paint(Surface surface, Scene scene, Viewport view, double pixel) {
    if (visible.length < scene.curves().length) {
      visible = new float[scene.curves().length];
    }
    double margin = 2 * unit;
    double left = view.left() - margin;
    double top = view.top() - margin;
    double right = view.right() + margin;
    double bottom = view.bottom() + margin;
    int count = 0;
    for (int i = 0; i < scene.wires().size(); i++) {
      if (scene.nearWire(i, left, top, right, bottom)) {
        System.arraycopy(
            scene.curves(), i * Scene.STRIDE, visible, count * Scene.STRIDE, Scene.STRIDE);
        count++;
      }
    }
    surface.wires(visible, count, Math.max(theme.sizes().wire(), pixel), theme.inks().wire());
  }

  /** A wire that is pointed at or stepped along, in the colour of what moves. */
  void strong(Surface surface, Curve curve, Flow flow, double pixel) {
    surface.stroke(
        curve.shape(),
        Math.max(theme.sizes().strongWire(), 2 * pixel),
        0,
        flow == Flow.FORWARD ? theme.accents().forward() : theme.accents().backward());
  }

  /** The value above the wire, the gradient's share below. */
  void numbers(Surface surface, WireView wire, Point2D middle) {
    wire.value().ifPresent(value -> plate(surface, value, middle, true));
    wire.share().ifPresent(share -> plate(surface, share, middle, false));
  }

  private void plate(Surface surface, Digest digest, Point2D middle, boolean isValue) {
    TextRun text = theme.fonts().line(Role.LABEL, text(digest), 220 * unit);
    double width = text.width() + 12 * unit;
    double height = theme.fonts().height(Role.LABEL) + 4 * unit;
    double x = middle.getX() - width / 2;
    double y = isValue ? middle.getY() - height - 5 * unit : middle.getY() + 5 * unit;
    Plates.paint(surface, theme, x, y, width, height);
    Accents accents = theme.accents();
    surface.text(
        text,
        x + 6 * unit,
        y + 2 * unit + theme.fonts().ascent(Role.LABEL),
        isValue ? accents.forwardText() : accents.backwardText());
  }

  private static String text(Digest digest) {
    if (digest.shape().size() == 1) {
      return NumberFormat.text(digest.whole().orElseThrow().at(0));
    }
    if (digest.whole().isPresent() && digest.shape().size() <= WRITTEN_OUT) {
      return NumberFormat.text(digest.whole().get());
    }
    return digest.shape()
        + "  "
        + NumberFormat.text(digest.statistics().minimum())
        + " … "
        + NumberFormat.text(digest.statistics().maximum());
  }

  /** The wire being drawn; one that would be refused is dashed and says why. */
  void draft(Surface surface, Curve curve, Highlights.Draft draft, double pixel) {
    Optional<String> refusal = draft.refusal();
    Color color = refusal.isPresent() ? theme.states().problem() : theme.accents().forward();
    surface.stroke(
        curve.shape(),
        Math.max(theme.sizes().strongWire(), 2 * pixel),
        refusal.isPresent() ? theme.sizes().dash() : 0,
        color);
  }

  void refusal(Surface surface, String reason, Point2D place) {
    double icon = 14 * unit;
    var lines = theme.fonts().lines(Role.LABEL, reason, 260 * unit, 4);
    double widest = lines.stream().mapToDouble(TextRun::width).max().orElse(0);
    double width = widest + icon + 20 * unit;
    double line = theme.fonts().height(Role.LABEL);
    double height = lines.size() * line + 8 * unit;
    double left = place.getX() + 14 * unit;
    double top = place.getY() + 10 * unit;
    Plates.paint(surface, theme, left, top, width, height);
    surface.icon(Frames.PROBLEM, left + 7 * unit, top + 4 * unit, icon, theme.states().problem());
    double baseline = top + 4 * unit + theme.fonts().ascent(Role.LABEL);
    for (TextRun run : lines) {
      surface.text(run, left + icon + 13 * unit, baseline, theme.inks().primary());
      baseline += line;
    }
  }
}
