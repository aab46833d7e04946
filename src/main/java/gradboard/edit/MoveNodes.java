package gradboard.edit;

import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.io.GraphFile;
import gradboard.runtime.Snapshot;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Moves nodes on the canvas, and wires by the points that they are led through. A wire whose both
 * ends move takes its points along, unless it is told where they go.
 *
 * @param verb what moves them, for the menu: {@code move}, {@code align}
 * @param places new upper left corner by node id
 * @param routes new points of wires, by wire
 */
public record MoveNodes(
    String verb, Map<String, Point> places, Map<Snapshot.Wire, List<Point>> routes)
    implements Change {

  public MoveNodes {
    places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    routes = Collections.unmodifiableMap(new LinkedHashMap<>(routes));
  }

  public MoveNodes(String verb, Map<String, Point> places) {
    this(verb, places, Map.of());
  }

  public MoveNodes(Map<String, Point> places) {
    this("move", places);
  }

  /** Leads wires through other points. */
  public static MoveNodes reroute(String verb, Map<Snapshot.Wire, List<Point>> routes) {
    return new MoveNodes(verb, Map.of(), routes);
  }

  @Override
  public String name() {
    return verb
        + " "
        + (!places.isEmpty()
            ? Phrases.nodes(places.keySet())
            : routes.size() == 1 ? "a reroute point" : "reroute points");
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    Graph graph = file.graph();
    Set<String> rerouted = new HashSet<>();
    routes.keySet().forEach(wire -> rerouted.add(wire.node()));
    Map<String, Point> shifts = shifts(graph);
    return file.withGraph(
        graph.withNodes(
            graph.nodes().stream()
                .map(node -> carrying(node, shifts))
                .map(
                    node ->
                        rerouted.contains(node.id())
                            ? new Inputs(node, vocabulary.op(graph, node))
                                .mapped((wire, edge) -> edge.through(route(wire, edge)))
                            : node)
                .map(this::moved)
                .toList()));
  }

  private List<Point> route(Snapshot.Wire wire, Edge edge) {
    return routes.getOrDefault(wire, edge.route());
  }

  /** How far each node goes that is moved. */
  private Map<String, Point> shifts(Graph graph) {
    Map<String, Point> shifts = new HashMap<>();
    for (Node node : graph.nodes()) {
      Point to = places.get(node.id());
      if (to != null) {
        Point from = node.at().orElse(to);
        shifts.put(node.id(), to.plus(-from.x(), -from.y()));
      }
    }
    return shifts;
  }

  private static Node carrying(Node node, Map<String, Point> shifts) {
    Point by = shifts.get(node.id());
    boolean any =
        by != null
            && node.inputs().stream()
                .anyMatch(
                    edge -> !edge.route().isEmpty() && shifts.containsKey(edge.source().node()));
    return any
        ? node.withInputs(
            node.inputs().stream()
                .map(edge -> shifts.containsKey(edge.source().node()) ? shifted(edge, by) : edge)
                .toList())
        : node;
  }

  private static Edge shifted(Edge edge, Point by) {
    return edge.through(edge.route().stream().map(point -> point.plus(by.x(), by.y())).toList());
  }

  private Node moved(Node node) {
    Point place = places.get(node.id());
    return place == null ? node : node.at(place.x(), place.y());
  }

  @Override
  public Optional<Change> mergedWith(Change next) {
    return next instanceof MoveNodes move
            && move.verb.equals(verb)
            && move.places.keySet().equals(places.keySet())
            && move.routes.keySet().equals(routes.keySet())
        ? Optional.of(next)
        : Optional.empty();
  }
}
