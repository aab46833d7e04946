package gradboard.ui.canvas;

import gradboard.draw.Highlights;
import gradboard.draw.Highlights.Flow;
import gradboard.draw.NodeView;
import gradboard.draw.Snap;
import gradboard.draw.WireView;
import gradboard.edit.Change;
import gradboard.edit.RoutePoint;
import gradboard.edit.Splicing;
import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.op.Op;
import java.awt.event.MouseEvent;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Moves what is selected; a single node without wires can be dropped into a wire. */
final class MoveGesture implements Gesture {
  /** How near an edge must come to another one's line to jump there. */
  private static final double SNAP_PIXELS = 6;

  private final GraphCanvas canvas;
  private final Surroundings surroundings;
  private final Point2D start;
  private final Motion motion;
  private final Rectangle2D box;
  private final List<Rectangle2D> neighbours;

  MoveGesture(GraphCanvas canvas, Surroundings surroundings, Point2D start) {
    this.canvas = canvas;
    this.surroundings = surroundings;
    this.start = start;
    motion = new Motion(canvas);
    box = motion.box();
    neighbours = motion.points().isEmpty() || !motion.from().isEmpty() ? cards() : stops();
  }

  private Optional<Rectangle2D> place(RoutePoint point) {
    return canvas.drawn(point).flatMap(canvas.scene()::place).map(MoveGesture::dot);
  }

  private static Rectangle2D dot(Point at) {
    return new Rectangle2D.Double(at.x(), at.y(), 0, 0);
  }

  private List<Rectangle2D> cards() {
    return canvas.scene().nodesIn(canvas.sight().box()).stream()
        .filter(node -> !motion.from().containsKey(node.id()))
        .map(NodeView::box)
        .toList();
  }

  /** What points fall in line with: others in sight, and the ends of the wires that they are on. */
  private List<Rectangle2D> stops() {
    Stream<Rectangle2D> others =
        canvas.pointsIn(canvas.sight().box()).stream()
            .filter(point -> !motion.points().contains(point))
            .flatMap(point -> place(point).stream());
    Stream<Rectangle2D> ends =
        motion.points().stream()
            .flatMap(point -> canvas.drawn(point.wire()).stream())
            .flatMap(to -> canvas.scene().wire(to).stream())
            .flatMap(wire -> Stream.of(wire.from(), wire.to()))
            .flatMap(port -> canvas.scene().port(port).stream())
            .map(at -> dot(new Point(at.getX(), at.getY())));
    return Stream.concat(others, ends).toList();
  }

  /** How far all of it goes where the mouse is. */
  private Point by(Point2D at, MouseEvent event) {
    double byX = Math.round(at.getX() - start.getX());
    double byY = Math.round(at.getY() - start.getY());
    Snap snap = event.isAltDown() ? Snap.NONE : snap(byX, byY);
    canvas.overlay().guides(snap.guides());
    return new Point(byX + snap.dx(), byY + snap.dy());
  }

  /** Where the box round all that is moved comes to rest, beside the nodes in sight. */
  private Snap snap(double byX, double byY) {
    Rectangle2D moved =
        new Rectangle2D.Double(box.getX() + byX, box.getY() + byY, box.getWidth(), box.getHeight());
    return Snap.of(moved, byX, byY, neighbours, SNAP_PIXELS / canvas.sight().camera().scale());
  }

  @Override
  public void dragged(Point2D at, MouseEvent event) {
    Point by = by(at, event);
    motion.show(by.x(), by.y());
    Optional<WireView> below = wireBelow();
    Optional<String> objection = below.flatMap(this::objection);
    Optional<WireView> target = below.filter(wire -> objection.isEmpty());
    canvas.highlight(
        new Highlights(
            target.map(wire -> Map.of(wire.to(), Flow.FORWARD)).orElse(Map.of()),
            Optional.empty(),
            Optional.empty()));
    surroundings.hint(
        objection.orElseGet(
            () ->
                target.isPresent()
                    ? "Let go to put the node into this wire."
                    : motion.hint(by.x(), by.y())));
  }

  /**
   * The wire under the one node that is moved, where that has none itself: the one at its first
   * port, else one that goes behind the middle of the card, at any height.
   */
  private Optional<WireView> wireBelow() {
    if (motion.from().size() != 1) {
      return Optional.empty();
    }
    String id = motion.from().keySet().iterator().next();
    Optional<Node> node = canvas.document().node(id);
    boolean free =
        node.isPresent()
            && node.get().inputs().isEmpty()
            && canvas.scene().wiresAt(id).isEmpty()
            && op().isPresent();
    if (!free) {
      return Optional.empty();
    }
    NodeView view = canvas.scene().node(id).orElseThrow();
    double middle = view.x() + view.layout().width() / 2;
    return canvas
        .wireAt(middle, view.y() + view.layout().portY(0))
        .or(() -> wireBehind(new Line2D.Double(middle, view.y(), middle, view.box().getMaxY())));
  }

  private Optional<WireView> wireBehind(Line2D middle) {
    List<WireView> crossed = canvas.scene().crossedBy(middle);
    return crossed.stream()
        .filter(wire -> objection(wire).isEmpty())
        .findFirst()
        .or(() -> crossed.stream().findFirst());
  }

  /** What the one node does, where it could stand in a wire at all. */
  private Optional<Op> op() {
    return canvas
        .document()
        .node(motion.from().keySet().iterator().next())
        .flatMap(canvas.document()::op)
        .filter(Splicing::isPossible);
  }

  private Optional<String> objection(WireView wire) {
    return op().flatMap(canvas.gestures().adding().splicing(wire)::objection);
  }

  /** Puts the one node into a wire that it fits, from where it is shown. */
  private Optional<Change> splice(WireView wire) {
    String id = motion.from().keySet().iterator().next();
    Rectangle2D there = canvas.scene().node(id).orElseThrow().box();
    return op().flatMap(canvas.gestures().adding().splicing(wire)::port)
        .map(port -> new Insertion(canvas, wire).moving(id, port.name(), there));
  }

  @Override
  public void released(Point2D at, MouseEvent event) {
    Point by = by(at, event);
    motion.show(by.x(), by.y());
    Optional<Change> splice = wireBelow().flatMap(this::splice);
    cancelled();
    // No part of a nudge by keys just before.
    canvas.document().endGesture();
    canvas.document().apply(splice.orElseGet(() -> motion.by(by.x(), by.y())));
    canvas.document().endGesture();
  }

  @Override
  public void cancelled() {
    canvas.drop();
    canvas.overlay().guides(List.of());
    canvas.highlight(Highlights.NONE);
    surroundings.hint("");
  }
}
