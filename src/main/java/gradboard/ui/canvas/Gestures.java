package gradboard.ui.canvas;

import gradboard.draw.Highlights;
import gradboard.draw.Highlights.Flow;
import gradboard.draw.PortRef;
import gradboard.draw.Run;
import gradboard.draw.Scene.Hit;
import gradboard.draw.WirePoint;
import gradboard.draw.WireView;
import gradboard.edit.AddNodes;
import gradboard.edit.Change;
import gradboard.edit.Document;
import gradboard.edit.ReplaceOp;
import gradboard.edit.Replacing;
import gradboard.edit.Rerouting;
import gradboard.edit.RoutePoint;
import gradboard.edit.Selection;
import gradboard.graph.Node;
import gradboard.op.Op;
import gradboard.runtime.Snapshot;
import gradboard.ui.canvas.Surroundings.Search;
import java.awt.Cursor;
import java.awt.Point;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Point2D;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.SwingUtilities;

/** Tells from what is under the mouse which gesture a press begins, and carries it through. */
public final class Gestures extends MouseAdapter {
  private static final double ZOOM_STEP = 1.15;
  private static final double SCROLL_PIXELS = 48;
  private static final int CLICK_SLOP = 3;

  private final GraphCanvas canvas;
  private final Surroundings surroundings;
  private Optional<Gesture> gesture = Optional.empty();
  private Optional<KeyWire> keyWire = Optional.empty();
  private Optional<LayoutRun> layout = Optional.empty();
  private Optional<PasteRun> paste = Optional.empty();
  private Point pressed = new Point();
  private Point pointer = new Point(-1, -1);
  private boolean panKey;
  private boolean wentAnywhere;
  private String explained = "";

  Gestures(GraphCanvas canvas, Surroundings surroundings) {
    this.canvas = canvas;
    this.surroundings = surroundings;
  }

  /** Where the pointer is on the control; where it is elsewhere, beside the selected node. */
  public Point pointer() {
    boolean inside =
        canvas.control().contains(pointer) && canvas.control().getMousePosition() != null;
    return inside ? pointer : Beside.selected(canvas);
  }

  /** While the key is held, a drag moves the view. */
  public void holdPanKey(boolean held) {
    panKey = held;
    cursor(held ? Cursor.MOVE_CURSOR : Cursor.DEFAULT_CURSOR);
  }

  /**
   * Pastes the nodes that a text describes at the pointer, or in the nearest free place.
   *
   * @param keepInputs whether wires from nodes that were not copied are kept, where these exist
   */
  public void paste(String text, boolean keepInputs) {
    paste.ifPresent(PasteRun::cancel);
    Point2D corner = canvas.toScene(pointer());
    PasteRun run = new PasteRun(canvas, text, corner, keepInputs, surroundings::hint);
    paste = Optional.of(run);
    run.start();
  }

  /** Gives up what is being dragged or worked out; whether there was anything. */
  public boolean cancel() {
    boolean had = cancelDrag();
    boolean pasting = paste.filter(PasteRun::cancel).isPresent();
    paste = Optional.empty();
    return had || pasting;
  }

  /** As {@link #cancel}, but for what is being pasted: another press does not mean that. */
  private boolean cancelDrag() {
    boolean had = gesture.isPresent();
    gesture.ifPresent(Gesture::cancelled);
    gesture = Optional.empty();
    boolean wiring = keyWire.isPresent();
    keyWire.ifPresent(KeyWire::end);
    keyWire = Optional.empty();
    boolean arranging = layout.filter(LayoutRun::cancel).isPresent();
    layout = Optional.empty();
    surroundings.hint("");
    explained = "";
    return had || wiring || arranging;
  }

  /** The graph became another one: what is dragged or wired may no longer be there. */
  void changed() {
    if (gesture.isPresent() || keyWire.isPresent()) {
      cancelDrag();
    }
  }

  /** Says what was selected by keys, until something else is. */
  public void say(String sentence) {
    explain(sentence);
  }

  /** Something else was selected. */
  void selected() {
    explain("");
  }

  /**
   * Begins a wire at a node, to be led on by keys. Where one is being drawn from it already, it
   * begins at the node's next output.
   */
  public void startWire(String id) {
    int output = keyWire.filter(wire -> wire.isFrom(id)).map(KeyWire::nextOutput).orElse(0);
    cancelDrag();
    keyWire = KeyWire.from(canvas, surroundings, id, output);
    if (keyWire.isEmpty()) {
      explain("There is no other node that could read " + id + ".");
    }
  }

  /** Opens the menu of actions at a point of the control. */
  public void menu(Point at) {
    surroundings.menu(at);
  }

  /** Whether a wire is being drawn by keys. */
  public boolean isWiring() {
    return keyWire.isPresent();
  }

  /** Chooses another end for the wire drawn by keys; false where there is none. */
  public boolean stepWire(int by) {
    keyWire.ifPresent(wire -> wire.step(by));
    return keyWire.isPresent();
  }

  /** Connects the wire drawn by keys; false where there is none. */
  public boolean connectWire() {
    boolean had = keyWire.isPresent();
    if (keyWire.filter(KeyWire::connect).isPresent()) {
      keyWire = Optional.empty();
    }
    return had;
  }

  /** Lays out nodes, the selected ones or all where none is, round those that are locked. */
  public void layOut() {
    cancel();
    Set<String> selected = canvas.document().selection().nodes();
    Map<Boolean, Set<String>> byLock =
        canvas.document().graph().nodes().stream()
            .filter(node -> selected.size() < 2 || selected.contains(node.id()))
            .collect(
                Collectors.partitioningBy(
                    node -> node.tags().locked(),
                    Collectors.mapping(Node::id, Collectors.toSet())));
    layout =
        Optional.of(new LayoutRun(canvas, byLock.get(false), byLock.get(true), surroundings::hint));
  }

  @Override
  public void mousePressed(MouseEvent event) {
    canvas.control().requestFocusInWindow();
    cancelDrag();
    pressed = event.getPoint();
    wentAnywhere = false;
    Point2D at = canvas.toScene(event.getPoint());
    if (canvas.isOnMinimap(event.getPoint())) {
      gesture = Optional.of(new MinimapGesture(canvas, event.getPoint()));
    } else if (SwingUtilities.isRightMouseButton(event) && event.isControlDown()) {
      gesture = Optional.of(new CutGesture(canvas, surroundings, at));
    } else if (panKey || !SwingUtilities.isLeftMouseButton(event)) {
      gesture = Optional.of(new PanGesture(canvas, event.getPoint()));
    } else {
      gesture = Optional.of(begin(event, at));
    }
  }

  private Gesture begin(MouseEvent event, Point2D at) {
    Optional<Hit> hit = canvas.hit(at);
    Optional<PortRef> port = hit.flatMap(Finder::port);
    if (port.isPresent()) {
      return WireGesture.from(canvas, surroundings, port.get(), at);
    }
    if (hit.isPresent() && hit.get() instanceof Hit.OnNode on) {
      select(event, on.node().id());
      return new MoveGesture(canvas, surroundings, at);
    }
    if (hit.isPresent() && hit.get() instanceof Hit.OnPoint on) {
      select(event, canvas.routePoint(on.point()));
      return new MoveGesture(canvas, surroundings, at);
    }
    if (hit.isPresent() && hit.get() instanceof Hit.OnWire on) {
      canvas.document().select(Selection.ofWire(canvas.wire(on.wire().to())));
      return new PanGesture(canvas, event.getPoint());
    }
    if (hit.isPresent() && hit.get() instanceof Hit.OnSheet on) {
      canvas.document().select(Selection.of(on.item()));
      return new SheetGesture(canvas, on.item(), at);
    }
    return new BandGesture(canvas, at, event.isControlDown() || event.isShiftDown());
  }

  private void select(MouseEvent event, String id) {
    Selection selection = canvas.document().selection();
    if (event.isControlDown() || event.isShiftDown()) {
      canvas.document().select(selection.toggling(id));
    } else if (!selection.nodes().contains(id)) {
      canvas.document().select(Selection.of(id));
    }
  }

  private void select(MouseEvent event, RoutePoint point) {
    Selection selection = canvas.document().selection();
    if (event.isControlDown() || event.isShiftDown()) {
      canvas.document().select(selection.toggling(point));
    } else if (!selection.points().contains(point)) {
      canvas.document().select(Selection.of(point));
    }
  }

  @Override
  public void mouseDragged(MouseEvent event) {
    pointer = event.getPoint();
    wentAnywhere |= pressed.distance(event.getPoint()) > CLICK_SLOP;
    if (wentAnywhere) {
      gesture.ifPresent(g -> g.dragged(canvas.toScene(event.getPoint()), event));
    }
  }

  @Override
  public void mouseReleased(MouseEvent event) {
    Optional<Gesture> done = gesture;
    gesture = Optional.empty();
    if (wentAnywhere) {
      done.ifPresent(g -> g.released(canvas.toScene(event.getPoint()), event));
    } else {
      done.ifPresent(Gesture::cancelled);
      clicked(event);
    }
    hover(event.getPoint());
  }

  private void clicked(MouseEvent event) {
    if (canvas.isOnMinimap(event.getPoint())) {
      return;
    }
    Optional<Hit> hit = canvas.hit(canvas.toScene(event.getPoint()));
    if (SwingUtilities.isRightMouseButton(event)) {
      hit.ifPresent(this::selectIfNot);
      surroundings.menu(event.getPoint());
      return;
    }
    if (!SwingUtilities.isLeftMouseButton(event) || panKey) {
      return;
    }
    boolean adding = event.isControlDown() || event.isShiftDown();
    if (hit.isEmpty() && !adding) {
      canvas.document().select(Selection.NONE);
    }
    if (event.getClickCount() == 2) {
      clickedTwice(hit, event.getPoint(), adding);
    } else if (hit.isPresent()) {
      clickedOnce(hit.get(), adding);
    }
  }

  private void clickedOnce(Hit hit, boolean adding) {
    if (hit instanceof Hit.OnSheet on) {
      canvas.document().select(Selection.of(on.item()));
    } else if (hit instanceof Hit.OnNode on && !adding) {
      canvas.document().select(Selection.of(on.node().id()));
    } else if (hit instanceof Hit.OnPoint on && !adding) {
      canvas.document().select(Selection.of(canvas.routePoint(on.point())));
    }
  }

  private void clickedTwice(Optional<Hit> hit, Point at, boolean adding) {
    if (hit.isEmpty()) {
      searchAt(at);
    } else if (hit.get() instanceof Hit.OnSheet on) {
      canvas.document().select(Selection.of(on.item()));
      surroundings.retitle();
    } else if (hit.get() instanceof Hit.OnPoint on) {
      canvas.document().apply(rerouting().removing(Set.of(canvas.routePoint(on.point()))));
    } else if (hit.get() instanceof Hit.OnWire) {
      lead(at);
    } else if (hit.get() instanceof Hit.OnNode on && !adding) {
      enter(on.node().id());
    }
  }

  private Rerouting rerouting() {
    return new Rerouting(canvas.document().view());
  }

  /** Whether a wire is pointed at. */
  public boolean isOnWire(Point at) {
    return canvas.hit(canvas.toScene(at)).filter(Hit.OnWire.class::isInstance).isPresent();
  }

  /** Leads the wire that is pointed at through one more point there and selects that. */
  public void lead(Point at) {
    Point2D place = canvas.toScene(at);
    if (canvas.hit(place).orElse(null) instanceof Hit.OnWire on) {
      canvas
          .scene()
          .run(on.wire())
          .map(run -> run.nearest(place.getX(), place.getY()))
          .ifPresent(spot -> lead(canvas.wire(on.wire().to()), spot));
    }
  }

  /** Leads a wire through one more point and selects that. */
  public void lead(Snapshot.Wire wire, Run.Spot through) {
    RoutePoint point = new RoutePoint(wire, through.piece());
    if (canvas.document().apply(rerouting().adding(point, through.at()))) {
      canvas.document().select(Selection.of(point));
    }
  }

  private void enter(String id) {
    Document document = canvas.document();
    if (document.node(id).flatMap(document::op).flatMap(Op::inside).isPresent()) {
      document.enter(id);
    }
  }

  private void selectIfNot(Hit hit) {
    if (hit instanceof Hit.OnNode on
        && !canvas.document().selection().nodes().contains(on.node().id())) {
      canvas.document().select(Selection.of(on.node().id()));
    } else if (hit instanceof Hit.OnSheet on) {
      canvas.document().select(Selection.of(on.item()));
    } else if (hit instanceof Hit.OnPoint on
        && !canvas.document().selection().points().contains(canvas.routePoint(on.point()))) {
      canvas.document().select(Selection.of(canvas.routePoint(on.point())));
    } else if (hit instanceof Hit.OnWire on) {
      canvas.document().select(Selection.ofWire(canvas.wire(on.wire().to())));
    }
  }

  /** Opens the search for an op to add at a point of the control. */
  public void searchAt(Point at) {
    surroundings.search(at, new Search("Add an operation", op -> true, op -> drop(op, at)));
  }

  /** Opens the search for what a node is to do instead: ops that have a port for each wire. */
  public void replace(String id) {
    Document document = canvas.document();
    document
        .node(id)
        .ifPresent(
            node -> {
              Replacing replacing = new Replacing(document.view(), canvas.editor().types(), node);
              surroundings.search(
                  canvas
                      .cardOnControl(id)
                      .map(card -> new Point(card.x, card.y))
                      .orElseGet(this::pointer),
                  new Search(
                      "Replace " + node.op() + kept(replacing.wires()) + " by",
                      replacing::fits,
                      op -> document.apply(new ReplaceOp(id, op.name()))));
            });
  }

  private static String kept(int wires) {
    return switch (wires) {
      case 0 -> "";
      case 1 -> ", keeping its wire,";
      default -> ", keeping its " + wires + " wires,";
    };
  }

  @Override
  public void mouseMoved(MouseEvent event) {
    hover(event.getPoint());
  }

  @Override
  public void mouseExited(MouseEvent event) {
    pointer = new Point(-1, -1);
    if (gesture.isEmpty()) {
      canvas.highlight(Highlights.NONE);
      explain("");
    }
  }

  private void hover(Point at) {
    pointer = at;
    if (gesture.isPresent()) {
      return;
    }
    Optional<Hit> hit = canvas.hit(canvas.toScene(at));
    Optional<PortRef> port = hit.flatMap(Finder::port);
    Map<PortRef, Flow> wires =
        hit.isPresent() && hit.get() instanceof Hit.OnWire on
            ? Map.of(on.wire().to(), Flow.FORWARD)
            : Map.of();
    Optional<WirePoint> point =
        hit.filter(Hit.OnPoint.class::isInstance).map(on -> ((Hit.OnPoint) on).point());
    canvas.highlight(
        point.map(Highlights::at).orElseGet(() -> new Highlights(wires, port, Optional.empty())));
    explain(
        point.isPresent()
            ? "Drag moves this point of the wire, a double-click removes it."
            : wires.isEmpty() ? "" : "A double-click puts a reroute point on this wire.");
    if (!panKey) {
      cursor(
          port.isPresent()
              ? Cursor.CROSSHAIR_CURSOR
              : point.isPresent() ? Cursor.HAND_CURSOR : Cursor.DEFAULT_CURSOR);
    }
  }

  /** Says what can be done with what is pointed at; takes back only what it said itself. */
  private void explain(String sentence) {
    if (!sentence.equals(explained)) {
      explained = sentence;
      surroundings.hint(sentence);
    }
  }

  private void cursor(int type) {
    canvas.control().setCursor(Cursor.getPredefinedCursor(type));
  }

  @Override
  public void mouseWheelMoved(MouseWheelEvent event) {
    double turns = event.getPreciseWheelRotation();
    Camera camera = canvas.sight().camera();
    canvas
        .sight()
        .look(
            event.isShiftDown()
                ? camera.panned(-turns * SCROLL_PIXELS, 0)
                : camera.zoomed(Math.pow(ZOOM_STEP, -turns), event.getX(), event.getY()));
  }

  /** An op hovers over the canvas: the wire that it would be put into is shown. */
  public void hoverOp(Op op, Point at) {
    Map<PortRef, Flow> into =
        fitsWire(op)
            ? wireUnder(at).map(wire -> Map.of(wire.to(), Flow.FORWARD)).orElse(Map.of())
            : Map.of();
    canvas.highlight(new Highlights(into, Optional.empty(), Optional.empty()));
  }

  private static boolean fitsWire(Op op) {
    return !op.inputs().isEmpty() && !op.outputs().isEmpty();
  }

  private Optional<WireView> wireUnder(Point at) {
    Point2D place = canvas.toScene(at);
    return canvas.wireAt(place.getX(), place.getY());
  }

  /** Adds a node of an op at a point of the control, spliced into the wire there. */
  public void drop(Op op, Point at) {
    Point2D place = canvas.toScene(at);
    Optional<WireView> wire = fitsWire(op) ? wireUnder(at) : Optional.empty();
    AddNodes added = placed(op, place);
    Landing landing = new Landing(canvas);
    Change change =
        wire.map(w -> landing.spliced(added, w, place)).orElseGet(() -> landing.free(added));
    canvas.highlight(Highlights.NONE);
    if (canvas.document().apply(change)) {
      canvas.document().select(Selection.of(added.node().id()));
      landing.reveal(added);
    }
    canvas.control().requestFocusInWindow();
  }

  /** A new node of an op whose header lies under a point of the scene. */
  AddNodes placed(Op op, Point2D at) {
    return AddNodes.made(
        canvas.document().view(),
        op,
        surroundings.definitions(op),
        new gradboard.graph.Point(
            Math.round(at.getX() - Beside.HOLD_X), Math.round(at.getY() - Beside.HOLD_Y)));
  }
}
