package gradboard.ui;

import gradboard.draw.Card;
import gradboard.draw.CardLayout;
import gradboard.draw.Highlights;
import gradboard.draw.Java2dSurface;
import gradboard.draw.NodeView;
import gradboard.draw.PortView;
import gradboard.draw.Scene;
import gradboard.draw.ScenePainter;
import gradboard.draw.Sprites;
import gradboard.draw.Viewport;
import gradboard.op.Op;
import gradboard.op.Port;
import gradboard.ui.look.Look;
import java.awt.AlphaComposite;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.swing.JComponent;

/** Over the whole window: the card of an op that is being dragged, half transparent. */
final class GhostPane extends JComponent {
  private static final float OPACITY = 0.75f;
  private static final double GRIP_X = 60;
  private static final double GRIP_Y = 14;

  private Optional<Scene> card = Optional.empty();
  private Optional<Op> shown = Optional.empty();
  private double scale = 1;
  private Point at = new Point();

  /** Shows the card at a point of this pane. */
  void show(Op op, double newScale, Point pointer) {
    if (!shown.equals(Optional.of(op))) {
      shown = Optional.of(op);
      card = Optional.of(scene(op));
    }
    scale = newScale;
    at = pointer;
    setVisible(true);
    repaint();
  }

  void dismiss() {
    shown = Optional.empty();
    card = Optional.empty();
    setVisible(false);
  }

  private static Scene scene(Op op) {
    List<PortView> inputs = op.inputs().stream().map(GhostPane::port).toList();
    List<PortView> outputs = op.outputs().stream().map(GhostPane::port).toList();
    Card card =
        Card.of(op.name().toLowerCase(Locale.ROOT), op.name(), op.category(), inputs, outputs);
    CardLayout layout = new CardLayout(card, Look.canvas().fonts());
    return new Scene(List.of(new NodeView("ghost", layout, 0, 0, Set.of())), List.of());
  }

  private static PortView port(Port port) {
    return new PortView(port.name(), "", false);
  }

  @Override
  public boolean contains(int x, int y) {
    // The pointer's events belong to what lies below.
    return false;
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, OPACITY));
    card.ifPresent(
        scene -> {
          try (Java2dSurface surface =
              new Java2dSurface(g, getWidth(), getHeight(), new Sprites())) {
            Viewport view =
                new Viewport(
                    scale, at.x - GRIP_X * scale, at.y - GRIP_Y * scale, getWidth(), getHeight());
            new ScenePainter(Look.canvas()).paint(surface, scene, view, Highlights.NONE);
          }
        });
    g.dispose();
  }
}
