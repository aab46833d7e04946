package gradboard.edit;

import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.graph.Ref;
import gradboard.kernel.Type;
import gradboard.op.Op;
import gradboard.op.Port;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which ports a wire may join, and in a sentence why not. Never changed after it was made, so it
 * may be asked by a worker.
 */
public final class Wiring {
  private final Graph graph;
  private final Vocabulary vocabulary;
  private final Map<String, Type> types;
  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<String, Set<String>> readers = new HashMap<>();

  /**
   * @param types of outputs by address, as far as they are known
   */
  public Wiring(Graph graph, Vocabulary vocabulary, Map<String, Type> types) {
    this.graph = graph;
    this.vocabulary = vocabulary;
    this.types = Map.copyOf(types);
    for (Node node : graph.nodes()) {
      nodes.put(node.id(), node);
      for (Edge edge : node.inputs()) {
        readers.computeIfAbsent(edge.source().node(), s -> new HashSet<>()).add(node.id());
      }
    }
  }

  /** The type of a value, where it is known. */
  public Optional<Type> type(Ref source) {
    return Optional.ofNullable(types.get(address(source)));
  }

  private String address(Ref source) {
    return source.output().isEmpty()
        ? source.node()
        : source.address(
            Optional.ofNullable(nodes.get(source.node()))
                .flatMap(node -> vocabulary.op(graph, node))
                .map(Op::outputNames)
                .orElse(List.of()));
  }

  /** All nodes that a node's values reach, itself included. */
  public Set<String> downstream(String node) {
    return downstream(List.of(node));
  }

  /** All nodes that the values of some nodes reach, these included. */
  public Set<String> downstream(Collection<String> some) {
    return reached(some, id -> readers.getOrDefault(id, Set.of()));
  }

  /** All nodes that a node depends on, itself included. */
  public Set<String> upstream(String node) {
    return upstream(List.of(node));
  }

  /** All nodes that some nodes depend on, these included. */
  public Set<String> upstream(Collection<String> some) {
    return reached(
        some,
        id ->
            Optional.ofNullable(nodes.get(id)).map(Node::inputs).orElse(List.of()).stream()
                .map(edge -> edge.source().node())
                .toList());
  }

  private static Set<String> reached(
      Collection<String> some, Function<String, Collection<String>> next) {
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(some);
    while (!open.isEmpty()) {
      String id = open.pop();
      if (reached.add(id)) {
        open.addAll(next.apply(id));
      }
    }
    return reached;
  }

  /** Why the port cannot read the value for its element type, or empty where it can. */
  public Optional<String> typeObjection(Ref source, Port port) {
    return type(source)
        .map(Type::dtype)
        .filter(dtype -> !port.accepts().accepts(dtype))
        .map(
            dtype ->
                "Port "
                    + port.name()
                    + " takes "
                    + port.accepts().label()
                    + ", but "
                    + source
                    + " is "
                    + dtype
                    + "; put a Cast between them.");
  }

  /**
   * Why a wire cannot be drawn, found without lowering anything: cycles and element types.
   *
   * @param closesCycle whether the source depends on the reader, see {@link #downstream} and {@link
   *     #upstream}
   */
  public Optional<String> objection(Ref source, String reader, String port, boolean closesCycle) {
    if (source.node().equals(reader)) {
      return Optional.of("A node cannot read its own output: that would be a cycle.");
    }
    if (closesCycle) {
      return Optional.of(
          source.node() + " already depends on " + reader + ": this wire would close a cycle.");
    }
    return Optional.ofNullable(nodes.get(reader))
        .flatMap(node -> vocabulary.op(graph, node))
        .flatMap(op -> op.input(port))
        .flatMap(declared -> typeObjection(source, declared));
  }

  /**
   * Why the reading node could not work with the value, found by lowering that node alone with the
   * shapes at its ports; empty where it can, or where too little is known.
   */
  public Optional<String> shapeObjection(Ref source, String reader, String port) {
    Optional<Node> node = Optional.ofNullable(nodes.get(reader));
    Optional<Op> op = node.flatMap(n -> vocabulary.op(graph, n));
    if (op.isEmpty() || Boundary.isPort(node.get())) {
      return Optional.empty();
    }
    Inputs before = new Inputs(node.get(), op);
    Optional<String> trouble =
        isComplete(op.get(), before) ? objects(node.get(), op.get()) : Optional.empty();
    Node wired = before.connected(new Edge(port, source)).withoutAttribute(port);
    if (!isComplete(op.get(), new Inputs(wired, op))) {
      return Optional.empty();
    }
    // What was wrong without this wire is not the wire's fault.
    return objects(wired, op.get()).filter(objection -> !trouble.equals(Optional.of(objection)));
  }

  private static boolean isComplete(Op op, Inputs inputs) {
    return op.inputs().stream()
        .filter(Port::isRequired)
        .noneMatch(port -> inputs.at(port.name()).isEmpty());
  }

  /** What compiling says of a node by itself, fed with the types of what it reads. */
  private Optional<String> objects(Node node, Op op) {
    Trial trial = new Trial(graph, vocabulary, this::type, Set.of(node.id()));
    List<Edge> edges = new ArrayList<>();
    for (Edge edge : op.resolve(node.inputs())) {
      Optional<Ref> standIn = trial.standIn(edge.source());
      if (standIn.isEmpty()) {
        return Optional.empty();
      }
      edges.add(edge.from(standIn.get()));
    }
    return trial.errors(List.of(node.withInputs(edges))).stream()
        .filter(problem -> problem.node().filter(at -> belongs(at, node.id())).isPresent())
        // An attribute still to be filled in is not the wire's fault; shapes are told at a port.
        .filter(problem -> problem.port().isPresent())
        .map(Problem::message)
        .findFirst();
  }

  private static boolean belongs(String address, String node) {
    return address.equals(node) || address.startsWith(node + "/");
  }
}
