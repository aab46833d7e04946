package gradboard.edit;

import gradboard.compile.Composites;
import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.graph.Subgraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The nodes that are made of a composite of the file, wherever they are. */
final class Instances {
  private Instances() {}

  /** How many nodes of the file, also inside composites, name an op. */
  static int count(Graph graph, String op) {
    int count = named(graph.nodes(), op);
    for (Subgraph inside : graph.composites().values()) {
      count += named(inside.nodes(), op);
    }
    return count;
  }

  private static int named(Collection<Node> nodes, String op) {
    return (int) nodes.stream().filter(node -> node.op().equals(op)).count();
  }

  /**
   * The graph with wires to and from all instances following the ports of a changed definition.
   *
   * @param graph the graph, with the new definition
   * @param before the definition before
   * @param inputs the present name of each former input, where it is still there
   * @param outputs the same for outputs
   */
  static Graph followed(
      Graph graph,
      String composite,
      Subgraph before,
      Map<String, String> inputs,
      Map<String, String> outputs) {
    Subgraph after = graph.composites().get(composite);
    boolean same =
        before.inputs().equals(after.inputs())
            && List.copyOf(before.outputs().keySet()).equals(List.copyOf(after.outputs().keySet()))
            && inputs.entrySet().stream().allMatch(e -> e.getKey().equals(e.getValue()))
            && outputs.entrySet().stream().allMatch(e -> e.getKey().equals(e.getValue()));
    if (same) {
      return graph;
    }
    Ports ports =
        new Ports(
            composite,
            before,
            List.copyOf(before.outputs().keySet()),
            List.copyOf(after.outputs().keySet()),
            inputs,
            outputs);
    Map<String, Subgraph> composites = new LinkedHashMap<>();
    graph.composites().forEach((name, inside) -> composites.put(name, ports.inside(inside)));
    return new Graph(
        ports.nodes(graph.nodes()),
        graph.loss().map(Ref::parse).flatMap(loss -> ports.loss(graph, loss)).map(Ref::toString),
        composites,
        graph.sheet());
  }

  private record Ports(
      String composite,
      Subgraph before,
      List<String> formerOutputs,
      List<String> presentOutputs,
      Map<String, String> inputs,
      Map<String, String> outputs) {

    private List<Node> nodes(List<Node> nodes) {
      Set<String> instances = instances(nodes);
      return instances.isEmpty()
          ? nodes
          : nodes.stream().map(node -> followed(node, instances)).toList();
    }

    private Optional<Ref> loss(Graph graph, Ref loss) {
      return instances(graph.nodes()).contains(loss.node()) ? output(loss) : Optional.of(loss);
    }

    private Set<String> instances(List<Node> nodes) {
      Set<String> instances = new HashSet<>();
      nodes.stream()
          .filter(node -> node.op().equals(composite))
          .forEach(node -> instances.add(node.id()));
      return instances;
    }

    private Subgraph inside(Subgraph inside) {
      Set<String> instances = instances(inside.nodes());
      if (instances.isEmpty()) {
        return inside;
      }
      Map<String, Ref> leaving = new LinkedHashMap<>();
      inside
          .outputs()
          .forEach(
              (name, source) ->
                  leaving.put(
                      name,
                      instances.contains(source.node())
                          ? output(source).orElse(Subgraph.NOTHING)
                          : source));
      return inside.withOutputs(leaving).withNodes(nodes(inside.nodes()));
    }

    private Node followed(Node node, Set<String> instances) {
      boolean touched =
          instances.contains(node.id())
              || node.inputs().stream().anyMatch(e -> instances.contains(e.source().node()));
      if (!touched) {
        return node;
      }
      List<Edge> edges = new ArrayList<>();
      List<Edge> former = instances.contains(node.id()) ? resolved(node) : node.inputs();
      for (Edge edge : former) {
        Optional<Ref> source =
            instances.contains(edge.source().node())
                ? output(edge.source())
                : Optional.of(edge.source());
        Optional<String> port =
            instances.contains(node.id())
                ? Optional.ofNullable(inputs.get(edge.port()))
                : Optional.of(edge.port());
        if (source.isPresent() && port.isPresent()) {
          edges.add(edge.into(port.get()).from(source.get()));
        }
      }
      return node.withInputs(edges);
    }

    /** The wires into an instance, by the names that the ports had. */
    private List<Edge> resolved(Node node) {
      return Composites.op(composite, before).resolve(node.inputs());
    }

    /**
     * The value that was named so, as it is named now; empty where it leaves no more. A mistaken
     * name stays, to be mended.
     */
    private Optional<Ref> output(Ref source) {
      OptionalInt position = source.position(formerOutputs);
      if (position.isEmpty() || position.getAsInt() >= formerOutputs.size()) {
        return Optional.of(source);
      }
      return Optional.ofNullable(outputs.get(formerOutputs.get(position.getAsInt())))
          .map(present -> new Ref(source.node(), spelled(source.output(), present)));
    }

    /** A present output as the file spelled the former one: by name, by position or not at all. */
    private String spelled(String former, String present) {
      int position = presentOutputs.indexOf(present);
      if (formerOutputs.contains(former)) {
        return present;
      }
      return former.isEmpty() && position == 0 ? "" : Integer.toString(position);
    }
  }

  /** Applies a change of names to ports. */
  static Map<String, String> following(
      Collection<String> former, Collection<String> present, UnaryOperator<String> renamed) {
    Map<String, String> following = new LinkedHashMap<>();
    for (String name : former) {
      String now = renamed.apply(name);
      if (present.contains(now)) {
        following.put(name, now);
      }
    }
    return following;
  }
}
