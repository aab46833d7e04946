package gradboard.draw;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that lies on a canvas, never changed after it was made. Positions are kept in flat arrays as
 * well: looking through all of them costs a frame about a tenth of a millisecond at 50,000, less
 * than keeping a spatial index up to date while everything is being dragged.
 */
public final class Scene {
  /** Numbers kept of a wire: its ends and control points. */
  static final int STRIDE = 8;

  public static final Scene EMPTY = new Scene(List.of(), List.of());

  private final List<NodeView> nodes;
  private final List<WireView> wires;
  private final Map<String, Integer> byId;

  /** Left, top, right, bottom of each node. */
  private final float[] boxes;

  private final float[] curves;
  private final byte[] categories;
  private final boolean[] marked;

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
      boxes[4 * i] = (float) node.x();
      boxes[4 * i + 1] = (float) node.y();
      boxes[4 * i + 2] = (float) node.right();
      boxes[4 * i + 3] = (float) node.bottom();
      categories[i] = (byte) node.card().category().ordinal();
      marked[i] = node.isMarked();
    }
    List<WireView> whole = new ArrayList<>(wires.size());
    float[] points = new float[wires.size() * STRIDE];
    for (WireView wire : wires) {
      Optional<Curve> curve = curve(wire);
      if (curve.isPresent()) {
        store(curve.get(), points, whole.size() * STRIDE);
        whole.add(wire);
      }
    }
    this.wires = List.copyOf(whole);
    curves = Arrays.copyOf(points, whole.size() * STRIDE);
  }

  private static void store(Curve curve, float[] points, int at) {
    points[at] = (float) curve.x1();
    points[at + 1] = (float) curve.y1();
    points[at + 2] = (float) curve.control1();
    points[at + 3] = (float) curve.y1();
    points[at + 4] = (float) curve.control2();
    points[at + 5] = (float) curve.y2();
    points[at + 6] = (float) curve.x2();
    points[at + 7] = (float) curve.y2();
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

  /** The run of a wire, if both its ends exist. */
  public Optional<Curve> curve(WireView wire) {
    Optional<Point2D> from = port(wire.from());
    Optional<Point2D> to = port(wire.to());
    return from.isPresent() && to.isPresent()
        ? Optional.of(
            Curve.between(from.get().getX(), from.get().getY(), to.get().getX(), to.get().getY()))
        : Optional.empty();
  }

  /** The wire that enters an input. */
  public Optional<WireView> wire(PortRef to) {
    return wires.stream().filter(wire -> wire.to().equals(to)).findFirst();
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

  private Optional<WireView> wireAt(double x, double y, double tolerance) {
    double nearest = tolerance;
    Optional<WireView> hit = Optional.empty();
    for (int i = 0; i < wires.size(); i++) {
      if (!nearWire(i, x - tolerance, y - tolerance, x + tolerance, y + tolerance)) {
        continue;
      }
      double distance = curve(wires.get(i)).orElseThrow().distance(x, y);
      if (distance <= nearest) {
        nearest = distance;
        hit = Optional.of(wires.get(i));
      }
    }
    return hit;
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

  /** Whether the box around the wire's control points touches a box. */
  boolean nearWire(int i, double left, double top, double right, double bottom) {
    int at = i * STRIDE;
    float start = Math.min(curves[at], curves[at + 4]);
    float end = Math.max(curves[at + 6], curves[at + 2]);
    float y1 = curves[at + 1];
    float y2 = curves[at + 7];
    return start <= right && end >= left && Math.min(y1, y2) <= bottom && Math.max(y1, y2) >= top;
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
