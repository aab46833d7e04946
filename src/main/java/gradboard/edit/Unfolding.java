package gradboard.edit;

import gradboard.graph.Edge;
import gradboard.graph.Frame;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Note;
import gradboard.graph.Point;
import gradboard.graph.Ref;
import gradboard.graph.Sheet;
import gradboard.graph.Subgraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** Puts what is inside a composite's node in its place. */
final class Unfolding {
  private final Graph graph;
  private final Vocabulary vocabulary;
  private final Node instance;
  private final Subgraph inside;
  private final Inputs inputs;
  private final Map<String, String> ids = new LinkedHashMap<>();
  private final List<Node> placed;

  /** Upper left corner of what is inside, where it lies there. */
  private final Point corner;

  /**
   * @param inside what comes in the node's place, its attributes filled in; nodes that have the
   *     name of an input which is not wired stand for it
   */
  Unfolding(Graph graph, Vocabulary vocabulary, Node instance, Subgraph inside) {
    this.graph = graph;
    this.vocabulary = vocabulary;
    this.instance = instance;
    this.inside = inside;
    inputs = new Inputs(instance, vocabulary.op(graph, instance));
    Set<String> taken = Ids.taken(graph);
    taken.remove(instance.id());
    Ids.Series fresh = new Ids.Series(taken);
    Set<String> ports = Set.copyOf(inside.inputs());
    for (Node node : inside.nodes()) {
      String id = node.id();
      ids.put(id, fresh.fresh(ports.contains(id) ? instance.id() + "_" + id : id));
    }
    placed = Spread.placed(inside.nodes());
    corner = corner(placed);
  }

  /** The upper left corner of nodes, as far as they have places. */
  static Point corner(List<Node> nodes) {
    List<Point> places = nodes.stream().flatMap(node -> node.at().stream()).toList();
    return new Point(
        places.stream().mapToDouble(Point::x).min().orElse(0),
        places.stream().mapToDouble(Point::y).min().orElse(0));
  }

  Graph graph() {
    List<Node> nodes = new ArrayList<>();
    for (Node node : graph.nodes()) {
      if (node.id().equals(instance.id())) {
        nodes.addAll(inner());
      } else {
        nodes.add(rewired(node, this::outside));
      }
    }
    Optional<String> loss =
        graph
            .loss()
            .flatMap(id -> outside(new Edge("", Ref.parse(id))))
            .map(edge -> edge.source().toString());
    return new Graph(nodes, loss, graph.composites(), sheet());
  }

  /** What lay inside comes along; frames round the node go round all that comes in its place. */
  private Sheet sheet() {
    List<Frame> frames = new ArrayList<>();
    for (Frame frame : graph.sheet().frames()) {
      List<String> members = new ArrayList<>(frame.nodes());
      if (members.remove(instance.id())) {
        members.addAll(ids.values());
      }
      frames.add(frame.around(members));
    }
    List<Note> notes = new ArrayList<>(graph.sheet().notes());
    // The ports that a frame was round stay behind.
    Sheet inner = inside.sheet().keeping(ids::containsKey).renaming(ids::get);
    inner.frames().forEach(frame -> frames.add(frame.at(moved(frame.at()), frame.size())));
    inner.notes().forEach(note -> notes.add(note.at(moved(note.at()))));
    return graph.sheet().withFrames(frames).withNotes(notes);
  }

  /** Where a place inside comes to lie. */
  private Point moved(Point inner) {
    Point at = instance.at().orElse(corner);
    return new Point(at.x() + inner.x() - corner.x(), at.y() + inner.y() - corner.y());
  }

  /** Where the nodes inside and the values that left are found now. */
  Renaming moves() {
    Map<String, String> moved = new LinkedHashMap<>();
    ids.forEach((id, now) -> moved.put(instance.id() + "/" + id, now));
    List<String> outputs = List.copyOf(inside.outputs().keySet());
    for (int i = 0; i < outputs.size(); i++) {
      String name = outputs.get(i);
      Optional<Edge> leaving = source(new Edge("", inside.outputs().get(name)));
      if (leaving.isPresent()) {
        String now = leaving.get().source().toString();
        moved.put(new Ref(instance.id(), name).address(outputs), now);
        moved.put(instance.id() + "." + name, now);
      }
    }
    return new Renaming.Table(moved);
  }

  private List<Node> inner() {
    List<Node> nodes = new ArrayList<>();
    for (Node node : placed) {
      Node wired = rewired(node, this::source).withId(ids.get(node.id()));
      Point at = moved(node.at().orElseThrow());
      nodes.add(tagged(wired).at(at.x(), at.y()));
    }
    return nodes;
  }

  /** What was frozen with the composite stays so. */
  private Node tagged(Node node) {
    return instance.tags().frozen() && Trained.holds(graph, vocabulary, node)
        ? node.withTags(node.tags().frozen(true))
        : node;
  }

  private static Node rewired(Node node, Function<Edge, Optional<Edge>> wires) {
    List<Edge> edges = node.inputs().stream().flatMap(edge -> wires.apply(edge).stream()).toList();
    return edges.equals(node.inputs()) ? node : node.withInputs(edges);
  }

  /** A wire inside as it is outside; none where nothing comes in at the port that it reads. */
  private Optional<Edge> source(Edge inner) {
    Edge moved = inner.through(inner.route().stream().map(this::moved).toList());
    Ref source = inner.source();
    if (ids.containsKey(source.node())) {
      return Optional.of(moved.from(new Ref(ids.get(source.node()), source.output())));
    }
    return inputs.into(source.node()).stream().findFirst().map(outer -> joined(outer, moved));
  }

  /** Two wires of which one ends where the other begins. */
  private static Edge joined(Edge first, Edge second) {
    List<Point> route = new ArrayList<>(first.route());
    route.addAll(second.route());
    return second.from(first.source()).through(route);
  }

  /** A wire outside, from where its value comes now; none where it does not leave any more. */
  private Optional<Edge> outside(Edge outer) {
    Ref ref = outer.source();
    if (!ref.node().equals(instance.id())) {
      return Optional.of(outer);
    }
    List<String> names = List.copyOf(inside.outputs().keySet());
    OptionalInt position = ref.position(names);
    if (position.isEmpty() || position.getAsInt() >= names.size()) {
      return Optional.empty();
    }
    String name = names.get(position.getAsInt());
    List<Point> leaving = inside.places().routes().getOrDefault(name, List.of());
    return source(new Edge("", inside.outputs().get(name), leaving))
        .map(inner -> joined(inner, outer));
  }
}
