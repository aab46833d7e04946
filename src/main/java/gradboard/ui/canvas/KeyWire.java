package gradboard.ui.canvas;

import gradboard.draw.Highlights;
import gradboard.draw.NodeView;
import gradboard.draw.PortRef;
import gradboard.edit.Connect;
import gradboard.graph.Ref;
import gradboard.runtime.Snapshot;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A wire that is drawn with keys: arrows choose the port that it ends in, Enter connects it. Ports
 * that cannot accept it fade and say why, as with the mouse.
 */
final class KeyWire {
  private final GraphCanvas canvas;
  private final Surroundings surroundings;
  private final PortRef from;
  private final Refusals refusals;
  private final List<PortRef> targets;
  private int chosen;

  private KeyWire(
      GraphCanvas canvas, Surroundings surroundings, PortRef from, List<PortRef> targets) {
    this.canvas = canvas;
    this.surroundings = surroundings;
    this.from = from;
    this.targets = targets;
    refusals = new Refusals(canvas, from);
    chosen =
        targets.stream()
            .filter(port -> refusals.of(port).isEmpty())
            .findFirst()
            .map(targets::indexOf)
            .orElse(0);
    show();
  }

  /** From an output of a node; empty where there is none, or no other node to go to. */
  static Optional<KeyWire> from(
      GraphCanvas canvas, Surroundings surroundings, String id, int output) {
    Optional<NodeView> node = canvas.scene().node(id);
    if (node.isEmpty() || output >= node.get().card().outputs().size()) {
      return Optional.empty();
    }
    PortRef from = PortRef.output(id, output);
    Point2D start = canvas.scene().port(from).orElseThrow();
    List<PortRef> targets = new ArrayList<>();
    for (NodeView other : canvas.scene().nodes()) {
      for (int i = 0; i < other.card().inputs().size() && !other.id().equals(id); i++) {
        targets.add(PortRef.input(other.id(), i));
      }
    }
    targets.sort(
        Comparator.comparingDouble(
            port -> canvas.scene().port(port).orElseThrow().distance(start)));
    return targets.isEmpty()
        ? Optional.empty()
        : Optional.of(new KeyWire(canvas, surroundings, from, targets));
  }

  boolean isFrom(String node) {
    return from.node().equals(node);
  }

  /** The output after the one that it starts at, round the end. */
  int nextOutput() {
    return (from.index() + 1) % outputs();
  }

  private int outputs() {
    return canvas.scene().node(from.node()).orElseThrow().card().outputs().size();
  }

  /** Chooses the next port, the nearest first, or the one before. */
  void step(int by) {
    chosen = Math.floorMod(chosen + by, targets.size());
    show();
  }

  private void show() {
    PortRef target = targets.get(chosen);
    Point2D at = canvas.scene().port(target).orElseThrow();
    Optional<String> refusal = refusals.of(target);
    canvas.sight().reveal(target.node());
    canvas.highlight(
        new Highlights(
            Map.of(),
            Optional.of(target),
            Optional.of(
                new Highlights.Draft(
                    from, at.getX(), at.getY(), port -> refusals.of(port).isEmpty(), refusal))));
    Snapshot.Wire wire = canvas.wire(target);
    surroundings.hint(
        refusal.orElse(
            "Enter connects "
                + source()
                + " to "
                + wire.node()
                + ", port "
                + wire.port()
                + "."
                + (outputs() > 1 ? " C takes the next output." : "")));
  }

  private Ref source() {
    return canvas.ports(from.node()).orElseThrow().outputs().get(from.index());
  }

  /** Connects; false where the port refuses, which stays to be seen. */
  boolean connect() {
    PortRef target = targets.get(chosen);
    if (refusals.of(target).isPresent()) {
      show();
      return false;
    }
    Ref source = source();
    Snapshot.Wire wire = canvas.wire(target);
    end();
    canvas.document().apply(new Connect(wire.node(), wire.port(), source));
    return true;
  }

  void end() {
    refusals.end();
    canvas.highlight(Highlights.NONE);
    surroundings.hint("");
  }
}
