package gradboard.ui.canvas;

import gradboard.draw.NodeView;
import gradboard.draw.PortRef;
import gradboard.draw.Scene.Hit;
import gradboard.edit.Disconnect;
import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Draws a wire from a port to another, or moves the end of one. Ports that cannot accept it fade
 * and say why; dropped on empty canvas it asks for an op to go on with.
 */
final class WireGesture implements Gesture {
  private final GraphCanvas canvas;
  private final Surroundings surroundings;
  private final LooseWire wire;

  private WireGesture(GraphCanvas canvas, Surroundings surroundings, LooseWire wire) {
    this.canvas = canvas;
    this.surroundings = surroundings;
    this.wire = wire;
  }

  /** A press on an input that has a wire takes the end of that wire up. */
  static WireGesture from(GraphCanvas canvas, Surroundings surroundings, PortRef port) {
    return new WireGesture(
        canvas,
        surroundings,
        LooseWire.endOf(canvas, surroundings, port)
            .orElseGet(() -> LooseWire.from(canvas, surroundings, port)));
  }

  @Override
  public void dragged(Point2D at, MouseEvent event) {
    Optional<PortRef> target = target(at);
    wire.show(target, at);
    surroundings.hint(target.flatMap(wire::refusal).orElse(""));
  }

  /** The port meant by a point: the one there, or the first of the card there that fits. */
  private Optional<PortRef> target(Point2D at) {
    Optional<Hit> hit = canvas.hit(at);
    Optional<PortRef> port = hit.flatMap(Finder::port).filter(p -> p.side() == wire.side());
    if (port.isPresent() || hit.isEmpty() || !(hit.get() instanceof Hit.OnNode on)) {
      return port;
    }
    return candidates(on.node()).stream()
        .filter(candidate -> wire.refusal(candidate).isEmpty())
        .findFirst()
        .or(() -> candidates(on.node()).stream().findFirst())
        .filter(candidate -> !candidate.node().equals(wire.from().node()));
  }

  /** The ports of a card on the other side than the wire's start, free ones first. */
  private List<PortRef> candidates(NodeView node) {
    PortRef.Side side = wire.side();
    List<PortRef> free = new ArrayList<>();
    List<PortRef> wired = new ArrayList<>();
    for (int i = 0; i < node.card().ports(side).size(); i++) {
      PortRef port = new PortRef(node.id(), side, i);
      boolean taken = side == PortRef.Side.INPUT && node.card().ports(side).get(i).wired();
      (taken ? wired : free).add(port);
    }
    free.addAll(wired);
    return free;
  }

  @Override
  public void released(Point2D at, MouseEvent event) {
    Optional<PortRef> target = target(at);
    boolean onCard = canvas.hit(at).filter(hit -> hit instanceof Hit.OnNode).isPresent();
    wire.hide();
    if (target.isPresent()) {
      plugIn(target.get(), event);
    } else if (wire.moved().isPresent()) {
      canvas.document().apply(new Disconnect(Set.of(wire.moved().get())));
    } else if (!onCard) {
      wire.search(event.getPoint(), at);
    }
  }

  private void plugIn(PortRef target, MouseEvent event) {
    Optional<String> refusal = wire.refusal(target);
    if (refusal.isPresent()) {
      surroundings.hint(refusal.get());
      wire.mend(target, event.getPoint(), canvas.gestures()::isIdle);
    } else if (!wire.left().equals(Optional.of(target))) {
      wire.connect(target);
    }
  }

  @Override
  public void cancelled() {
    wire.hide();
  }
}
