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

/** Selects one wire and one reroute point after the other, beginning at the selected node. */
final class WalkWiresAction extends EditorAction {
  private final int by;

  /** A wire or one of its points. */
  private record Stop(Selection selection, Snapshot.Wire wire, Optional<RoutePoint> point) {}

  private WalkWiresAction(Workbench workbench, String name, String tooltip, String key, int by) {
    super(workbench, name, tooltip, Scope.CANVAS, key);
    this.by = by;
  }

  static WalkWiresAction on(Workbench workbench) {
    return new WalkWiresAction(
        workbench,
        "Next wire or point",
        "Selects the next wire or reroute point, from the first wire into the selected node on.",
        "W",
        1);
  }

  static WalkWiresAction back(Workbench workbench) {
    return new WalkWiresAction(
        workbench,
        "Previous wire or point",
        "Selects the wire or reroute point before.",
        "shift W",
        -1);
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
    document().select(next.selection());
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
    workbench().canvas().gestures().say(words(next));
  }

  /** Of the stop to go to. */
  private int position(List<Stop> stops) {
    for (int i = 0; i < stops.size(); i++) {
      if (stops.get(i).selection().equals(document().selection())) {
        return i + by;
      }
    }
    Optional<String> node = document().selection().nodes().stream().findFirst();
    for (int i = 0; i < stops.size() && node.isPresent(); i++) {
      Snapshot.Wire wire = stops.get(i).wire();
      if (wire.node().equals(node.get()) || source(wire).equals(node)) {
        return i;
      }
    }
    return by > 0 ? 0 : stops.size() - 1;
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
