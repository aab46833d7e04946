package gradboard.ui.canvas;

import gradboard.draw.NodeView;
import gradboard.draw.PortRef;
import gradboard.draw.Room;
import gradboard.draw.Run;
import gradboard.draw.Scene;
import gradboard.draw.WireView;
import gradboard.edit.AddNodes;
import gradboard.edit.Change;
import gradboard.edit.MakeRoom;
import gradboard.edit.MoveNodes;
import gradboard.edit.Reframe;
import gradboard.edit.Several;
import gradboard.edit.SpliceIntoWire;
import gradboard.graph.Graph;
import gradboard.graph.Point;
import gradboard.graph.Sheet;
import gradboard.kernel.Names;
import gradboard.kernel.Type;
import gradboard.ui.look.Look;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts a node into a wire: what lies behind makes room for it, else it takes the nearest free
 * place.
 */
final class Insertion {
  private final GraphCanvas canvas;
  private final Scene scene;
  private final WireView wire;

  Insertion(GraphCanvas canvas, WireView wire) {
    this.canvas = canvas;
    this.wire = wire;
    scene = canvas.scene();
  }

  /**
   * Adds a node and puts it into the wire, its first row of ports on it.
   *
   * @param port by which it reads what the wire carries
   * @param at a point of the scene on the wire
   */
  Change adding(AddNodes added, String port, Point2D at) {
    String id = added.node().id();
    Newcomers newcomers =
        new Newcomers(scene, canvas.editor().subject(), added, Look.canvas().fonts());
    Rectangle2D box = type().map(newcomers::boxes).orElseGet(newcomers::boxes).get(0);
    Point on = scene.run(wire).orElseThrow().nearest(at.getX(), at.getY()).at();
    box.setRect(box.getX(), on.y() - newcomers.portRow(), box.getWidth(), box.getHeight());
    Place place = place(id, box);
    Point from = added.node().at().orElseThrow();
    AddNodes there = added.moved(place.at().x() - from.x(), place.at().y() - from.y());
    return spliced(there, new Entry(id, port), place, box);
  }

  /**
   * Moves a node into the wire.
   *
   * @param port by which it reads what the wire carries
   */
  Change moving(String id, String port, Rectangle2D box) {
    Place place = place(id, box);
    return spliced(new MoveNodes(Map.of(id, place.at())), new Entry(id, port), place, box);
  }

  /** The port of a node by which a wire is led into it. */
  private record Entry(String node, String port) {}

  private Change spliced(Change arrival, Entry entry, Place place, Rectangle2D box) {
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

  private Place place(String id, Rectangle2D wanted) {
    NodeView source = scene.node(wire.from().node()).orElseThrow();
    NodeView reader = scene.node(wire.to().node()).orElseThrow();
    List<NodeView> others = scene.nodes().stream().filter(n -> !n.id().equals(id)).toList();
    if (reader.x() < source.right()) {
      return free(id, wanted);
    }
    Rectangle2D box = (Rectangle2D) wanted.clone();
    put(box, Math.max(box.getX(), source.right() + Room.GAP));
    for (NodeView other : others) {
      if (other.box().getCenterX() < box.getCenterX() && Landing.isTooNear(other.box(), box)) {
        put(box, other.right() + Room.GAP);
      }
    }
    double end = box.getMaxX() + Room.GAP;
    double line =
        Stream.concat(
                Stream.of(reader).filter(node -> node.x() < end),
                others.stream().filter(node -> Landing.isTooNear(node.box(), box)))
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
    List<Rectangle2D> others =
        scene.nodes().stream()
            .filter(node -> !node.id().equals(id))
            .map(NodeView::grownBox)
            .toList();
    Point by = new Room(others).nearest(List.of(wanted));
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

  /** The type of what the wire carries, as far as it is known. */
  private Optional<Type> type() {
    PortRef from = wire.from();
    return Optional.ofNullable(
        canvas.editor().types().get(Names.address(from.node(), from.index())));
  }
}
