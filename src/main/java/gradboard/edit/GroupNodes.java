package gradboard.edit;

import gradboard.compile.Compiler;
import gradboard.graph.Edge;
import gradboard.graph.Frame;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.graph.Ref;
import gradboard.graph.Sheet;
import gradboard.graph.Subgraph;
import gradboard.io.GraphFile;
import gradboard.op.Op;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts nodes into a composite, a new op of the file, and one node of it in their place. Wires that
 * cross become its ports, named by the inner ports they end in or start from. Inputs stay outside,
 * since what is fed lies at the top.
 *
 * @param ids the nodes
 * @param composite name of the new op
 * @param node id of the node that takes their place
 */
public record GroupNodes(Set<String> ids, String composite, String node) implements Change {

  public GroupNodes {
    ids = Collections.unmodifiableSet(new LinkedHashSet<>(ids));
  }

  /** Of those nodes of a graph that can be grouped, called by a name. */
  public static GroupNodes of(Graph graph, Set<String> ids, String composite) {
    return new GroupNodes(members(graph, ids), composite, Ids.fresh(graph, composite));
  }

  private static Set<String> members(Graph graph, Set<String> ids) {
    Set<String> fed = Compiler.inputs(graph).stream().map(Node::id).collect(Collectors.toSet());
    return graph.nodes().stream()
        .filter(node -> !Boundary.isPort(node))
        .map(Node::id)
        .filter(id -> ids.contains(id) && !fed.contains(id))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Why nodes cannot be grouped, in one sentence; empty where they can. */
  public static Optional<String> objection(Graph graph, Vocabulary vocabulary, Set<String> ids) {
    Set<String> members = members(graph, ids);
    if (members.isEmpty()) {
      return Optional.of(
          ids.isEmpty()
              ? "Select the nodes to be grouped first."
              : "Inputs and ports stay outside a group; select the nodes that work on them.");
    }
    for (Node node : graph.nodes()) {
      if (members.contains(node.id()) && takesAttribute(node)) {
        return Optional.of(
            node.id()
                + " takes an attribute of the composite around it, so it cannot be grouped once"
                + " more; write the number into it first.");
      }
    }
    Wiring wiring = new Wiring(graph, vocabulary, Map.of());
    Set<String> after = wiring.downstream(members);
    Set<String> before = wiring.upstream(members);
    return graph.nodes().stream()
        .map(Node::id)
        .filter(id -> after.contains(id) && before.contains(id) && !members.contains(id))
        .findFirst()
        .map(
            between ->
                between
                    + " lies between the selected nodes: grouped without it they would feed"
                    + " themselves. Select it too.");
  }

  private static boolean takesAttribute(Node node) {
    return node.attributes().values().stream().anyMatch(Definitions::isReference);
  }

  @Override
  public String name() {
    return "group " + Phrases.nodes(ids) + " as " + composite;
  }

  @Override
  public Renaming moves(GraphFile before, Vocabulary vocabulary) {
    Map<String, String> moved = new LinkedHashMap<>();
    ids.forEach(id -> moved.put(id, node + "/" + id));
    return new Renaming.Table(moved);
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    objection(file.graph(), vocabulary, ids)
        .or(() -> Ids.objectionToOp(file.graph(), vocabulary, composite))
        .or(() -> Ids.objection(file.graph(), node))
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException(reason);
            });
    Graph grouped = new Grouping(file.graph(), vocabulary).graph();
    return Mentions.renamed(file.withGraph(grouped), moves(file, vocabulary));
  }

  /** The work of grouping in one graph. */
  private final class Grouping {
    private final Graph graph;
    private final Vocabulary vocabulary;
    private final Set<String> names = new HashSet<>(ids);
    private final Map<Ref, String> inputs = new LinkedHashMap<>();
    private final Map<Ref, String> outputs = new LinkedHashMap<>();

    /** Points of the first wire of each value that enters. */
    private final Map<Ref, List<Point>> routes = new HashMap<>();

    Grouping(Graph graph, Vocabulary vocabulary) {
      this.graph = graph;
      this.vocabulary = vocabulary;
    }

    Graph graph() {
      List<Node> inner = new ArrayList<>();
      members().forEach(member -> inner.add(readingPorts(member)));
      graph
          .loss()
          .map(Ref::parse)
          .filter(loss -> ids.contains(loss.node()))
          .ifPresent(loss -> leave(loss));
      outer().forEach(reader -> reader.inputs().forEach(edge -> crossOut(edge.source())));
      leaveUnread();
      Map<String, Subgraph> composites = new LinkedHashMap<>(graph.composites());
      Map<String, Ref> leaving = new LinkedHashMap<>();
      outputs.forEach((source, port) -> leaving.put(port, source));
      composites.put(
          composite,
          new Subgraph(List.copyOf(inputs.values()), leaving, Map.of(), inner)
              .withSheet(Sheet.EMPTY.withFrames(frames(true))));
      Optional<String> loss =
          graph.lossNode().filter(ids::contains).map(inside -> node).or(graph::loss);
      Sheet left =
          graph.sheet().withFrames(frames(false)).renaming(id -> ids.contains(id) ? node : id);
      return new Graph(outside(), loss, composites, left);
    }

    /** The frames that go along, being round members only, or those that stay. */
    private List<Frame> frames(boolean going) {
      return graph.sheet().frames().stream()
          .filter(frame -> going == (!frame.nodes().isEmpty() && ids.containsAll(frame.nodes())))
          .toList();
    }

    private List<Node> members() {
      return graph.nodes().stream().filter(member -> ids.contains(member.id())).toList();
    }

    private List<Node> outer() {
      return graph.nodes().stream().filter(other -> !ids.contains(other.id())).toList();
    }

    /** A member with the wires from outside reading ports. */
    private Node readingPorts(Node member) {
      List<Edge> named =
          vocabulary
              .op(graph, member)
              .map(op -> op.resolve(member.inputs()))
              .orElse(member.inputs());
      List<Edge> edges = new ArrayList<>();
      for (Edge edge : named) {
        Ref source = edge.source();
        boolean inside = ids.contains(source.node());
        String port =
            inside ? "" : inputs.computeIfAbsent(source, s -> unique(edge.port(), member.id()));
        if (!inside) {
          routes.putIfAbsent(source, edge.route());
        }
        edges.add(inside ? edge : edge.from(Ref.to(port)).straight());
      }
      return edges.equals(member.inputs()) ? member : member.withInputs(edges);
    }

    private void crossOut(Ref source) {
      if (ids.contains(source.node())) {
        leave(source);
      }
    }

    /** What nothing reads leaves too, so that a node at the end of a graph can still be seen. */
    private void leaveUnread() {
      Set<String> read =
          graph.nodes().stream()
              .flatMap(reader -> reader.inputs().stream())
              .map(edge -> edge.source().node())
              .collect(Collectors.toSet());
      outputs.keySet().forEach(source -> read.add(source.node()));
      members().stream()
          .filter(member -> !read.contains(member.id()))
          .forEach(member -> leave(Ref.to(member.id())));
    }

    private void leave(Ref source) {
      Node from = graph.node(source.node()).orElseThrow();
      outputs.computeIfAbsent(source, s -> unique(outputName(from, s), from.id()));
    }

    private String outputName(Node from, Ref source) {
      List<String> ports = vocabulary.op(graph, from).map(Op::outputNames).orElse(List.of());
      OptionalInt position = source.position(ports);
      return position.isPresent() && position.getAsInt() < ports.size()
          ? ports.get(position.getAsInt())
          : from.id();
    }

    /** The inner port's name where it is free, else with its node's name before it. */
    private String unique(String port, String owner) {
      boolean named = Ids.isWellFormed(port);
      String name = named && !names.contains(port) ? port : owner + (named ? "_" + port : "_in");
      String free = Ids.fresh(names, name);
      names.add(free);
      return free;
    }

    private List<Node> outside() {
      List<Node> nodes = new ArrayList<>();
      boolean placed = false;
      for (Node other : graph.nodes()) {
        if (!ids.contains(other.id())) {
          nodes.add(readingOutputs(other));
        } else if (!placed) {
          nodes.add(instance());
          placed = true;
        }
      }
      return nodes;
    }

    private Node readingOutputs(Node reader) {
      List<Edge> edges =
          reader.inputs().stream()
              .map(
                  edge ->
                      outputs.containsKey(edge.source()) ? edge.from(output(edge.source())) : edge)
              .toList();
      return edges.equals(reader.inputs()) ? reader : reader.withInputs(edges);
    }

    private Ref output(Ref source) {
      int index = List.copyOf(outputs.keySet()).indexOf(source);
      return index == 0 ? Ref.to(node) : new Ref(node, Integer.toString(index));
    }

    private Node instance() {
      Point corner = Unfolding.corner(members());
      List<Edge> edges = new ArrayList<>();
      inputs.forEach(
          (source, port) ->
              edges.add(
                  new Edge(
                      port,
                      source,
                      routes.get(source).stream()
                          .filter(point -> point.x() < corner.x())
                          .toList())));
      return Node.of(node, composite).withInputs(edges).at(corner.x(), corner.y());
    }
  }
}
