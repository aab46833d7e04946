package gradboard.ui.canvas;

import gradboard.draw.NodeView;
import gradboard.draw.PortRef;
import gradboard.draw.PortRef.Side;
import gradboard.runtime.Snapshot;
import java.awt.Point;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A wire whose loose end is led by keys: arrows choose the port that takes it, Enter plugs it in,
 * Tab searches for a node to take it. Ports that cannot accept it fade and say why, as with the
 * mouse; Enter there offers what would mend it.
 */
final class KeyWire {
  /** From the port that it is fixed at to where its end hangs loose for a node to be added. */
  private static final double REACH = 60;

  private final GraphCanvas canvas;
  private final Surroundings surroundings;
  private final LooseWire wire;
  private final List<PortRef> targets;
  private int chosen;
  private boolean over;

  private KeyWire(
      GraphCanvas canvas, Surroundings surroundings, LooseWire wire, List<PortRef> targets) {
    this.canvas = canvas;
    this.surroundings = surroundings;
    this.wire = wire;
    this.targets = targets;
    chosen =
        targets.stream()
            .filter(port -> wire.refusal(port).isEmpty())
            .findFirst()
            .map(targets::indexOf)
            .orElse(0);
    show();
    wire.whenRefused(
        port -> {
          if (port.equals(target())) {
            show();
          }
        });
  }

  /** Empty where there is no other port that it could go to. */
  static Optional<KeyWire> of(GraphCanvas canvas, Surroundings surroundings, LooseWire wire) {
    List<PortRef> targets = new ArrayList<>();
    for (NodeView node : canvas.scene().nodes()) {
      boolean other = !node.id().equals(wire.from().node());
      for (int i = 0; other && i < node.card().ports(wire.side()).size(); i++) {
        targets.add(new PortRef(node.id(), wire.side(), i));
      }
    }
    wire.left().ifPresent(targets::remove);
    Point2D start = place(canvas, wire.from());
    targets.sort(Comparator.comparingDouble(port -> place(canvas, port).distance(start)));
    return targets.isEmpty()
        ? Optional.empty()
        : Optional.of(new KeyWire(canvas, surroundings, wire, targets));
  }

  private static Point2D place(GraphCanvas canvas, PortRef port) {
    return canvas.scene().port(port).orElseThrow();
  }

  /**
   * The port of a side of a node that comes after the one it starts at; empty where it does not.
   */
  Optional<Integer> after(String node, Side side) {
    PortRef from = wire.from();
    return from.node().equals(node) && from.side() == side
        ? Optional.of((from.index() + 1) % starts())
        : Optional.empty();
  }

  /** How many ports it could start at. */
  private int starts() {
    PortRef from = wire.from();
    return canvas.scene().node(from.node()).orElseThrow().card().ports(from.side()).size();
  }

  /** Chooses the next port, the nearest first, or the one before. */
  void step(int by) {
    chosen = Math.floorMod(chosen + by, targets.size());
    show();
  }

  private PortRef target() {
    return targets.get(chosen);
  }

  private void show() {
    if (over) {
      return;
    }
    canvas.sight().reveal(target().node());
    wire.show(Optional.of(target()), place(canvas, target()));
    surroundings.hint(
        wire.refusal(target())
            .map(
                reason ->
                    // First, since a long reason may be cut.
                    wire.isMendable(target())
                        ? "Enter looks for a way to mend this: " + reason
                        : reason)
            .orElseGet(this::instructions));
  }

  private String instructions() {
    Snapshot.Wire end = wire.end(target());
    String act = wire.moved().isPresent() ? "Enter moves the wire: " : "Enter connects ";
    String next =
        wire.moved().isPresent() || starts() == 1
            ? ""
            : wire.side() == Side.INPUT ? " C takes the next output." : " I takes the next input.";
    return act + wire.source(target()) + " to " + end.node() + ", port " + end.port() + "." + next;
  }

  /** Plugs the loose end in; false where the port refuses it, which stays to be seen. */
  boolean connect() {
    PortRef target = target();
    if (wire.refusal(target).isPresent()) {
      wire.mend(
          target,
          canvas.portOnControl(target).orElseThrow(),
          () -> !over && target().equals(target));
      return false;
    }
    end();
    wire.connect(target);
    return true;
  }

  /** Opens the search for an op whose node is to take the loose end. */
  void search() {
    Point2D from = place(canvas, wire.from());
    double reach = wire.side() == Side.INPUT ? REACH : -REACH;
    Point2D loose = new Point2D.Double(from.getX() + reach, from.getY());
    Point2D at = canvas.sight().camera().toComponent(loose.getX(), loose.getY());
    wire.search(new Point((int) Math.round(at.getX()), (int) Math.round(at.getY())), loose);
  }

  void end() {
    over = true;
    wire.hide();
  }
}
