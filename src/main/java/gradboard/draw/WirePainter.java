package gradboard.draw;

import gradboard.draw.Highlights.Flow;
import java.awt.Color;
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
    if (visible.length < scene.curves().length) {
      visible = new float[scene.curves().length];
    }
    double margin = 2 * unit;
    double left = view.left() - margin;
    double top = view.top() - margin;
    double right = view.right() + margin;
    double bottom = view.bottom() + margin;
    int count = 0;
    for (int i = 0; i < scene.pieceCount(); i++) {
      if (scene.nearPiece(i, left, top, right, bottom)) {
        System.arraycopy(
            scene.curves(), i * Scene.STRIDE, visible, count * Scene.STRIDE, Scene.STRIDE);
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
}
