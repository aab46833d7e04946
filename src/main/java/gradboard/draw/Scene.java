package gradboard.draw;

import gradboard.draw.PortRef.Side;
import gradboard.edit.SheetItem;
import gradboard.graph.Point;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * All that lies on a canvas, never changed after it was made. Positions are kept in flat arrays as
 * well: looking through all of them costs a frame about a tenth of a millisecond at 50,000, less
 * than keeping a spatial index up to date while everything is being dragged.
 */
public final class Scene {
  public static final Scene EMPTY = new Scene(List.of(), List.of());

  private final List<NodeView> nodes;
  private final List<WireView> wires;
  private final Map<String, Integer> byId;

  /** Left, top, right, bottom of each node. */
  private final float[] boxes;

  private final byte[] categories;
  private final boolean[] marked;

  /** Positions of the nodes that each wire joins, the one that it leaves first. */
  private final int[] ends;

  private final WirePieces pieces;
  private final SheetView sheet;
  private final Set<SheetItem> chosen;

  /** Positions of the wires at each node; worked out when first asked for. */
  private Incidence incidence;

  /**
   * @param nodes painted in this order, the last on top
   * @param wires those with an end at no node or port are left out
   */
  public Scene(List<NodeView> nodes, List<WireView> wires) {
    sheet = SheetView.EMPTY;
    chosen = Set.of();
    this.nodes = List.copyOf(nodes);
    byId = new HashMap<>(nodes.size() * 2);
    boxes = new float[nodes.size() * 4];
    categories = new byte[nodes.size()];
    marked = new boolean[nodes.size()];
    for (int i = 0; i < this.nodes.size(); i++) {
      NodeView node = this.nodes.get(i);
      byId.put(node.id(), i);
      box(i, node);
      categories[i] = (byte) node.card().category().ordinal();
      marked[i] = node.isMarked();
    }
    this.wires = wires.stream().filter(this::hasEnds).toList();
    ends = new int[2 * this.wires.size()];
    for (int i = 0; i < this.wires.size(); i++) {
      WireView wire = this.wires.get(i);
      ends[2 * i] = byId.get(wire.from().node());
      ends[2 * i + 1] = byId.get(wire.to().node());
    }
    pieces = new WirePieces(this.wires);
    for (int i = 0; i < this.wires.size(); i++) {
      store(i);
    }
  }

  /** The same nodes and wires, with what is given in the place of what they had. */
  private Scene(
      Scene before,
      List<NodeView> nodes,
      List<WireView> wires,
      float[] boxes,
      WirePieces pieces,
      boolean[] marked,
      SheetView sheet,
      Set<SheetItem> chosen) {
    this.sheet = sheet;
    this.chosen = chosen;
    this.nodes = nodes;
    this.wires = wires;
    this.boxes = boxes;
    this.pieces = pieces;
    this.marked = marked;
    byId = before.byId;
    categories = before.categories;
    ends = before.ends;
    incidence = before.incidence();
  }

  /** The same with other marks on its nodes. */
  Scene marked(Function<NodeView, Set<Mark>> marks) {
    NodeView[] views = nodes.toArray(NodeView[]::new);
    boolean[] far = marked.clone();
    for (int i = 0; i < views.length; i++) {
      Set<Mark> now = marks.apply(views[i]);
      if (!views[i].marks().equals(now)) {
        views[i] = views[i].marked(now);
        far[i] = views[i].isMarked();
      }
    }
    return new Scene(this, List.of(views), wires, boxes, pieces, far, sheet, chosen);
  }

  /**
   * The same with nodes elsewhere. Takes as long as there are wires at the nodes that move, and a
   * copy of the positions.
   *
   * @param places upper left corners by id; nodes that are not there stay where they are
   */
  public Scene moved(Map<String, Point> places) {
    return moved(places, Map.of());
  }

  /**
   * The same with nodes and the points of wires elsewhere.
   *
   * @param places upper left corners by id; nodes that are not there stay where they are
   * @param routes as many points as there are, by the input that the wire enters; other wires whose
   *     both ends move take their points along
   */
  public Scene moved(Map<String, Point> places, Map<PortRef, List<Point>> routes) {
    NodeView[] views = nodes.toArray(NodeView[]::new);
    WireView[] lines = wires.toArray(WireView[]::new);
    BitSet moving = new BitSet(views.length);
    places.forEach(
        (id, place) -> {
          Integer at = byId.get(id);
          if (at != null) {
            moving.set(at);
            views[at] = views[at].at(place.x(), place.y());
          }
        });
    BitSet stretched = new BitSet(lines.length);
    moving.stream().forEach(node -> incidence().wires(node).forEach(stretched::set));
    stretched.stream()
        .filter(wire -> !lines[wire].via().isEmpty())
        .filter(wire -> moving.get(ends[2 * wire]) && moving.get(ends[2 * wire + 1]))
        .forEach(wire -> lines[wire] = carried(lines[wire], views[ends[2 * wire + 1]]));
    routes.forEach(
        (to, route) ->
            position(to)
                .filter(wire -> lines[wire].via().size() == route.size())
                .ifPresent(
                    wire -> {
                      lines[wire] = lines[wire].through(route);
                      stretched.set(wire);
                    }));
    Scene moved =
        new Scene(
            this,
            List.of(views),
            List.of(lines),
            boxes.clone(),
            pieces.copy(),
            marked,
            sheet,
            chosen);
    moving.stream().forEach(node -> moved.box(node, views[node]));
    stretched.stream().forEach(moved::store);
    return moved;
  }

  /** A wire whose both ends move takes the points on its way along. */
  private WireView carried(WireView wire, NodeView reader) {
    NodeView before = nodes.get(byId.get(reader.id()));
    double byX = reader.x() - before.x();
    double byY = reader.y() - before.y();
    return wire.through(
        wire.via().stream().map(point -> new Point(point.x() + byX, point.y() + byY)).toList());
  }

  /** The same without a wire. */
  public Scene without(PortRef to) {
    return new Scene(nodes, wires.stream().filter(wire -> !wire.to().equals(to)).toList())
        .on(sheet, chosen);
  }

  /** The same with other frames and notes below it, of which some stand out as chosen. */
  public Scene on(SheetView below, Set<SheetItem> items) {
    return new Scene(this, nodes, wires, boxes, pieces, marked, below, items);
  }

  /** Frames and notes. */
  public SheetView sheet() {
    return sheet;
  }

  /** The frames and notes that stand out. */
  public Set<SheetItem> chosen() {
    return chosen;
  }

  private void box(int i, NodeView node) {
    boxes[4 * i] = (float) node.x();
    boxes[4 * i + 1] = (float) node.y();
    boxes[4 * i + 2] = (float) node.right();
    boxes[4 * i + 3] = (float) node.bottom();
  }

  private boolean hasEnds(WireView wire) {
    return hasPort(wire.from()) && hasPort(wire.to());
  }

  private boolean hasPort(PortRef port) {
    Integer at = byId.get(port.node());
    return at != null && port.index() < nodes.get(at).card().ports(port.side()).size();
  }

  private void store(int wire) {
    pieces.set(wire, run(wire));
  }

  private Run run(int wire) {
    WireView view = wires.get(wire);
    CardLayout from = nodes.get(ends[2 * wire]).layout();
    CardLayout to = nodes.get(ends[2 * wire + 1]).layout();
    NodeView source = nodes.get(ends[2 * wire]);
    NodeView reader = nodes.get(ends[2 * wire + 1]);
    return Run.through(
        source.x() + from.portX(Side.OUTPUT),
        source.y() + from.portY(view.from().index()),
        view.via(),
        reader.x() + to.portX(Side.INPUT),
        reader.y() + to.portY(view.to().index()));
  }

  private Incidence incidence() {
    if (incidence == null) {
      incidence = new Incidence(ends, nodes.size());
    }
    return incidence;
  }

  public List<NodeView> nodes() {
    return nodes;
  }

  public List<WireView> wires() {
    return wires;
  }

  public Optional<NodeView> node(String id) {
    return Optional.ofNullable(byId.get(id)).map(nodes::get);
  }

  /** The run of a wire, if it is one of these. */
  public Optional<Run> run(WireView wire) {
    return position(wire.to()).map(this::run);
  }

  /** The wire that enters an input. */
  public Optional<WireView> wire(PortRef to) {
    return position(to).map(wires::get);
  }

  private Optional<Integer> position(PortRef to) {
    Integer node = byId.get(to.node());
    return node == null
        ? Optional.empty()
        : incidence().wires(node).filter(i -> wires.get(i).to().equals(to)).boxed().findFirst();
  }

  /** The wires that leave or enter a node. */
  public List<WireView> wiresAt(String id) {
    Integer node = byId.get(id);
    return node == null
        ? List.of()
        : incidence().wires(node).distinct().mapToObj(wires::get).toList();
  }

  /** Where a port's centre lies, if the port exists. */
  public Optional<Point2D> port(PortRef port) {
    return node(port.node())
        .filter(node -> port.index() < node.card().ports(port.side()).size())
        .map(
            node ->
                new Point2D.Double(
                    node.x() + node.layout().portX(port.side()),
                    node.y() + node.layout().portY(port.index())));
  }

  /** The point nearest to another one that a wire is led through, within a distance. */
  public Optional<WirePoint> pointAt(double x, double y, double tolerance) {
    Rectangle2D box =
        new Rectangle2D.Double(x - tolerance, y - tolerance, 2 * tolerance, 2 * tolerance);
    return pointsIn(box).stream()
        .filter(point -> distance(point, x, y) <= tolerance)
        .min(Comparator.comparingDouble(point -> distance(point, x, y)));
  }

  private double distance(WirePoint point, double x, double y) {
    Point at = place(point).orElseThrow();
    return Math.hypot(at.x() - x, at.y() - y);
  }

  /** Where a point of a wire lies, if it exists. */
  public Optional<Point> place(WirePoint point) {
    return wire(point.wire())
        .filter(wire -> point.index() < wire.via().size())
        .map(wire -> wire.via().get(point.index()));
  }

  /** All points that wires are led through. */
  public List<WirePoint> points() {
    List<WirePoint> all = new ArrayList<>();
    for (int i : pieces.led()) {
      for (int index = 0; index < wires.get(i).via().size(); index++) {
        all.add(new WirePoint(wires.get(i).to(), index));
      }
    }
    return all;
  }

  /** The points of wires that lie in a box. */
  public List<WirePoint> pointsIn(Rectangle2D box) {
    List<WirePoint> inside = new ArrayList<>();
    for (int i : pieces.led()) {
      if (pieces.isWireNear(i, box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY())) {
        WireView wire = wires.get(i);
        for (int index = 0; index < wire.via().size(); index++) {
          Point at = wire.via().get(index);
          if (box.contains(at.x(), at.y())) {
            inside.add(new WirePoint(wire.to(), index));
          }
        }
      }
    }
    return inside;
  }

  /** The nodes that touch a box, the lowest first. */
  public List<NodeView> nodesIn(Rectangle2D box) {
    List<NodeView> touched = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      if (nearNode(i, box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY())) {
        touched.add(nodes.get(i));
      }
    }
    return touched;
  }

  /** The wires that may touch a box: those of which the box round a piece does. */
  public List<WireView> wiresIn(Rectangle2D box) {
    List<WireView> near = new ArrayList<>();
    for (int i = 0; i < wires.size(); i++) {
      if (pieces.isWireNear(i, box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY())) {
        near.add(wires.get(i));
      }
    }
    return near;
  }

  /** The wires that a straight line crosses. */
  public List<WireView> crossedBy(Line2D line) {
    Rectangle2D box = line.getBounds2D();
    List<WireView> crossed = new ArrayList<>();
    for (int i = 0; i < wires.size(); i++) {
      if (pieces.isWireNear(i, box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY())
          && run(i).crosses(line)) {
        crossed.add(wires.get(i));
      }
    }
    return crossed;
  }

  /** The smallest box around all nodes and the control points of all wires. */
  public Rectangle2D bounds() {
    if (nodes.isEmpty()) {
      return sheet.bounds().orElseGet(Rectangle2D.Double::new);
    }
    Rectangle2D bounds = new Rectangle2D.Double(boxes[0], boxes[1], 0, 0);
    for (int i = 0; i < boxes.length; i += 2) {
      bounds.add(boxes[i], boxes[i + 1]);
    }
    for (int i = 0; i < pieces.curves().length; i += 2) {
      bounds.add(pieces.curves()[i], pieces.curves()[i + 1]);
    }
    sheet.bounds().ifPresent(bounds::add);
    return bounds;
  }

  boolean nearNode(int i, double left, double top, double right, double bottom) {
    return boxes[4 * i] <= right
        && boxes[4 * i + 2] >= left
        && boxes[4 * i + 1] <= bottom
        && boxes[4 * i + 3] >= top;
  }

  WirePieces pieces() {
    return pieces;
  }

  /** Ordinal of the node's category. */
  int category(int node) {
    return categories[node];
  }

  /** Whether the node has a state that is seen from afar. */
  boolean isMarked(int node) {
    return marked[node];
  }

  void addBox(int node, BoxBatch batch) {
    float left = boxes[4 * node];
    float top = boxes[4 * node + 1];
    batch.add(left, top, boxes[4 * node + 2] - left, boxes[4 * node + 3] - top);
  }

  /** Something under the pointer. */
  public sealed interface Hit {
    /** A part of a node's card. */
    record OnNode(NodeView node, CardLayout.Part part) implements Hit {}

    /** A wire. */
    record OnWire(WireView wire) implements Hit {}

    /** A point that a wire is led through. */
    record OnPoint(WirePoint point) implements Hit {}

    /** A note, or the title or lower right corner of a frame. */
    record OnSheet(SheetItem item) implements Hit {}
  }
}
