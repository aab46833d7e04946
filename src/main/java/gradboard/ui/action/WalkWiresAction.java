package gradboard.ui.action;

import gradboard.edit.RoutePoint;
import gradboard.edit.Selection;
import gradboard.graph.Edge;
import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.runtime.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Selects one wire and one reroute point after the other, beginning at the selected node, or one
 * more.
 */
final class WalkWiresAction extends EditorAction {
  private final Walk walk;

  /**
   * A way to go on.
   *
   * @param by 1 or -1
   * @param adding whether what is selected stays so
   */
  private record Walk(int by, boolean adding) {}

  /** A wire or one of its points. */
  private record Stop(Selection selection, Snapshot.Wire wire, Optional<RoutePoint> point) {
    boolean isIn(Selection selected) {
      return point
          .map(selected.points()::contains)
          .orElseGet(() -> selected.wires().contains(wire));
    }
  }

  private WalkWiresAction(Workbench workbench, String name, String tooltip, String key, Walk walk) {
    super(workbench, name, tooltip, Scope.CANVAS, key);
    this.walk = walk;
  }

  static WalkWiresAction on(Workbench workbench) {
    return new WalkWiresAction(
        workbench,
        "Next wire or point",
        "Selects the next wire or reroute point, from the first wire into the selected node on.",
        "W",
        new Walk(1, false));
  }

  static WalkWiresAction back(Workbench workbench) {
    return new WalkWiresAction(
        workbench,
        "Previous wire or point",
        "Selects the wire or reroute point before.",
        "shift W",
        new Walk(-1, false));
  }

  /** As {@link #on}, with the wires and points that are selected kept. */
  static WalkWiresAction adding(Workbench workbench) {
    return new WalkWiresAction(
        workbench,
        "Select one more wire or point",
        "Adds the next wire or reroute point to the selection.",
        "ctrl shift W",
        new Walk(1, true));
  }

  private List<Stop> stops() {
    List<Stop> stops = new ArrayList<>();
    for (Node node : document().graph().nodes()) {
      for (Map.Entry<Snapshot.Wire, Edge> wire : document().inputs(node).byWire().entrySet()) {
        stops.add(new Stop(Selection.ofWire(wire.getKey()), wire.getKey(), Optional.empty()));
        for (int i = 0; i < wire.getValue().route().size(); i++) {
          RoutePoint point = new RoutePoint(wire.getKey(), i);
          stops.add(new Stop(Selection.of(point), wire.getKey(), Optional.of(point)));
        }
      }
    }
    return stops;
  }

  @Override
  protected boolean isPossible() {
    return document().graph().nodes().stream().anyMatch(node -> !node.inputs().isEmpty());
  }

  @Override
  protected void perform() {
    List<Stop> stops = stops();
    Stop next = stops.get(Math.floorMod(position(stops), stops.size()));
    Selection before = document().selection();
    boolean more = walk.adding && (!before.wires().isEmpty() || !before.points().isEmpty());
    document().select(more ? before.plus(next.selection()) : next.selection());
    Optional<Point> at =
        next.point()
            .flatMap(workbench().canvas()::drawn)
            .flatMap(workbench().canvas().scene()::place)
            .or(
                () ->
                    workbench()
                        .canvas()
                        .run(next.wire())
                        .map(run -> run.at(0.5))
                        .map(middle -> new Point(middle.getX(), middle.getY())));
    at.ifPresent(workbench().canvas().sight()::reveal);
    workbench().canvas().gestures().say(more ? words(next) + selected() : words(next));
  }

  private String selected() {
    Selection now = document().selection();
    return " " + (now.wires().size() + now.points().size()) + " are selected; Del removes them.";
  }

  /** Of the stop to go to. */
  private int position(List<Stop> stops) {
    Selection selection = document().selection();
    List<Integer> at =
        IntStream.range(0, stops.size()).filter(i -> stops.get(i).isIn(selection)).boxed().toList();
    if (!at.isEmpty()) {
      int end = walk.by > 0 ? at.size() - 1 : 0;
      return walk.adding ? beside(at, stops.size()) : at.get(end) + walk.by;
    }
    Optional<String> node = selection.nodes().stream().findFirst();
    for (int i = 0; i < stops.size() && node.isPresent(); i++) {
      Snapshot.Wire wire = stops.get(i).wire();
      if (wire.node().equals(node.get()) || source(wire).equals(node)) {
        return i;
      }
    }
    return walk.by > 0 ? 0 : stops.size() - 1;
  }

  /** The first stop behind the last selected ones that is not selected yet, round the end. */
  private static int beside(List<Integer> selected, int stops) {
    int last = selected.get(selected.size() - 1);
    return IntStream.range(last + 1, last + stops)
        .filter(i -> !selected.contains(i % stops))
        .findFirst()
        .orElse(last);
  }

  private Optional<String> source(Snapshot.Wire wire) {
    return document()
        .node(wire.node())
        .map(reader -> document().inputs(reader).wires().get(wire).node());
  }

  private String words(Stop stop) {
    String wire =
        "from "
            + source(stop.wire()).orElse("nowhere")
            + " to "
            + stop.wire().node()
            + ", port "
            + stop.wire().port();
    return stop.point()
        .map(
            point ->
                "Reroute point "
                    + (point.index() + 1)
                    + " of the wire "
                    + wire
                    + ". Alt+arrows move it, Del removes it.")
        .orElse("Wire " + wire + ". R puts a reroute point on it.");
  }
}
