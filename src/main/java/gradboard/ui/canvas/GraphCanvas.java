package gradboard.ui.canvas;

import com.mxgraph.swing.mxGraphComponent;
import gradboard.draw.Highlights;
import gradboard.draw.Highlights.Flow;
import gradboard.draw.Hint;
import gradboard.draw.HintPainter;
import gradboard.draw.Java2dSurface;
import gradboard.draw.MinimapPainter;
import gradboard.draw.NodePorts;
import gradboard.draw.NodeView;
import gradboard.draw.PortRef;
import gradboard.draw.Run;
import gradboard.draw.Scene;
import gradboard.draw.Scene.Hit;
import gradboard.draw.ScenePainter;
import gradboard.draw.SheetView;
import gradboard.draw.Sprites;
import gradboard.draw.Viewport;
import gradboard.draw.WirePoint;
import gradboard.draw.WireView;
import gradboard.edit.Document;
import gradboard.edit.Place;
import gradboard.edit.RoutePoint;
import gradboard.edit.Selection;
import gradboard.edit.SheetItem;
import gradboard.graph.Frame;
import gradboard.graph.Point;
import gradboard.graph.Sheet;
import gradboard.io.GraphFile;
import gradboard.runtime.Snapshot;
import gradboard.ui.live.Editor;
import gradboard.ui.look.Look;
import gradboard.ui.look.Panels;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.BorderFactory;
import javax.swing.JComponent;

/**
 * The canvas: shows a document and turns what the mouse does on it into changes. JGraphX holds the
 * projection and finds cells; {@link ScenePainter} paints.
 */
public final class GraphCanvas extends mxGraphComponent {
  /** Shown as long as there is nothing else to see. */
  private static final Hint HINT =
      Hint.of(
          "Double-click or press [Tab] to search for an operation, or drag one from the left.",
          "[Ctrl+V] pastes a graph, [File > Examples] opens one that comes with the program.");

  private final Projection projection;
  private final Editor editor;
  private final SceneFeed feed;
  private ScenePainter painter = new ScenePainter(Look.canvas());
  private Sprites sprites = new Sprites();
  private Scene scene = Scene.EMPTY;
  private Map<String, Point> dragged = Map.of();
  private Map<PortRef, List<Point>> led = Map.of();
  private Optional<PortRef> detached = Optional.empty();
  private Optional<Sheet> draft = Optional.empty();
  private Set<SheetItem> lit = Set.of();
  private Highlights highlights = Highlights.NONE;
  private final Finder finder;
  private final Overlay overlay;
  private Place place = Place.TOP;
  private final Sight sight;

  private final Gestures gestures;

  public GraphCanvas(Editor editor, Surroundings surroundings) {
    super(new Projection());
    this.editor = editor;
    projection = (Projection) getGraph();
    feed = new SceneFeed(() -> this.editor.subject(), this::showScene, Look.canvas().fonts());
    finder = new Finder(this, projection);
    overlay = new Overlay(Look.canvas(), getGraphControl()::repaint);
    sight = new Sight(getGraphControl(), this::scene, () -> scene, this::minimap);
    setHorizontalScrollBarPolicy(HORIZONTAL_SCROLLBAR_NEVER);
    setVerticalScrollBarPolicy(VERTICAL_SCROLLBAR_NEVER);
    setBorder(BorderFactory.createEmptyBorder());
    setWheelScrollingEnabled(false);
    setToolTips(false);
    setTransferHandler(null);
    gestures = new Gestures(this, surroundings);
    getGraphControl().addMouseListener(gestures);
    getGraphControl().addMouseMotionListener(gestures);
    getGraphControl().addMouseWheelListener(gestures);
    getGraphControl().addHierarchyListener(gestures);
    getGraphControl().setFocusable(true);
    // Tab adds a node here; the focus leaves by F8.
    getGraphControl().setFocusTraversalKeysEnabled(false);
    Panels.named(getGraphControl(), "canvas", "Graph");
    listen();
    refresh();
    feed.whenMade(sight::begin);
  }

  private void listen() {
    editor.listen(
        new Editor.Listener() {
          @Override
          public void analysed() {
            refresh();
          }

          @Override
          public void numbersChanged() {
            refresh();
            followMoment();
          }
        });
    editor
        .document()
        .listen(
            new Document.Listener() {
              @Override
              public void changed(GraphFile before, GraphFile after) {
                if (before != after) {
                  gestures.changed();
                }
                refresh();
              }

              @Override
              public void selected(Selection selection) {
                refresh();
                gestures.selected();
              }

              @Override
              public void entered(Place place) {
                goTo(place);
              }
            });
  }

  /** Sees another place as it was left, or all of it the first time. */
  private void goTo(Place next) {
    gestures.cancel();
    sight.leave(place);
    place = next;
    feed.turnTo(next);
    refresh();
    feed.whenMade(() -> sight.enter(next));
  }

  /** Takes on another theme. */
  @Override
  public void updateUI() {
    super.updateUI();
    if (feed != null) {
      painter = new ScenePainter(Look.canvas());
      overlay.wear(Look.canvas());
      sprites = new Sprites();
      feed.wear(Look.canvas().fonts());
      refresh();
      sight.textResized();
    }
  }

  @Override
  protected mxGraphControl createGraphControl() {
    return new mxGraphControl() {
      @Override
      public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
          accessibleContext =
              new AccessibleJComponent() {
                @Override
                public AccessibleRole getAccessibleRole() {
                  return AccessibleRole.CANVAS;
                }
              };
        }
        return accessibleContext;
      }

      @Override
      public void paint(Graphics g) {
        paintScene((Graphics2D) g);
      }

      @Override
      public Dimension getPreferredSize() {
        // Smaller than any viewport, which then stretches it over itself.
        return new Dimension(1, 1);
      }

      @Override
      public void updatePreferredSize() {
        // The camera, not the extent of the graph, decides what is seen.
      }
    };
  }

  @Override
  protected void createHandlers() {
    // The gestures are our own: they edit the document, not the projection.
  }

  @Override
  protected void installDoubleClickHandler() {
    // Double-clicks are gestures as well.
  }

  private void paintScene(Graphics2D g) {
    try (Java2dSurface surface =
        new Java2dSurface(
            g, getGraphControl().getWidth(), getGraphControl().getHeight(), sprites)) {
      Viewport view = sight.viewport();
      painter.background(surface, view);
      if (isEmpty()) {
        new HintPainter(painter.theme()).paint(surface, view, HINT);
      }
      painter.paint(surface, scene, view, shownHighlights());
      overlay.paint(surface, scene, view);
    }
  }

  private Highlights shownHighlights() {
    Map<PortRef, Flow> wires = new HashMap<>(highlights.wires());
    for (Snapshot.Wire wire : editor.document().selection().wires()) {
      painted(wire).ifPresent(port -> wires.put(port, Flow.FORWARD));
    }
    editor.moment().ifPresent(moment -> wires.putAll(Highlights.at(moment, scene).wires()));
    Set<WirePoint> points =
        editor.document().selection().points().stream()
            .flatMap(point -> painted(point).stream())
            .collect(Collectors.toSet());
    return new Highlights(wires, highlights.port(), highlights.draft(), highlights.point(), points);
  }

  /** Has the scene follow what is to be seen now. */
  public void refresh() {
    feed.changed();
    getGraphControl()
        .getAccessibleContext()
        .setAccessibleDescription(isEmpty() ? HINT.inWords() : "");
  }

  /** Whether there is neither a node nor a frame or note. */
  private boolean isEmpty() {
    // While the scene of a large graph is being made none is there yet.
    return document().graph().nodes().isEmpty()
        && scene.nodes().isEmpty()
        && scene.sheet().isEmpty();
  }

  /** What is being dragged differs from the document; all else is taken over as it is. */
  private void showScene() {
    Scene whole = feed.latest();
    Scene shown = detached.map(whole::without).orElse(whole);
    SheetView sheet =
        draft.map(sheetNow -> SheetView.of(sheetNow, Look.canvas().fonts())).orElse(whole.sheet());
    scene =
        (dragged.isEmpty() && led.isEmpty() ? shown : shown.moved(dragged, led))
            .on(sheet, standingOut());
    projection.show(scene);
    getGraphControl().repaint();
  }

  private Set<SheetItem> standingOut() {
    Set<SheetItem> items = new HashSet<>(document().selection().items());
    items.addAll(lit);
    return items;
  }

  private void followMoment() {
    feed.whenMade(
        () ->
            editor
                .moment()
                .flatMap(moment -> feed.latest().node(moment.node()))
                .ifPresent(view -> sight.reveal(view.box())));
  }

  Editor editor() {
    return editor;
  }

  Document document() {
    return editor.document();
  }

  /** The scene as it is shown, of the document as it is. */
  public Scene scene() {
    feed.scene();
    return scene;
  }

  /** Sees what came into a blank document like one that is opened. */
  public void frameBeginning() {
    feed.whenMade(sight::frameBeginning);
  }

  /** From where the scene is seen. */
  public Sight sight() {
    return sight;
  }

  /** What is at a point of the scene. */
  Optional<Hit> hit(Point2D scenePoint) {
    feed.scene();
    return finder.at(scenePoint.getX(), scenePoint.getY());
  }

  /** The wire at a point of the scene. */
  Optional<WireView> wireAt(double x, double y) {
    feed.scene();
    return finder.wireAt(x, y);
  }

  /** The nodes that touch a box of the scene. */
  List<String> nodesIn(Rectangle2D box) {
    return scene().nodesIn(box).stream().map(NodeView::id).toList();
  }

  Optional<NodePorts> ports(String node) {
    feed.scene();
    return feed.ports(node);
  }

  /** The wire that ends in a drawn port. */
  Snapshot.Wire wire(PortRef to) {
    return ports(to.node()).orElseThrow().inputs().get(to.index());
  }

  /** A point of a wire as it is drawn, where the wire is. */
  public Optional<WirePoint> drawn(RoutePoint point) {
    feed.scene();
    return painted(point);
  }

  private Optional<WirePoint> painted(RoutePoint point) {
    return painted(point.wire()).map(port -> new WirePoint(port, point.index()));
  }

  /** How a wire runs, where it is. */
  public Optional<Run> run(Snapshot.Wire wire) {
    return drawn(wire).flatMap(scene()::wire).flatMap(scene::run);
  }

  /** The point of a wire that is drawn. */
  public RoutePoint routePoint(WirePoint point) {
    return new RoutePoint(wire(point.wire()), point.index());
  }

  /** The points of wires in a box of the scene. */
  List<RoutePoint> pointsIn(Rectangle2D box) {
    return scene().pointsIn(box).stream().map(this::routePoint).toList();
  }

  /** The drawn port that a wire enters, where the wire is. */
  public Optional<PortRef> drawn(Snapshot.Wire wire) {
    feed.scene();
    return painted(wire);
  }

  /** The same in the scene as it was last made. */
  private Optional<PortRef> painted(Snapshot.Wire wire) {
    return feed.ports(wire.node())
        .map(ports -> ports.inputs().indexOf(wire))
        .filter(index -> index >= 0)
        .map(index -> PortRef.input(wire.node(), index));
  }

  void highlight(Highlights next) {
    if (!next.equals(highlights)) {
      highlights = next;
      getGraphControl().repaint();
    }
  }

  Highlights highlights() {
    return highlights;
  }

  /** Shows nodes, points of wires, frames and notes elsewhere than the document has them. */
  void drag(Map<String, Point> places, Map<PortRef, List<Point>> routes, Optional<Sheet> sheet) {
    dragged = places;
    led = routes;
    draft = sheet;
    showScene();
  }

  /** Shows all as the document has it again, with no frame lit up. */
  void drop() {
    lit = Set.of();
    drag(Map.of(), Map.of(), Optional.empty());
  }

  /** The frames that a point of the scene lies in. */
  Set<SheetItem> framesAt(Point2D at) {
    List<Frame> frames = document().graph().sheet().frames();
    return IntStream.range(0, frames.size())
        .filter(i -> frames.get(i).covers(new Point(at.getX(), at.getY())))
        .mapToObj(SheetItem::frame)
        .collect(Collectors.toSet());
  }

  /** Has frames stand out that something would be put into. */
  void light(Set<SheetItem> frames) {
    if (!frames.equals(lit)) {
      lit = Set.copyOf(frames);
      showScene();
    }
  }

  /** Hides a wire while its end is moved. */
  void detach(Optional<PortRef> to) {
    if (!detached.equals(to)) {
      detached = to;
      showScene();
    }
  }

  Overlay overlay() {
    return overlay;
  }

  /** Whether the whole graph is shown small in a corner. */
  public boolean isMinimapShown() {
    return overlay.isMinimapShown();
  }

  boolean isOnMinimap(java.awt.Point at) {
    return minimap(sight.viewport()).filter(place -> place.contains(at)).isPresent();
  }

  /** Where the minimap lies over a view, if it does. */
  private Optional<Rectangle2D> minimap(Viewport view) {
    return overlay.hasMinimap(scene, view)
        ? Optional.of(MinimapPainter.place(view.width(), view.height()))
        : Optional.empty();
  }

  public void showMinimap(boolean shown) {
    overlay.showMinimap(shown);
  }

  /** The component that is painted on and takes the mouse. */
  public JComponent control() {
    return getGraphControl();
  }

  /** Where a port's centre is on the control; for those who point at it. */
  public Optional<java.awt.Point> portOnControl(PortRef port) {
    return scene()
        .port(port)
        .map(at -> sight.camera().toComponent(at.getX(), at.getY()))
        .map(at -> new java.awt.Point((int) Math.round(at.getX()), (int) Math.round(at.getY())));
  }

  /** Where a node's card is on the control. */
  public Optional<Rectangle> cardOnControl(String node) {
    return scene().node(node).map(view -> sight.camera().toComponent(view.box()).getBounds());
  }

  /** Where a frame or note is on the control. */
  public Rectangle itemOnControl(SheetItem item) {
    return sight.camera().toComponent(scene().sheet().box(item)).getBounds();
  }

  /** The mouse on the canvas. */
  public Gestures gestures() {
    return gestures;
  }

  /** The place of the scene under a point of the control. */
  public Point2D toScene(java.awt.Point at) {
    return sight.camera().toScene(at.x, at.y);
  }
}
