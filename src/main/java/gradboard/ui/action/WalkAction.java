package gradboard.ui.action;

import gradboard.draw.NodeView;
import gradboard.draw.WirePoint;
import gradboard.edit.Selection;
import gradboard.graph.Point;
import gradboard.ui.canvas.GraphCanvas;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Selects the nearest node in a direction; from a wire or a point of it, also a point. */
final class WalkAction extends EditorAction {
  private final Direction direction;
  private final boolean adding;

  private WalkAction(Workbench workbench, String name, String tooltip, String keys, Walk walk) {
    super(workbench, name, tooltip, Scope.CANVAS, keys);
    direction = walk.direction;
    adding = walk.adding;
  }

  private record Walk(Direction direction, boolean adding) {}

  static WalkAction to(Workbench workbench, Direction direction) {
    return new WalkAction(
        workbench,
        "Go " + direction.word(),
        "Selects the nearest node in that direction.",
        direction.name(),
        new Walk(direction, false));
  }

  /** As {@link #to}, with what is selected kept. */
  static WalkAction adding(Workbench workbench, Direction direction) {
    return new WalkAction(
        workbench,
        "Select more " + direction.word(),
        "Adds the nearest node in that direction to the selection.",
        "shift " + direction.name(),
        new Walk(direction, true));
  }

  @Override
  protected void perform() {
    if (!adding && workbench().canvas().gestures().wiring().step(direction.x + direction.y)) {
      return;
    }
    List<Stop> stops = new ArrayList<>();
    workbench().canvas().scene().nodes().forEach(node -> stops.add(stop(node)));
    Optional<Stop> from = from();
    if (from.isPresent() && document().selection().nodes().isEmpty()) {
      stops.addAll(points());
    }
    Optional<Stop> next =
        from.isEmpty()
            ? stops.stream().findFirst()
            : stops.stream()
                .filter(stop -> ahead(from.get(), stop) > 0)
                .filter(stop -> !adding || !isSelected(stop))
                .min(Comparator.comparingDouble(stop -> distance(from.get(), stop)));
    next.ifPresent(
        stop -> {
          document()
              .select(adding ? document().selection().plus(stop.selection()) : stop.selection());
          workbench().canvas().sight().reveal(stop.box());
        });
  }

  private boolean isSelected(Stop stop) {
    return document().selection().nodes().containsAll(stop.selection().nodes());
  }

  /** What can be walked to: a node, or coming from a wire or its points also one of these. */
  private record Stop(Selection selection, Rectangle2D box) {}

  private static Stop stop(NodeView node) {
    return new Stop(Selection.of(node.id()), node.box());
  }

  private static Rectangle2D dot(double x, double y) {
    return new Rectangle2D.Double(x, y, 0, 0);
  }

  private Optional<Stop> from() {
    Selection selection = document().selection();
    GraphCanvas canvas = workbench().canvas();
    return selection.nodes().stream()
        .reduce((first, last) -> last)
        .flatMap(canvas.scene()::node)
        .map(WalkAction::stop)
        .or(
            () ->
                selection.points().stream()
                    .findFirst()
                    .flatMap(canvas::drawn)
                    .flatMap(canvas.scene()::place)
                    .map(at -> new Stop(selection, dot(at.x(), at.y()))))
        .or(
            () ->
                selection.wires().stream()
                    .findFirst()
                    .flatMap(canvas::run)
                    .map(run -> run.at(0.5))
                    .map(at -> new Stop(selection, dot(at.getX(), at.getY()))));
  }

  private List<Stop> points() {
    List<Stop> points = new ArrayList<>();
    GraphCanvas canvas = workbench().canvas();
    for (WirePoint point : canvas.scene().points()) {
      Point at = canvas.scene().place(point).orElseThrow();
      points.add(new Stop(Selection.of(canvas.routePoint(point)), dot(at.x(), at.y())));
    }
    return points;
  }

  private double ahead(Stop from, Stop to) {
    return across(from, to) * direction.x + down(from, to) * direction.y;
  }

  /** What lies aside counts twice, so that the walk keeps its direction. */
  private double distance(Stop from, Stop to) {
    double ahead = ahead(from, to);
    double aside = across(from, to) * direction.y + down(from, to) * direction.x;
    return Math.hypot(ahead, 2 * aside);
  }

  private static double across(Stop from, Stop to) {
    return to.box().getCenterX() - from.box().getCenterX();
  }

  private static double down(Stop from, Stop to) {
    return to.box().getCenterY() - from.box().getCenterY();
  }
}
