package gradboard.ui.canvas;

import gradboard.draw.Highlights;
import gradboard.draw.PortRef;
import gradboard.edit.AddNodes;
import gradboard.edit.Change;
import gradboard.edit.Connect;
import gradboard.edit.Document;
import gradboard.edit.Fixes;
import gradboard.edit.MoveWire;
import gradboard.edit.Place;
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
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A wire with a loose end, led by the mouse or by keys: which ports may take that end, and what
 * becomes of the wire where it is let go.
 */
final class LooseWire {
  /** Of the narrowest card. */
  private static final double CARD_WIDTH = 112;

  /** From the upper edge of a card to its first ports. */
  private static final double PORT_ROW = 34;

  private final GraphCanvas canvas;
  private final Surroundings surroundings;
  private final PortRef from;
  private final Optional<Snapshot.Wire> moved;
  private final Optional<PortRef> left;

  /** Points of the wire of which an end is moved. */
  private final List<Point> route;

  private final Refusals refusals;
  private Consumer<PortRef> refused = port -> {};

  /**
   * @param from where its fixed end is
   * @param left where its loose end was; empty for a new wire
   * @param moved the wire of which that is an end
   */
  private LooseWire(
      GraphCanvas canvas,
      Surroundings surroundings,
      PortRef from,
      Optional<PortRef> left,
      Optional<Snapshot.Wire> moved) {
    this.canvas = canvas;
    this.surroundings = surroundings;
    this.from = from;
    this.left = left;
    this.moved = moved;
    route =
        moved.map(wire -> new Rerouting(canvas.document().view()).route(wire)).orElse(List.of());
    refusals = new Refusals(canvas, from, port -> refused.accept(port));
  }

  /** A new wire from a port. */
  static LooseWire from(GraphCanvas canvas, Surroundings surroundings, PortRef port) {
    return new LooseWire(canvas, surroundings, port, Optional.empty(), Optional.empty());
  }

  /** The wire into a port with its end taken up; empty where there is none. */
  static Optional<LooseWire> endOf(GraphCanvas canvas, Surroundings surroundings, PortRef port) {
    return canvas
        .scene()
        .wire(port)
        .map(wire -> moving(canvas, surroundings, wire.from(), wire.to(), canvas.wire(port)));
  }

  /** The wire into a port with its start taken up; empty where there is none. */
  static Optional<LooseWire> startOf(GraphCanvas canvas, Surroundings surroundings, PortRef port) {
    return canvas
        .scene()
        .wire(port)
        .map(wire -> moving(canvas, surroundings, wire.to(), wire.from(), canvas.wire(port)));
  }

  private static LooseWire moving(
      GraphCanvas canvas,
      Surroundings surroundings,
      PortRef fixed,
      PortRef loose,
      Snapshot.Wire wire) {
    return new LooseWire(canvas, surroundings, fixed, Optional.of(loose), Optional.of(wire));
  }

  PortRef from() {
    return from;
  }

  /** The side on which its loose end may be plugged in. */
  PortRef.Side side() {
    return from.side() == PortRef.Side.OUTPUT ? PortRef.Side.INPUT : PortRef.Side.OUTPUT;
  }

  /** The port that its loose end was in; empty for a new wire. */
  Optional<PortRef> left() {
    return left;
  }

  /** The wire of which an end is moved; empty for a new one. */
  Optional<Snapshot.Wire> moved() {
    return moved;
  }

  /** Has ports told that turn out to refuse the wire for its shape. */
  void whenRefused(Consumer<PortRef> told) {
    refused = told;
  }

  /** Why a port refuses the loose end; empty where it takes it. */
  Optional<String> refusal(PortRef port) {
    return refusals.of(port);
  }

  /** Whether a node in between may make a port take the loose end that refuses it. */
  boolean isMendable(PortRef port) {
    return !refusals.wouldCloseCycle(port);
  }

  /** Shows the wire with its loose end at a port, or at a place of the scene without one. */
  void show(Optional<PortRef> target, Point2D end) {
    moved
        .flatMap(canvas::drawn)
        .filter(to -> canvas.scene().wire(to).isPresent())
        .ifPresent(to -> canvas.detach(Optional.of(to)));
    canvas.highlight(
        new Highlights(
            Map.of(),
            target,
            Optional.of(
                new Highlights.Draft(
                    from,
                    end.getX(),
                    end.getY(),
                    port -> refusals.of(port).isEmpty(),
                    target.flatMap(refusals::of),
                    route))));
  }

  /** Ends showing it, and finding out what refuses it. */
  void hide() {
    refusals.end();
    canvas.highlight(Highlights.NONE);
    canvas.detach(Optional.empty());
    surroundings.hint("");
  }

  /** The value that the wire carries when its loose end is in a port. */
  Ref source(PortRef target) {
    PortRef output = from.side() == PortRef.Side.OUTPUT ? from : target;
    return canvas.ports(output.node()).orElseThrow().outputs().get(output.index());
  }

  /** Where the wire ends when its loose end is in a port. */
  Snapshot.Wire end(PortRef target) {
    return canvas.wire(from.side() == PortRef.Side.OUTPUT ? target : from);
  }

  /** Plugs the loose end in. */
  void connect(PortRef target) {
    canvas.document().apply(connecting(source(target), end(target)));
  }

  private Change connecting(Ref source, Snapshot.Wire end) {
    return moved
        .<Change>map(wire -> new MoveWire(wire, end, source))
        .orElseGet(() -> new Connect(end.node(), end.port(), source));
  }

  /**
   * Looks for nodes that would make a port take the loose end, and offers them where there are any.
   *
   * @param at where on the control to offer them
   * @param meant whether they are still wanted, once they are found
   */
  void mend(PortRef target, java.awt.Point at, BooleanSupplier meant) {
    Optional<String> reason = refusal(target);
    if (reason.isEmpty() || !isMendable(target)) {
      return;
    }
    Document document = canvas.document();
    Ref source = source(target);
    Snapshot.Wire end = end(target);
    Fixes fixes = new Fixes(document.graph(), document.vocabulary(), canvas.editor().types());
    GraphFile file = document.file();
    Place place = document.place();
    canvas
        .editor()
        .ask(
            () -> fixes.of(source, end.node(), end.port()),
            found -> {
              boolean same = document.file() == file && document.place().equals(place);
              // Behind another document they would be offered over that one.
              if (!same || !canvas.control().isShowing() || !meant.getAsBoolean()) {
                return;
              }
              if (found.isEmpty()) {
                surroundings.hint(reason.get() + " No node in between would mend that.");
              } else {
                surroundings.mend(at, reason.get(), moving(found, end));
              }
            });
  }

  private List<Fixes.Fix> moving(List<Fixes.Fix> found, Snapshot.Wire end) {
    return moved
        .map(wire -> found.stream().map(fix -> fix.moving(wire, end)).toList())
        .orElse(found);
  }

  /**
   * Opens the search for an op whose node is to take the loose end.
   *
   * @param at where on the control
   * @param place where in the scene the loose end is
   */
  void search(java.awt.Point at, Point2D place) {
    if (from.side() == PortRef.Side.OUTPUT) {
      Ref source = source(from);
      Wiring wiring = refusals.wiring();
      surroundings.search(
          at,
          new Search(
              "Read " + source + " with",
              op -> fitting(wiring, source, op).isPresent(),
              op -> add(wiring, source, op, place)));
    } else {
      Snapshot.Wire end = canvas.wire(from);
      surroundings.search(
          at,
          new Search(
              "Feed " + end.port() + " of " + end.node() + " from",
              op -> feeds(op, end),
              op -> addBefore(end, op, place)));
    }
  }

  /** Whether an op can give what a port takes, as far as this can be told before it is wired. */
  private boolean feeds(Op op, Snapshot.Wire end) {
    Optional<Port> port =
        canvas
            .document()
            .node(end.node())
            .flatMap(canvas.document()::op)
            .flatMap(reader -> reader.input(end.port()));
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
    AddNodes added = beside(landing, op, at);
    Port port = fitting(wiring, source, op).orElseThrow();
    Snapshot.Wire end = new Snapshot.Wire(added.node().id(), port.name(), 0);
    apply(landing, added, connecting(source, end));
  }

  private void addBefore(Snapshot.Wire end, Op op, Point2D at) {
    Landing landing = new Landing(canvas);
    AddNodes added = beside(landing, op, new Point2D.Double(at.getX() - CARD_WIDTH, at.getY()));
    apply(landing, added, connecting(Ref.to(added.node().id()), end));
  }

  /** A node with its first input at a point of the scene, or in the nearest free place. */
  private AddNodes beside(Landing landing, Op op, Point2D at) {
    Point2D held =
        new Point2D.Double(at.getX() + Beside.HOLD_X, at.getY() - PORT_ROW + Beside.HOLD_Y);
    return landing.free(canvas.gestures().adding().placed(op, held));
  }

  private void apply(Landing landing, AddNodes added, Change connect) {
    String id = added.node().id();
    if (canvas.document().apply(Several.of("add " + id, landing.joined(added), connect))) {
      canvas.document().select(Selection.of(id));
      landing.reveal(added);
    }
  }
}
