package gradboard.draw;

import gradboard.draw.PortRef.Side;
import java.awt.Color;
import java.util.List;
import java.util.Optional;

/**
 * Paints ports: inputs point into the card, outputs are round, so a wire's direction is read where
 * it ends; a port without a wire is hollow.
 */
final class PortPainter {
  private static final Icon INPUT = Icons.named("port-input");
  private static final Icon INPUT_HOLE = Icons.named("port-input-hole");
  private static final Icon OUTPUT = Icons.named("port-output");
  private static final Icon OUTPUT_HOLE = Icons.named("port-output-hole");

  private final Theme theme;

  PortPainter(Theme theme) {
    this.theme = theme;
  }

  void paint(Surface surface, NodeView node, Side side, Optional<Highlights.Draft> draft) {
    List<PortView> ports = node.card().ports(side);
    CardLayout layout = node.layout();
    double size = 2 * layout.sizes().port();
    double x = node.x() + layout.portX(side) - size / 2;
    for (int i = 0; i < ports.size(); i++) {
      double y = node.y() + layout.portY(i) - size / 2;
      PortRef port = new PortRef(node.id(), side, i);
      boolean fades =
          draft.filter(d -> !d.from().equals(port) && !d.accepts().test(port)).isPresent();
      Color color = fades ? theme.faded(theme.inks().icon()) : theme.inks().icon();
      surface.icon(side == Side.INPUT ? INPUT : OUTPUT, x, y, size, color);
      if (!ports.get(i).wired()) {
        surface.icon(
            side == Side.INPUT ? INPUT_HOLE : OUTPUT_HOLE, x, y, size, theme.surfaces().card());
      }
    }
  }
}
