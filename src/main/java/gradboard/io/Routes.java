package gradboard.io;

import gradboard.graph.Edge;
import gradboard.graph.Point;
import gradboard.tensor.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The member {@code routes} of a node: the points that the wires into it are led through. A wire is
 * named by its port, the further ones into a port that takes many {@code port.1}, {@code port.2}.
 */
final class Routes {
  private static final String NAME = "routes";
  private static final String POINTS = "must list places such as [[300, 120], [340, 200]], not ";

  private Routes() {}

  /** The name of each wire, in their order. */
  private static List<String> names(List<Edge> wires) {
    Map<String, Integer> count = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (Edge wire : wires) {
      int further = count.merge(wire.port(), 1, Integer::sum) - 1;
      names.add(further == 0 ? wire.port() : wire.port() + "." + further);
    }
    return names;
  }

  /**
   * The wires led as a node says. What is wrong there stops no graph: it is left over and told.
   *
   * @param warnings takes sentences
   */
  static List<Edge> led(Fields node, List<Edge> wires, Consumer<String> warnings) {
    Optional<Object> written = node.any(NAME);
    if (written.isEmpty()) {
      return wires;
    }
    if (!(written.get() instanceof Map<?, ?> map)) {
      warnings.accept(
          "\"routes\" must be an object such as {\"A\": [[300, 120]]}, not "
              + Literal.text(written.get()));
      node.putBack(NAME);
      return wires;
    }
    List<String> names = names(wires);
    List<Edge> led = new ArrayList<>(wires);
    Map<String, Object> left = new LinkedHashMap<>();
    Fields.members(map)
        .forEach(
            (name, points) -> {
              int wire = names.indexOf(name);
              Optional<List<Point>> route = points(points);
              if (wire >= 0 && route.isPresent()) {
                led.set(wire, wires.get(wire).through(route.get()));
              } else {
                left.put(name, points);
                warnings.accept(
                    "\"routes."
                        + name
                        + "\" "
                        + (wire < 0
                            ? "leads no wire: nothing is wired there"
                            : POINTS + Literal.text(points)));
              }
            });
    if (!left.isEmpty()) {
      node.leave(NAME, left);
    }
    return led;
  }

  /** A route for each name; what is no route is complained of and left over. */
  static Map<String, List<Point>> byName(Fields fields) {
    Map<String, List<Point>> routes = new LinkedHashMap<>();
    for (String name : List.copyOf(fields.names())) {
      Object written = fields.any(name).orElseThrow();
      points(written)
          .ifPresentOrElse(
              route -> routes.put(name, route),
              () -> {
                fields.complain(name, POINTS + Literal.text(written));
                fields.putBack(name);
              });
    }
    return routes;
  }

  private static Optional<List<Point>> points(Object written) {
    if (!(written instanceof List<?> list)) {
      return Optional.empty();
    }
    List<Point> points = list.stream().flatMap(item -> NodeReader.point(item).stream()).toList();
    return points.size() == list.size() ? Optional.of(points) : Optional.empty();
  }

  /**
   * Writes the routes of a node's wires, where there are any.
   *
   * @param left what was left over of them when the node was read
   */
  static void put(List<Edge> wires, Optional<Object> left, Map<String, Object> into) {
    Map<String, List<Point>> routes = new LinkedHashMap<>();
    List<String> names = names(wires);
    for (int i = 0; i < wires.size(); i++) {
      if (!wires.get(i).route().isEmpty()) {
        routes.put(names.get(i), wires.get(i).route());
      }
    }
    Map<String, Object> written = new LinkedHashMap<>(written(routes));
    if (left.isPresent() && left.get() instanceof Map<?, ?> more) {
      Fields.members(more).forEach(written::putIfAbsent);
    }
    if (!written.isEmpty()) {
      into.put(NAME, written);
    }
  }

  /** Routes by name as they are written. */
  static Map<String, Object> written(Map<String, List<Point>> routes) {
    Map<String, Object> written = new LinkedHashMap<>();
    routes.forEach(
        (name, route) -> written.put(name, route.stream().map(GraphWriter::place).toList()));
    return written;
  }
}
