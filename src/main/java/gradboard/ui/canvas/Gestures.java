package gradboard.ui.canvas;

import gradboard.draw.PortRef;
import gradboard.draw.Run;
import gradboard.draw.Scene.Hit;
import gradboard.draw.SheetView;
import gradboard.edit.Document;
import gradboard.edit.Rerouting;
import gradboard.edit.RoutePoint;
import gradboard.edit.Selection;
import gradboard.edit.SheetItem;
import gradboard.graph.Node;
import gradboard.op.Op;
import gradboard.runtime.Snapshot;
import java.awt.Cursor;
import java.awt.Point;
import java.awt.event.HierarchyEvent;
import java.awt.event.HierarchyListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Point2D;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.swing.SwingUtilities;

/** Tells from what is under the mouse which gesture a press begins, and carries it through. */
public final class Gestures extends MouseAdapter implements HierarchyListener {
  private static final double ZOOM_STEP = 1.15;
  private static final double SCROLL_PIXELS = 48;
  private static final int CLICK_SLOP = 3;

  private final GraphCanvas canvas;
  private final Surroundings surroundings;
  private final Picking picking;
  private final Pointing pointing;

  /**
   * What a drag will be. It begins with the first move, since the press alone may change the graph:
   * a field that it takes the keys from has what was typed into it entered.
   */
  private Optional<Supplier<Gesture>> pending = Optional.empty();

  private Optional<Gesture> gesture = Optional.empty();
  private final KeyWiring wiring;
  private final Adding adding;
  private Optional<LayoutRun> layout = Optional.empty();
  private Optional<PasteRun> paste = Optional.empty();
  private Point pressed = new Point();
  private Point pointer = new Point(-1, -1);
  private boolean panKey;
  private boolean wentAnywhere;
  private boolean onMenuButton;

  Gestures(GraphCanvas canvas, Surroundings surroundings) {
    this.canvas = canvas;
    this.surroundings = surroundings;
    picking = new Picking(canvas);
    pointing = new Pointing(canvas, surroundings::hint);
    wiring = new KeyWiring(canvas, surroundings, this::cancelDrag, pointing::say);
    adding = new Adding(canvas, surroundings);
  }

  /** Wires drawn and moved by keys. */
  public KeyWiring wiring() {
    return wiring;
  }

  /** Nodes that are added, put into wires or replaced. */
  public Adding adding() {
    return adding;
  }

  /** Where the pointer is on the control; where it is elsewhere, beside the selected node. */
  public Point pointer() {
    boolean inside =
        canvas.control().contains(pointer) && canvas.control().getMousePosition() != null;
    return inside ? pointer : Beside.selected(canvas);
  }

  /** While the key is held, a drag moves the view. */
  public void holdPanKey(boolean held) {
    if (panKey != held) {
      panKey = held;
      cursor(held ? Cursor.MOVE_CURSOR : Cursor.DEFAULT_CURSOR);
    }
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
    boolean had = gesture.isPresent() || pending.isPresent();
    pending = Optional.empty();
    gesture.ifPresent(Gesture::cancelled);
    gesture = Optional.empty();
    boolean hadWire = wiring.cancel();
    boolean arranging = layout.filter(LayoutRun::cancel).isPresent();
    layout = Optional.empty();
    pointing.hush();
    return had || hadWire || arranging;
  }

  /** Whether neither mouse nor keys are at anything. */
  boolean isIdle() {
    return gesture.isEmpty() && pending.isEmpty() && !wiring.isOn();
  }

  /** The graph became another one: what is dragged or wired may no longer be there. */
  void changed() {
    if (gesture.filter(drag -> !drag.isOfView()).isPresent() || wiring.isOn()) {
      cancelDrag();
    }
  }

  /** Where the canvas is no longer to be seen, the mouse may be let go over another one. */
  @Override
  public void hierarchyChanged(HierarchyEvent event) {
    boolean hidden =
        (event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0
            && !canvas.control().isShowing();
    if (hidden && !isIdle()) {
      cancelDrag();
    }
  }

  /** Says what was selected by keys, until something else is. */
  public void say(String sentence) {
    pointing.say(sentence);
  }

  /** Something else was selected. */
  void selected() {
    pointing.say("");
  }

  /** Opens the menu of actions at a point of the control. */
  public void menu(Point at) {
    surroundings.menu(at);
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
    // Ctrl and a click, on a Mac.
    onMenuButton = SwingUtilities.isRightMouseButton(event) || event.isPopupTrigger();
    Point2D at = canvas.toScene(event.getPoint());
    if (canvas.isOnMinimap(event.getPoint())) {
      gesture = Optional.of(new MinimapGesture(canvas, event.getPoint()));
    } else if (onMenuButton && Picking.isShortcutDown(event)) {
      pending = Optional.of(() -> new CutGesture(canvas, surroundings, at));
    } else if (panKey || onMenuButton || !SwingUtilities.isLeftMouseButton(event)) {
      pending = Optional.of(() -> new PanGesture(canvas, event.getPoint()));
    } else {
      boolean adding = Picking.isAdding(event);
      pick(at, adding);
      pending = Optional.of(() -> begin(at, adding));
    }
  }

  private void pick(Point2D at, boolean adding) {
    Optional<Hit> hit = canvas.hit(at).filter(on -> Finder.port(on).isEmpty());
    Optional<SheetItem> corner =
        hit.filter(Hit.OnSheet.class::isInstance)
            .map(on -> ((Hit.OnSheet) on).item())
            .filter(item -> isCorner(item, at));
    corner.ifPresent(item -> canvas.document().select(Selection.of(item)));
    picking.pressed(corner.isPresent() ? Optional.empty() : hit, adding);
  }

  private Gesture begin(Point2D at, boolean adding) {
    Optional<Hit> hit = canvas.hit(at);
    Optional<PortRef> port = hit.flatMap(Finder::port);
    if (port.isPresent()) {
      return WireGesture.from(canvas, surroundings, port.get());
    }
    if (hit.isEmpty()) {
      return new BandGesture(canvas, at, adding);
    }
    if (hit.get() instanceof Hit.OnSheet on && isCorner(on.item(), at)) {
      return new ResizeGesture(canvas, on.item(), at);
    }
    return hit.get() instanceof Hit.OnWire
        ? new PanGesture(canvas, pressed)
        : new MoveGesture(canvas, surroundings, at);
  }

  private boolean isCorner(SheetItem item, Point2D at) {
    return SheetView.isCorner(canvas.scene().sheet().box(item), at.getX(), at.getY());
  }

  @Override
  public void mouseDragged(MouseEvent event) {
    pointer = event.getPoint();
    wentAnywhere |= pressed.distance(event.getPoint()) > CLICK_SLOP;
    if (wentAnywhere) {
      gesture = gesture.or(() -> pending.map(Supplier::get));
      pending = Optional.empty();
      gesture.ifPresent(g -> g.dragged(canvas.toScene(event.getPoint()), event));
    }
  }

  @Override
  public void mouseReleased(MouseEvent event) {
    Optional<Gesture> done = gesture;
    boolean stayed = pending.isPresent();
    gesture = Optional.empty();
    pending = Optional.empty();
    done.ifPresent(g -> g.released(canvas.toScene(event.getPoint()), event));
    if (stayed) {
      clicked(event);
    }
    hover(event.getPoint());
  }

  private void clicked(MouseEvent event) {
    Optional<Hit> hit = canvas.hit(canvas.toScene(event.getPoint()));
    if (onMenuButton) {
      hit.ifPresent(picking::selectUnlessPicked);
      surroundings.menu(event.getPoint());
      return;
    }
    if (!SwingUtilities.isLeftMouseButton(event) || panKey) {
      return;
    }
    boolean extending = Picking.isAdding(event);
    if (hit.isEmpty() && !extending) {
      canvas.document().select(Selection.NONE);
    }
    if (event.getClickCount() == 2) {
      clickedTwice(hit, event.getPoint(), extending);
    } else {
      hit.ifPresent(thing -> picking.clicked(thing, extending));
    }
  }

  private void clickedTwice(Optional<Hit> hit, Point at, boolean extending) {
    if (hit.isEmpty()) {
      adding.searchAt(at);
    } else if (hit.get() instanceof Hit.OnSheet on) {
      canvas.document().select(Selection.of(on.item()));
      surroundings.retitle();
    } else if (hit.get() instanceof Hit.OnPoint on) {
      canvas.document().apply(rerouting().removing(Set.of(canvas.routePoint(on.point()))));
    } else if (hit.get() instanceof Hit.OnWire) {
      lead(at);
    } else if (hit.get() instanceof Hit.OnNode on && !extending) {
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

  @Override
  public void mouseMoved(MouseEvent event) {
    if (gesture.isPresent()) {
      // No button is held any more: another program was told that it was let go.
      cancelDrag();
    }
    hover(event.getPoint());
  }

  @Override
  public void mouseExited(MouseEvent event) {
    pointer = new Point(-1, -1);
    if (gesture.isEmpty() && !wiring.isOn()) {
      pointing.nowhere();
    }
  }

  private void hover(Point at) {
    pointer = at;
    if (gesture.isPresent() || wiring.isOn()) {
      return;
    }
    int cursor = pointing.at(at);
    if (!panKey) {
      cursor(cursor);
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
}
