package gradboard.draw;

import gradboard.draw.Highlights.Flow;
import gradboard.draw.Surface.Corners;
import gradboard.graph.Point;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** Paints wires. */
final class WirePainter {
  private final Theme theme;
  private final double unit;
  private float[] visible = new float[0];

  WirePainter(Theme theme) {
    this.theme = theme;
    unit = theme.sizes().unit();
  }

  /** All wires in sight, at rest. */
  void paint(Surface surface, Scene scene, Viewport view, double pixel) {
    if (visible.length < scene.pieces().curves().length) {
      visible = new float[scene.pieces().curves().length];
    }
    double margin = 2 * unit;
    double left = view.left() - margin;
    double top = view.top() - margin;
    double right = view.right() + margin;
    double bottom = view.bottom() + margin;
    int count = 0;
    for (int i = 0; i < scene.pieces().count(); i++) {
      if (scene.pieces().isNear(i, left, top, right, bottom)) {
        System.arraycopy(
            scene.pieces().curves(),
            i * WirePieces.STRIDE,
            visible,
            count * WirePieces.STRIDE,
            WirePieces.STRIDE);
        count++;
      }
    }
    surface.wires(visible, count, Math.max(theme.sizes().wire(), pixel), theme.inks().wire());
  }

  /** A wire that is pointed at or stepped along, in the colour of what moves. */
  void strong(Surface surface, Run run, Flow flow, double pixel) {
    surface.stroke(
        run.shape(),
        Math.max(theme.sizes().strongWire(), 2 * pixel),
        0,
        flow == Flow.FORWARD ? theme.accents().forward() : theme.accents().backward());
  }

  /**
   * The points in sight that wires are led through: discs on the wire, round which the selected
   * ones have a ring.
   */
  void points(Surface surface, Scene scene, Viewport view, Highlights highlights, double pixel) {
    Rectangle2D seen =
        new Rectangle2D.Double(
            view.left(), view.top(), view.right() - view.left(), view.bottom() - view.top());
    double small = Math.max(theme.sizes().point(), 2.5 * pixel);
    for (WirePoint point : scene.pointsIn(seen)) {
      Point at = scene.place(point).orElseThrow();
      boolean pointedAt = highlights.point().equals(Optional.of(point));
      double radius = pointedAt ? 1.5 * small : small;
      if (highlights.points().contains(point)) {
        double ring = Math.max(2 * unit, 2 * pixel);
        disc(surface, at, radius + 2 * ring, theme.states().selected());
        disc(surface, at, radius + ring, theme.surfaces().canvas());
      }
      disc(surface, at, radius, pointedAt ? theme.accents().forward() : theme.inks().wire());
    }
  }

  private static void disc(Surface surface, Point at, double radius, Color color) {
    surface.rounded(
        at.x() - radius, at.y() - radius, 2 * radius, 2 * radius, radius, Corners.ALL, color);
  }

  /** The wire being drawn; one that would be refused is dashed and says why. */
  void draft(Surface surface, Run run, Highlights.Draft draft, double pixel) {
    Optional<String> refusal = draft.refusal();
    Color color = refusal.isPresent() ? theme.states().problem() : theme.accents().forward();
    surface.stroke(
        run.shape(),
        Math.max(theme.sizes().strongWire(), 2 * pixel),
        refusal.isPresent() ? theme.sizes().dash() : 0,
        color);
  }
}
