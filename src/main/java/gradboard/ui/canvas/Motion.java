package gradboard.ui.canvas;

import gradboard.draw.NodeView;
import gradboard.draw.PortRef;
import gradboard.draw.Scene;
import gradboard.edit.Document;
import gradboard.edit.Move;
import gradboard.edit.MoveNodes;
import gradboard.edit.PlaceItems;
import gradboard.edit.PlaceItems.Spot;
import gradboard.edit.Reframe;
import gradboard.edit.Rerouting;
import gradboard.edit.RoutePoint;
import gradboard.edit.Selection;
import gradboard.edit.SheetItem;
import gradboard.graph.Frame;
import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.graph.Sheet;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What moves when the selection is moved, by mouse or by keys: nodes and points of wires, notes,
 * and frames with all that lies in them. Nodes that are put into a frame, or taken out of one, come
 * to belong to it or no longer do.
 */
public final class Motion {
  private final GraphCanvas canvas;
  private final Document document;
  private final Sheet sheet;
  private final Selection selection;
  private final Set<SheetItem> items;
  private final Map<String, Point> from = new LinkedHashMap<>();
  private final Map<String, Point> middles;
  private final Rerouting rerouting;

  /** Selected points that the nodes do not take along. */
  private final List<RoutePoint> points;

  public Motion(GraphCanvas canvas) {
    this.canvas = canvas;
    document = canvas.document();
    sheet = document.graph().sheet();
    selection = document.selection();
    items = sheet.frames().isEmpty() ? selection.items() : movable();
    for (String id : nodes()) {
      document.node(id).ifPresent(node -> from.put(id, node.at().orElse(new Point(0, 0))));
    }
    middles = sheet.frames().isEmpty() ? Map.of() : middles(canvas.scene(), from.keySet());
    rerouting = new Rerouting(document.view());
    points = rerouting.loose(selection.points(), from.keySet());
  }

  /** The middles of cards, by which they lie in frames. */
  static Map<String, Point> middles(Scene scene, Set<String> nodes) {
    Map<String, Point> middles = new HashMap<>();
    for (String id : nodes) {
      scene.node(id).ifPresent(node -> middles.put(id, middle(node.box())));
    }
    return middles;
  }

  static Point middle(Rectangle2D box) {
    return new Point(box.getCenterX(), box.getCenterY());
  }

  private boolean isLocked(String id) {
    return document.node(id).map(Node::tags).filter(tags -> tags.locked()).isPresent();
  }

  /** Frames stay in which a node is locked, unless there is nothing else that could move. */
  private Set<SheetItem> movable() {
    Set<SheetItem> free =
        selection.items().stream()
            .map(this::along)
            .filter(all -> members(all).noneMatch(this::isLocked))
            .flatMap(Set::stream)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    boolean any = !free.isEmpty() || !selection.nodes().isEmpty() || !selection.points().isEmpty();
    return any
        ? free
        : selection.items().stream().flatMap(i -> along(i).stream()).collect(Collectors.toSet());
  }

  /** A frame or note with all frames and notes that lie in it, or in those. */
  private Set<SheetItem> along(SheetItem item) {
    Set<SheetItem> all = new LinkedHashSet<>(Set.of(item));
    Set<SheetItem> last = all;
    while (!last.isEmpty()) {
      Set<SheetItem> inner =
          last.stream()
              .filter(SheetItem::isFrame)
              .flatMap(frame -> canvas.scene().sheet().within(frame.index()).stream())
              .filter(found -> !all.contains(found))
              .collect(Collectors.toCollection(LinkedHashSet::new));
      all.addAll(inner);
      last = inner;
    }
    return all;
  }

  private Stream<String> members(Set<SheetItem> along) {
    return along.stream()
        .filter(SheetItem::isFrame)
        .flatMap(item -> sheet.frames().get(item.index()).nodes().stream());
  }

  /** Locked nodes stay; they say so where nothing else moves. */
  private Set<String> nodes() {
    Set<String> nodes = new LinkedHashSet<>();
    selection.nodes().stream().filter(id -> !isLocked(id)).forEach(nodes::add);
    members(items).forEach(nodes::add);
    return nodes.isEmpty() && items.isEmpty() ? selection.nodes() : nodes;
  }

  /** Where the nodes that move are now. */
  Map<String, Point> from() {
    return from;
  }

  /** The points of wires that move by themselves. */
  List<RoutePoint> points() {
    return points;
  }

  /** The box round all that moves. */
  Rectangle2D box() {
    Scene scene = canvas.scene();
    Stream<Rectangle2D> cards =
        from.keySet().stream().flatMap(id -> scene.node(id).stream()).map(NodeView::box);
    Stream<Rectangle2D> lying = items.stream().map(scene.sheet()::box);
    Stream<Rectangle2D> dots =
        selection.points().stream()
            .flatMap(point -> canvas.drawn(point).flatMap(scene::place).stream())
            .map(at -> new Rectangle2D.Double(at.x(), at.y(), 0, 0));
    return Stream.of(cards, lying, dots)
        .flatMap(boxes -> boxes)
        .reduce(Rectangle2D::createUnion)
        .orElse(new Rectangle2D.Double());
  }

  /** Shows all of it so far from where it is, and the frames that it would be put into. */
  void show(double x, double y) {
    MoveNodes nodes = movingNodes(x, y);
    Map<PortRef, List<Point>> routes = new HashMap<>();
    nodes
        .routes()
        .forEach((wire, route) -> canvas.drawn(wire).ifPresent(to -> routes.put(to, route)));
    canvas.drag(
        nodes.places(),
        routes,
        items.isEmpty() ? Optional.empty() : Optional.of(movingItems(x, y).on(sheet)));
    canvas.light(entered(x, y));
  }

  /** The frames, of those that stay, in which one of the nodes would come to lie. */
  private Set<SheetItem> entered(double x, double y) {
    Set<SheetItem> entered = new LinkedHashSet<>();
    for (int i = 0; i < sheet.frames().size(); i++) {
      Frame frame = sheet.frames().get(i);
      boolean covers =
          !items.contains(SheetItem.frame(i))
              && middles.values().stream().anyMatch(middle -> frame.covers(middle.plus(x, y)));
      if (covers) {
        entered.add(SheetItem.frame(i));
      }
    }
    return entered;
  }

  /** What it would come to belong to, in a sentence; empty where nothing changes. */
  String hint(double x, double y) {
    Reframe frames = reframing(x, y);
    for (Map.Entry<Integer, List<String>> change : frames.members().entrySet()) {
      Frame frame = sheet.frames().get(change.getKey());
      boolean in = !frame.nodes().containsAll(change.getValue());
      String title = frame.title().isBlank() ? "the frame" : "the frame " + frame.title();
      return "Let go to " + (in ? "put it into " : "take it out of ") + title + ".";
    }
    return "";
  }

  private Reframe reframing(double x, double y) {
    Map<String, Point> to = new HashMap<>();
    middles.forEach((id, middle) -> to.put(id, middle.plus(x, y)));
    Set<Integer> going =
        items.stream().filter(SheetItem::isFrame).map(SheetItem::index).collect(Collectors.toSet());
    return Reframe.moving(sheet, middles, to, going);
  }

  private MoveNodes movingNodes(double x, double y) {
    Map<String, Point> places = new LinkedHashMap<>();
    from.forEach((id, place) -> places.put(id, place.plus(x, y)));
    return new MoveNodes("move", places, rerouting.moving(points, x, y));
  }

  private PlaceItems movingItems(double x, double y) {
    Map<SheetItem, Spot> spots = new LinkedHashMap<>();
    for (SheetItem item : items) {
      Point at =
          item.isFrame()
              ? sheet.frames().get(item.index()).at()
              : sheet.notes().get(item.index()).at();
      spots.put(item, new Spot(at.plus(x, y), Optional.empty()));
    }
    return new PlaceItems("move", spots);
  }

  /** The act that moves it so far. */
  public Move by(double x, double y) {
    MoveNodes nodes = movingNodes(x, y);
    return new Move(name(nodes), nodes, movingItems(x, y), reframing(x, y));
  }

  /** What is moved is called by what was taken hold of, not by what goes along. */
  private String name(MoveNodes nodes) {
    if (items.isEmpty()) {
      return nodes.name();
    }
    return selection
        .item()
        .map(item -> item.isFrame() ? "move the frame" : "move the note")
        .orElse("move the selection");
  }
}
