package gradboard.draw;

import gradboard.draw.PortRef.Side;
import gradboard.graph.Point;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.BitSet;
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
  /** Numbers kept of a piece of a wire: its ends and control points. */
  static final int STRIDE = 8;

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

  /** Where each wire's pieces begin among the curves, and behind the last wire where they end. */
  private final int[] pieces;

  private final float[] curves;

  /** Positions of the wires at each node; worked out when first asked for. */
  private Incidence incidence;

  /**
   * @param nodes painted in this order, the last on top
   * @param wires those with an end at no node or port are left out
   */
  public Scene(List<NodeView> nodes, List<WireView> wires) {
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
    pieces = new int[this.wires.size() + 1];
    for (int i = 0; i < this.wires.size(); i++) {
      WireView wire = this.wires.get(i);
      ends[2 * i] = byId.get(wire.from().node());
      ends[2 * i + 1] = byId.get(wire.to().node());
      pieces[i + 1] = pieces[i] + wire.via().size() + 1;
    }
    curves = new float[pieces[this.wires.size()] * STRIDE];
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
      float[] curves,
      boolean[] marked) {
    this.nodes = nodes;
    this.wires = wires;
    this.boxes = boxes;
    this.curves = curves;
    this.marked = marked;
    byId = before.byId;
    categories = before.categories;
    ends = before.ends;
    pieces = before.pieces;
    incidence = before.incidence();
  }

  /** The same with other marks on its nodes. */
  Scene marked(Function<String, Set<Mark>> marks) {
    NodeView[] views = nodes.toArray(NodeView[]::new);
    boolean[] far = marked.clone();
    for (int i = 0; i < views.length; i++) {
      Set<Mark> now = marks.apply(views[i].id());
      if (!views[i].marks().equals(now)) {
        views[i] = views[i].marked(now);
        far[i] = views[i].isMarked();
      }
    }
    return new Scene(this, List.of(views), wires, boxes, curves, far);
  }

  /**
   * The same with nodes elsewhere. Takes as long as there are wires at the nodes that move, and a
   * copy of the positions.
   *
   * @param places upper left corners by id; nodes that are not there stay where they are
   */
  public Scene moved(Map<String, Point> places) {
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
    Scene moved =
        new Scene(this, List.of(views), List.of(lines), boxes.clone(), curves.clone(), marked);
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
    return new Scene(nodes, wires.stream().filter(wire -> !wire.to().equals(to)).toList());
  }

  /** The same with a wire led through other points. */
  public Scene led(PortRef to, List<Point> via) {
    return new Scene(
        nodes,
        wires.stream().map(wire -> wire.to().equals(to) ? wire.through(via) : wire).toList());
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
    int at = pieces[wire] * STRIDE;
    for (Curve curve : run(wire).pieces()) {
      curves[at] = (float) curve.x1();
      curves[at + 1] = (float) curve.y1();
      curves[at + 2] = (float) curve.controlX1();
      curves[at + 3] = (float) curve.controlY1();
      curves[at + 4] = (float) curve.controlX2();
      curves[at + 5] = (float) curve.controlY2();
      curves[at + 6] = (float) curve.x2();
      curves[at + 7] = (float) curve.y2();
      at += STRIDE;
    }
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

  /** What is at a point of the canvas; nodes lie above wires, later nodes above earlier ones. */
  public Optional<Hit> at(double x, double y, double tolerance) {
    for (int i = nodes.size() - 1; i >= 0; i--) {
      NodeView node = nodes.get(i);
      double reach = 2 * node.layout().portRadius();
      if (!nearNode(i, x - reach, y - reach, x + reach, y + reach)) {
        continue;
      }
      Optional<CardLayout.Part> part = node.layout().at(x - node.x(), y - node.y());
      if (part.isPresent()) {
        return Optional.of(new Hit.OnNode(node, part.get()));
      }
    }
    return wireAt(x, y, tolerance).map(Hit.OnWire::new);
  }

  /** The wire nearest to a point, if there is one within a distance. */
  public Optional<WireView> wireAt(double x, double y, double tolerance) {
    double nearest = tolerance;
    Optional<WireView> hit = Optional.empty();
    for (int i = 0; i < wires.size(); i++) {
      if (!nearWire(i, x - tolerance, y - tolerance, x + tolerance, y + tolerance)) {
        continue;
      }
      double distance = run(i).distance(x, y);
      if (distance <= nearest) {
        nearest = distance;
        hit = Optional.of(wires.get(i));
      }
    }
    return hit;
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
      if (nearWire(i, box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY())) {
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
      if (nearWire(i, box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY())
          && run(i).crosses(line)) {
        crossed.add(wires.get(i));
      }
    }
    return crossed;
  }

  /** The smallest box around all nodes and the control points of all wires. */
  public Rectangle2D bounds() {
    if (nodes.isEmpty()) {
      return new Rectangle2D.Double();
    }
    Rectangle2D bounds = new Rectangle2D.Double(boxes[0], boxes[1], 0, 0);
    for (int i = 0; i < boxes.length; i += 2) {
      bounds.add(boxes[i], boxes[i + 1]);
    }
    for (int i = 0; i < curves.length; i += 2) {
      bounds.add(curves[i], curves[i + 1]);
    }
    return bounds;
  }

  boolean nearNode(int i, double left, double top, double right, double bottom) {
    return boxes[4 * i] <= right
        && boxes[4 * i + 2] >= left
        && boxes[4 * i + 1] <= bottom
        && boxes[4 * i + 3] >= top;
  }

  /** Whether a box around one of the wire's pieces touches a box. */
  boolean nearWire(int i, double left, double top, double right, double bottom) {
    for (int piece = pieces[i]; piece < pieces[i + 1]; piece++) {
      if (nearPiece(piece, left, top, right, bottom)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the box around a piece's control points touches a box. */
  boolean nearPiece(int piece, double left, double top, double right, double bottom) {
    int at = piece * STRIDE;
    float[] c = curves;
    float x1 = Math.min(Math.min(c[at], c[at + 2]), Math.min(c[at + 4], c[at + 6]));
    float x2 = Math.max(Math.max(c[at], c[at + 2]), Math.max(c[at + 4], c[at + 6]));
    if (x1 > right || x2 < left) {
      return false;
    }
    float y1 = Math.min(Math.min(c[at + 1], c[at + 3]), Math.min(c[at + 5], c[at + 7]));
    float y2 = Math.max(Math.max(c[at + 1], c[at + 3]), Math.max(c[at + 5], c[at + 7]));
    return y1 <= bottom && y2 >= top;
  }

  int pieceCount() {
    return curves.length / STRIDE;
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

  float[] curves() {
    return curves;
  }

  /** Something under the pointer. */
  public sealed interface Hit {
    /** A part of a node's card. */
    record OnNode(NodeView node, CardLayout.Part part) implements Hit {}

    /** A wire. */
    record OnWire(WireView wire) implements Hit {}
  }
}
