package gradboard.ui.canvas;

import gradboard.draw.Fonts;
import gradboard.draw.NodeView;
import gradboard.draw.PortRef;
import gradboard.draw.Room;
import gradboard.draw.Run;
import gradboard.draw.Scene;
import gradboard.draw.SheetView;
import gradboard.draw.Subject;
import gradboard.draw.WireView;
import gradboard.edit.AddNodes;
import gradboard.edit.Change;
import gradboard.edit.MakeRoom;
import gradboard.edit.MoveNodes;
import gradboard.edit.Reframe;
import gradboard.edit.Several;
import gradboard.edit.SpliceIntoWire;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Note;
import gradboard.graph.Point;
import gradboard.graph.Sheet;
import gradboard.kernel.Names;
import gradboard.kernel.Type;
import gradboard.ui.look.Look;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where nodes come to lie that are dropped: never on top of others. Put into a wire they have what
 * lies behind make room, else they take the nearest free place.
 */
public final class Landing {
  private final GraphCanvas canvas;
  private final Scene scene;
  private final Subject subject;
  private final Fonts fonts = Look.canvas().fonts();

  public Landing(GraphCanvas canvas) {
    this.canvas = canvas;
    scene = canvas.scene();
    subject = canvas.editor().subject();
  }

  /**
   * The same nodes, frames and notes in the nearest free place. For any thread: of what was there
   * to begin with.
   */
  public AddNodes free(AddNodes added) {
    SheetView sheet = SheetView.of(added.sheet(), fonts);
    List<Rectangle2D> boxes = new ArrayList<>(new Newcomers(scene, subject, added, fonts).boxes());
    sheet.frames().forEach(frame -> boxes.add(frame.box()));
    sheet.notes().forEach(note -> boxes.add(note.box()));
    List<Rectangle2D> taken = new ArrayList<>();
    scene.nodes().forEach(node -> taken.add(node.box()));
    if (!sheet.notes().isEmpty()) {
      scene.sheet().notes().forEach(note -> taken.add(note.box()));
    }
    Point by = new Room(taken).nearest(boxes);
    return added.moved(by.x(), by.y());
  }

  /** The same note in the nearest place that is free of cards and other notes. */
  public Note free(Note note) {
    Sheet alone = Sheet.EMPTY.withNotes(List.of(note));
    return free(new AddNodes("add", List.of(), Map.of(), alone, Optional.empty()))
        .sheet()
        .notes()
        .get(0);
  }

  /** The change that adds nodes where they are, to the frames in which they come to lie. */
  public Change joined(AddNodes added) {
    Sheet sheet = canvas.document().graph().sheet();
    if (sheet.frames().isEmpty() || added.nodes().isEmpty()) {
      return added;
    }
    Reframe frames = Reframe.moving(sheet, Map.of(), middles(added), Set.of());
    return frames.isEmpty() ? added : Several.of(added.name(), added, frames);
  }

  /** Of many nodes, whose cards are not worked out beforehand, the corners. */
  private Map<String, Point> middles(AddNodes added) {
    List<Rectangle2D> boxes = new Newcomers(scene, subject, added, fonts).boxes();
    boolean each = boxes.size() == added.nodes().size();
    Map<String, Point> middles = new HashMap<>();
    for (int i = 0; i < added.nodes().size(); i++) {
      Node node = added.nodes().get(i);
      middles.put(
          node.id(), each ? Motion.middle(boxes.get(i)) : node.at().orElse(new Point(0, 0)));
    }
    return middles;
  }

  /** Makes a change with the nodes that it adds in the nearest free places, and in sight. */
  public void apply(Change change) {
    Change landed = landed(change);
    if (canvas.document().apply(landed)) {
      reveal(landed);
    }
  }

  private void reveal(Change change) {
    if (change instanceof Several several) {
      several.changes().forEach(this::reveal);
    } else if (change instanceof AddNodes added) {
      reveal(added);
    }
  }

  /** Brings nodes into sight that were just added, with what their cards may come to say. */
  void reveal(AddNodes added) {
    List<Node> now =
        added.nodes().stream().flatMap(n -> canvas.document().node(n.id()).stream()).toList();
    AddNodes there = new AddNodes(added.verb(), now, added.composites());
    SheetView sheet = SheetView.of(added.sheet(), fonts);
    Stream.of(
            new Newcomers(scene, subject, there, fonts).boxes().stream(),
            sheet.frames().stream().map(SheetView.FrameView::box),
            sheet.notes().stream().map(SheetView.NoteView::box))
        .flatMap(boxes -> boxes)
        .reduce(Rectangle2D::createUnion)
        .ifPresent(canvas.sight()::revealWhole);
  }

  private Change landed(Change change) {
    return change instanceof Several several
        ? new Several(several.name(), several.changes().stream().map(this::landed).toList())
        : change instanceof AddNodes added ? joined(free(added)) : change;
  }

  private Room room(Set<String> without) {
    return new Room(
        scene.nodes().stream()
            .filter(node -> !without.contains(node.id()))
            .map(NodeView::box)
            .toList());
  }

  /**
   * Adds a node and puts it into a wire, its first row of ports on it.
   *
   * @param port by which it reads what the wire carries
   * @param at a point of the scene on the wire
   */
  Change spliced(AddNodes added, String port, WireView wire, Point2D at) {
    String id = added.node().id();
    Newcomers newcomers = new Newcomers(scene, subject, added, fonts);
    Rectangle2D box = type(wire).map(newcomers::boxes).orElseGet(newcomers::boxes).get(0);
    Point on = scene.run(wire).orElseThrow().nearest(at.getX(), at.getY()).at();
    box.setRect(box.getX(), on.y() - newcomers.portRow(), box.getWidth(), box.getHeight());
    Place place = place(id, box, wire);
    Point from = added.node().at().orElseThrow();
    AddNodes there = added.moved(place.at().x() - from.x(), place.at().y() - from.y());
    return spliced(there, new Entry(id, port), place, box, wire);
  }

  /**
   * Moves a node into a wire.
   *
   * @param port by which it reads what the wire carries
   */
  Change spliced(String id, String port, Rectangle2D box, WireView wire) {
    Place place = place(id, box, wire);
    return spliced(new MoveNodes(Map.of(id, place.at())), new Entry(id, port), place, box, wire);
  }

  /** The port of a node by which a wire is led into it. */
  private record Entry(String node, String port) {}

  private Change spliced(Change arrival, Entry entry, Place place, Rectangle2D box, WireView wire) {
    Rectangle2D there =
        new Rectangle2D.Double(
            place.at().x() - Room.GAP / 2,
            place.at().y() - Room.GAP / 2,
            box.getWidth() + Room.GAP,
            box.getHeight() + Room.GAP);
    Run run = scene.run(wire).orElseThrow();
    int before = run.nearest(box.getCenterX(), box.getCenterY()).piece();
    List<Change> changes = new ArrayList<>();
    place.room().ifPresent(changes::add);
    changes.add(arrival);
    changes.add(
        new SpliceIntoWire(
            entry.node(),
            entry.port(),
            canvas.wire(wire.to()),
            left(wire.via().subList(0, before), place, there),
            left(wire.via().subList(before, wire.via().size()), place, there)));
    Reframe frames = framed(entry.node(), place, box);
    if (!frames.isEmpty()) {
      changes.add(frames);
    }
    return new Several("insert " + entry.node(), changes);
  }

  /** What frames the node comes to belong to, after room was made. */
  private Reframe framed(String id, Place place, Rectangle2D box) {
    Graph graph = canvas.document().graph();
    Sheet sheet = place.room().map(room -> room.in(graph)).orElse(graph).sheet();
    Map<String, Point> from = Motion.middles(scene, Set.of(id));
    Point to = place.at().plus(box.getWidth() / 2, box.getHeight() / 2);
    return Reframe.moving(sheet, from, Map.of(id, to), Set.of());
  }

  /** The points of a part of the wire that the node does not come to lie on. */
  private static List<Point> left(List<Point> points, Place place, Rectangle2D node) {
    return points.stream()
        .map(point -> place.room().map(room -> room.moved(point)).orElse(point))
        .filter(point -> !node.contains(point.x(), point.y()))
        .toList();
  }

  /**
   * Where a node goes that is put into a wire.
   *
   * @param at its upper left corner
   * @param room what has to make room for it
   */
  private record Place(Point at, Optional<MakeRoom> room) {}

  private Place place(String id, Rectangle2D wanted, WireView wire) {
    NodeView source = scene.node(wire.from().node()).orElseThrow();
    NodeView reader = scene.node(wire.to().node()).orElseThrow();
    List<NodeView> others = scene.nodes().stream().filter(n -> !n.id().equals(id)).toList();
    if (reader.x() < source.right()) {
      return free(id, wanted);
    }
    Rectangle2D box = (Rectangle2D) wanted.clone();
    put(box, Math.max(box.getX(), source.right() + Room.GAP));
    for (NodeView other : others) {
      if (other.box().getCenterX() < box.getCenterX() && isTooNear(other.box(), box)) {
        put(box, other.right() + Room.GAP);
      }
    }
    double end = box.getMaxX() + Room.GAP;
    double line =
        Stream.concat(
                Stream.of(reader).filter(node -> node.x() < end),
                others.stream().filter(node -> isTooNear(node.box(), box)))
            .mapToDouble(NodeView::x)
            .min()
            .orElse(end);
    boolean stuck = others.stream().anyMatch(node -> node.x() >= line && isLocked(node.id()));
    boolean behind = line < box.getX();
    if (line < end && (stuck || behind)) {
      return free(id, box);
    }
    Point at = new Point(Math.rint(box.getX()), Math.rint(box.getY()));
    return line < end
        ? new Place(at, Optional.of(new MakeRoom(line, Math.ceil(end - line))))
        : new Place(at, Optional.empty());
  }

  private Place free(String id, Rectangle2D wanted) {
    Point by = room(Set.of(id)).nearest(List.of(wanted));
    return new Place(
        new Point(Math.rint(wanted.getX() + by.x()), Math.rint(wanted.getY() + by.y())),
        Optional.empty());
  }

  private boolean isLocked(String id) {
    return canvas.document().node(id).filter(node -> node.tags().locked()).isPresent();
  }

  private static void put(Rectangle2D box, double x) {
    box.setRect(x, box.getY(), box.getWidth(), box.getHeight());
  }

  /** Whether a card is nearer to a box than cards should be to each other. */
  static boolean isTooNear(Rectangle2D card, Rectangle2D box) {
    return card.intersects(
        box.getX() - Room.GAP,
        box.getY() - Room.GAP / 2,
        box.getWidth() + 2 * Room.GAP,
        box.getHeight() + Room.GAP);
  }

  /** The type of what a wire carries, as far as it is known. */
  private Optional<Type> type(WireView wire) {
    PortRef from = wire.from();
    return Optional.ofNullable(
        canvas.editor().types().get(Names.address(from.node(), from.index())));
  }
}
