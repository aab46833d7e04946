package gradboard.ui.canvas;

import gradboard.draw.Highlights;
import gradboard.draw.NodeView;
import gradboard.draw.PortRef;
import gradboard.draw.Scene.Hit;
import gradboard.draw.WireView;
import gradboard.edit.AddNodes;
import gradboard.edit.Change;
import gradboard.edit.Connect;
import gradboard.edit.Disconnect;
import gradboard.edit.Document;
import gradboard.edit.Fixes;
import gradboard.edit.Rerouting;
import gradboard.edit.Selection;
import gradboard.edit.Several;
import gradboard.edit.Wiring;
import gradboard.graph.Point;
import gradboard.graph.Ref;
import gradboard.io.GraphFile;
import gradboard.op.Op;
import gradboard.op.Port;
import gradboard.runtime.Snapshot;
import gradboard.ui.canvas.Surroundings.Search;
import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Draws a wire from a port to another, or moves the end of one. Ports that cannot accept it fade
 * and say why; dropped on empty canvas it asks for an op to go on with.
 */
final class WireGesture implements Gesture {
  private final GraphCanvas canvas;
  private final Surroundings surroundings;
  private final PortRef from;
  private final Optional<Snapshot.Wire> moved;

  /** Points of the wire whose end is moved. */
  private final List<Point> route;

  private final Refusals refusals;

  private WireGesture(
      GraphCanvas canvas, Surroundings surroundings, PortRef from, Optional<Snapshot.Wire> moved) {
    this.canvas = canvas;
    this.surroundings = surroundings;
    this.from = from;
    this.moved = moved;
    route =
        moved.map(wire -> new Rerouting(canvas.document().view()).route(wire)).orElse(List.of());
    refusals = new Refusals(canvas, from);
  }

  /** A press on an input that has a wire takes the end of that wire up. */
  static WireGesture from(GraphCanvas canvas, Surroundings surroundings, PortRef port, Point2D at) {
    Optional<PortRef> source = canvas.scene().wire(port).map(WireView::from);
    return new WireGesture(
        canvas, surroundings, source.orElse(port), source.map(taken -> canvas.wire(port)));
  }

  @Override
  public void dragged(Point2D at, MouseEvent event) {
    moved
        .flatMap(canvas::drawn)
        .filter(to -> canvas.scene().wire(to).isPresent())
        .ifPresent(to -> canvas.detach(Optional.of(to)));
    Optional<PortRef> target = target(at);
    Optional<String> refusal = target.flatMap(refusals::of);
    canvas.highlight(
        new Highlights(
            Map.of(),
            target,
            Optional.of(
                new Highlights.Draft(
                    from,
                    at.getX(),
                    at.getY(),
                    port -> refusals.of(port).isEmpty(),
                    refusal,
                    route))));
    surroundings.hint(refusal.orElse(""));
  }

  /** The port meant by a point: the one there, or the first of the card there that fits. */
  private Optional<PortRef> target(Point2D at) {
    Optional<Hit> hit = canvas.hit(at);
    Optional<PortRef> port = hit.flatMap(Finder::port).filter(p -> p.side() != from.side());
    if (port.isPresent() || hit.isEmpty() || !(hit.get() instanceof Hit.OnNode on)) {
      return port;
    }
    return candidates(on.node()).stream()
        .filter(candidate -> refusals.of(candidate).isEmpty())
        .findFirst()
        .or(() -> candidates(on.node()).stream().findFirst())
        .filter(candidate -> !candidate.node().equals(from.node()));
  }

  /** The ports of a card on the other side than the wire's start, free ones first. */
  private List<PortRef> candidates(NodeView node) {
    PortRef.Side side =
        from.side() == PortRef.Side.OUTPUT ? PortRef.Side.INPUT : PortRef.Side.OUTPUT;
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
    end();
    if (target.isPresent()) {
      Optional<String> refusal = refusals.of(target.get());
      if (refusal.isPresent()) {
        surroundings.hint(refusal.get());
        mend(target.get(), refusal.get(), event);
      } else {
        connect(target.get());
      }
    } else if (moved.isPresent()) {
      canvas.document().apply(new Disconnect(Set.of(moved.get())));
    } else if (!onCard) {
      ask(at, event);
    }
  }

  /** Looks for nodes that would make the wire fit, and offers them where there are any. */
  private void mend(PortRef target, String reason, MouseEvent event) {
    PortRef output = from.side() == PortRef.Side.OUTPUT ? from : target;
    PortRef input = from.side() == PortRef.Side.OUTPUT ? target : from;
    Ref source = canvas.ports(output.node()).orElseThrow().outputs().get(output.index());
    Snapshot.Wire wire = canvas.wire(input);
    Document document = canvas.document();
    if (refusals.wouldCloseCycle(target)) {
      return;
    }
    Fixes fixes = new Fixes(document.graph(), document.vocabulary(), canvas.editor().types());
    GraphFile file = document.file();
    canvas
        .editor()
        .ask(
            () -> fixes.of(source, wire.node(), wire.port()),
            found -> {
              if (!found.isEmpty() && document.file() == file) {
                surroundings.mend(event.getPoint(), reason, found);
              }
            });
  }

  private void connect(PortRef target) {
    PortRef output = from.side() == PortRef.Side.OUTPUT ? from : target;
    PortRef input = from.side() == PortRef.Side.OUTPUT ? target : from;
    Ref source = canvas.ports(output.node()).orElseThrow().outputs().get(output.index());
    Snapshot.Wire wire = canvas.wire(input);
    if (moved.filter(wire::equals).isPresent()) {
      return;
    }
    Change connect = new Connect(wire.node(), wire.port(), source).through(route);
    canvas
        .document()
        .apply(
            moved
                .map(
                    taken ->
                        (Change) Several.of("move a wire", new Disconnect(Set.of(taken)), connect))
                .orElse(connect));
  }

  private void ask(Point2D at, MouseEvent event) {
    if (from.side() == PortRef.Side.OUTPUT) {
      Ref source = canvas.ports(from.node()).orElseThrow().outputs().get(from.index());
      Wiring wiring = refusals.wiring();
      surroundings.search(
          event.getPoint(),
          new Search(
              "Read " + source + " with",
              op -> fitting(wiring, source, op).isPresent(),
              op -> add(wiring, source, op, at)));
    } else {
      Snapshot.Wire wire = canvas.wire(from);
      surroundings.search(
          event.getPoint(),
          new Search(
              "Feed " + wire.port() + " of " + wire.node() + " from",
              op -> feeds(op, wire),
              op -> addBefore(wire, op, at)));
    }
  }

  /** Whether an op can give what a port takes, as far as this can be told before it is wired. */
  private boolean feeds(Op op, Snapshot.Wire wire) {
    Optional<Port> port =
        canvas
            .document()
            .node(wire.node())
            .flatMap(canvas.document()::op)
            .flatMap(reader -> reader.input(wire.port()));
    return op.outputs().stream()
        .findFirst()
        .filter(out -> port.map(in -> in.accepts().overlaps(out.accepts())).orElse(true))
        .isPresent();
  }

  /** The first input of an op that could read a value of this type at all. */
  private static Optional<Port> fitting(Wiring wiring, Ref source, Op op) {
    List<Port> fitting =
        op.inputs().stream().filter(port -> wiring.typeObjection(source, port).isEmpty()).toList();
    return fitting.stream()
        .filter(Port::isRequired)
        .findFirst()
        .or(() -> fitting.stream().findFirst());
  }

  private void add(Wiring wiring, Ref source, Op op, Point2D at) {
    Landing landing = new Landing(canvas);
    AddNodes added = beside(landing, op, at, 0);
    Port port = fitting(wiring, source, op).orElseThrow();
    apply(landing, added, new Connect(added.node().id(), port.name(), source));
  }

  private void addBefore(Snapshot.Wire wire, Op op, Point2D at) {
    Landing landing = new Landing(canvas);
    AddNodes added = beside(landing, op, at, -112);
    apply(landing, added, new Connect(wire.node(), wire.port(), Ref.to(added.node().id())));
  }

  private AddNodes beside(Landing landing, Op op, Point2D at, double aside) {
    AddNodes added =
        canvas.gestures().placed(op, new Point2D.Double(at.getX() + 60 + aside, at.getY() - 20));
    return landing.free(added);
  }

  private void apply(Landing landing, AddNodes added, Change connect) {
    String id = added.node().id();
    if (canvas.document().apply(Several.of("add " + id, landing.joined(added), connect))) {
      canvas.document().select(Selection.of(id));
      landing.reveal(added);
    }
  }

  private void end() {
    refusals.end();
    canvas.highlight(Highlights.NONE);
    canvas.detach(Optional.empty());
    surroundings.hint("");
  }

  @Override
  public void cancelled() {
    end();
  }
}
