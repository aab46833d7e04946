package gradboard.ui.canvas;

import gradboard.draw.Highlights;
import gradboard.draw.Highlights.Flow;
import gradboard.draw.PortRef;
import gradboard.draw.WireView;
import gradboard.edit.AddNodes;
import gradboard.edit.Change;
import gradboard.edit.Document;
import gradboard.edit.ReplaceOp;
import gradboard.edit.Replacing;
import gradboard.edit.Selection;
import gradboard.edit.Splicing;
import gradboard.op.Op;
import gradboard.runtime.Snapshot;
import gradboard.ui.canvas.Surroundings.Search;
import java.awt.Point;
import java.awt.geom.Point2D;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Adds nodes, found by a search or dropped; into a wire where they come to lie on one that they
 * fit, or where one is selected. Replaces them, too.
 */
public final class Adding {
  private final GraphCanvas canvas;
  private final Surroundings surroundings;

  Adding(GraphCanvas canvas, Surroundings surroundings) {
    this.canvas = canvas;
    this.surroundings = surroundings;
  }

  private Document document() {
    return canvas.document();
  }

  /**
   * Opens the search for what is to be added by keys: a node for the loose end of the wire that
   * they lead, or to be put into the selected wire, or any at the pointer.
   */
  public void search() {
    if (!canvas.gestures().wiring().search()) {
      selectedWire().ifPresentOrElse(this::searchInto, () -> searchAt(canvas.gestures().pointer()));
    }
  }

  /** Opens the search for an op to add at a point of the control. */
  void searchAt(Point at) {
    surroundings.search(at, new Search("Add an operation", op -> true, op -> drop(op, at)));
  }

  private void searchInto(WireView wire) {
    Splicing splicing = splicing(wire);
    Point2D middle = middle(wire);
    Point2D at = canvas.sight().camera().toComponent(middle.getX(), middle.getY());
    surroundings.search(
        new Point((int) Math.round(at.getX()), (int) Math.round(at.getY())),
        new Search(
            "Put into the wire " + words(wire),
            op -> splicing.port(op).isPresent(),
            op -> add(op, middle, Optional.of(wire))));
  }

  private static String words(WireView wire) {
    return "from " + wire.from().node() + " to " + wire.to().node();
  }

  private Optional<WireView> selectedWire() {
    return document().selection().singleWire().flatMap(canvas::drawn).flatMap(canvas.scene()::wire);
  }

  private Point2D middle(WireView wire) {
    return canvas.scene().run(wire).orElseThrow().at(0.5);
  }

  /** What can be put into a wire, as the graph is now. */
  Splicing splicing(WireView wire) {
    Snapshot.Wire end = canvas.wire(wire.to());
    return new Splicing(document().view(), canvas.editor().types(), end);
  }

  /** Adds a node of an op by keys: into the selected wire where it fits, else at the pointer. */
  public void add(Op op) {
    Optional<WireView> selected = selectedWire();
    Point2D place =
        selected
            .filter(wire -> splicing(wire).port(op).isPresent())
            .map(this::middle)
            .orElseGet(() -> canvas.toScene(canvas.gestures().pointer()));
    add(op, place, selected);
  }

  /** An op hovers over the canvas: the wire that it would be put into is shown. */
  public void hover(Op op, Point at) {
    Map<PortRef, Flow> into =
        wireAt(canvas.toScene(at))
            .filter(wire -> splicing(wire).port(op).isPresent())
            .map(wire -> Map.of(wire.to(), Flow.FORWARD))
            .orElse(Map.of());
    canvas.highlight(new Highlights(into, Optional.empty(), Optional.empty()));
    canvas.light(canvas.framesAt(canvas.toScene(at)));
  }

  /** The op that hovered is gone. */
  public void hoverNothing() {
    canvas.highlight(Highlights.NONE);
    canvas.light(Set.of());
  }

  private Optional<WireView> wireAt(Point2D place) {
    return canvas.wireAt(place.getX(), place.getY());
  }

  /** Adds a node of an op at a point of the control, put into the wire there where it fits. */
  public void drop(Op op, Point at) {
    Point2D place = canvas.toScene(at);
    add(op, place, wireAt(place));
  }

  private void add(Op op, Point2D place, Optional<WireView> wire) {
    AddNodes added = placed(op, place);
    Landing landing = new Landing(canvas);
    Optional<Splicing> splicing = wire.map(this::splicing);
    Change change =
        splicing
            .flatMap(into -> into.port(op))
            .map(
                port -> new Insertion(canvas, wire.orElseThrow()).adding(added, port.name(), place))
            .orElseGet(() -> landing.joined(landing.free(added)));
    Optional<String> objection =
        splicing.filter(into -> Splicing.isPossible(op)).flatMap(into -> into.objection(op));
    hoverNothing();
    if (document().apply(change)) {
      document().select(Selection.of(added.node().id()));
      landing.reveal(added);
      objection.ifPresent(
          reason -> canvas.gestures().say("It was not put into the wire. " + reason));
    }
    canvas.control().requestFocusInWindow();
  }

  /** A new node of an op whose header lies under a point of the scene. */
  AddNodes placed(Op op, Point2D at) {
    return AddNodes.made(
        document().view(),
        op,
        surroundings.definitions(op),
        new gradboard.graph.Point(
            Math.round(at.getX() - Beside.HOLD_X), Math.round(at.getY() - Beside.HOLD_Y)));
  }

  /** Opens the search for what a node is to do instead: ops that have a port for each wire. */
  public void replace(String id) {
    document()
        .node(id)
        .ifPresent(
            node -> {
              Replacing replacing = new Replacing(document().view(), canvas.editor().types(), node);
              surroundings.search(
                  canvas
                      .cardOnControl(id)
                      .map(card -> new Point(card.x, card.y))
                      .orElseGet(canvas.gestures()::pointer),
                  new Search(
                      "Replace " + node.op() + kept(replacing.wires()) + " by",
                      replacing::fits,
                      op -> document().apply(new ReplaceOp(id, op.name()))));
            });
  }

  private static String kept(int wires) {
    return switch (wires) {
      case 0 -> "";
      case 1 -> ", keeping its wire,";
      default -> ", keeping its " + wires + " wires,";
    };
  }
}
