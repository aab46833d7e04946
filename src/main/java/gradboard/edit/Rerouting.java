package gradboard.edit;

import gradboard.graph.Point;
import gradboard.runtime.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What acts on points of wires make of the wires' routes. */
public final class Rerouting {
  private final View view;

  public Rerouting(View view) {
    this.view = view;
  }

  /** The points that a wire is led through now. */
  public List<Point> route(Snapshot.Wire wire) {
    return view.node(wire.node())
        .map(reader -> new Inputs(reader, view.op(reader)).route(wire))
        .orElse(List.of());
  }

  /** Puts a point on a wire, at its position among those that are there. */
  public Change adding(RoutePoint point, Point at) {
    List<Point> route = new ArrayList<>(route(point.wire()));
    route.add(point.index(), at);
    return MoveNodes.reroute("add", Map.of(point.wire(), route));
  }

  /** Takes points off their wires, which then go straight from what is before to what is after. */
  public Change removing(Collection<RoutePoint> points) {
    Set<RoutePoint> gone = new HashSet<>(points);
    Map<Snapshot.Wire, List<Point>> routes = new LinkedHashMap<>();
    for (RoutePoint point : points) {
      List<Point> route = route(point.wire());
      List<Point> left = new ArrayList<>();
      for (int i = 0; i < route.size(); i++) {
        if (!gone.contains(new RoutePoint(point.wire(), i))) {
          left.add(route.get(i));
        }
      }
      routes.put(point.wire(), left);
    }
    return MoveNodes.reroute("delete", routes);
  }

  /** The points that do not go along anyway when nodes move, as those do on wires between them. */
  public List<RoutePoint> loose(Collection<RoutePoint> points, Set<String> nodes) {
    return points.stream().filter(point -> !isBetween(point.wire(), nodes)).toList();
  }

  /** The routes of wires of which some points move. */
  public Map<Snapshot.Wire, List<Point>> moving(
      Collection<RoutePoint> points, double byX, double byY) {
    Map<Snapshot.Wire, List<Point>> routes = new LinkedHashMap<>();
    for (RoutePoint point : points) {
      List<Point> route =
          routes.computeIfAbsent(point.wire(), wire -> new ArrayList<>(route(wire)));
      route.set(point.index(), route.get(point.index()).plus(byX, byY));
    }
    return routes;
  }

  private boolean isBetween(Snapshot.Wire wire, Set<String> nodes) {
    return nodes.contains(wire.node())
        && view.node(wire.node())
            .map(reader -> new Inputs(reader, view.op(reader)).wires().get(wire))
            .filter(source -> nodes.contains(source.node()))
            .isPresent();
  }
}
