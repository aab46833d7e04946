package gradboard.edit;

import gradboard.graph.Edge;
import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.graph.Ref;
import gradboard.graph.Subgraph;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.Port;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A composite's ports as nodes among the nodes inside, so that they are wired, named, moved, added
 * and deleted like any other. An input's id is its name, by which the inner nodes read it; an
 * output's too, unless another node has that.
 */
public final class Boundary {
  /** Where a value enters a composite. */
  public static final Op INPUT =
      Op.named("InputPort", Category.COMPOSITE)
          .summary("A port by which a value enters the composite")
          .output("value", Port.Accepts.ANY, "what the composite is given here")
          .synonyms("input", "in", "argument")
          .source();

  /** Where a value leaves a composite. */
  public static final Op OUTPUT =
      Op.named("OutputPort", Category.COMPOSITE)
          .summary("A port by which a value leaves the composite")
          .input("value", Port.Accepts.ANY, "what leaves here")
          .synonyms("output", "out", "result")
          .source();

  private static final String VALUE = "value";

  private Boundary() {}

  /** The op of a port, by its name. */
  static Optional<Op> op(String name) {
    return List.of(INPUT, OUTPUT).stream().filter(op -> op.name().equals(name)).findFirst();
  }

  public static boolean isInput(Node node) {
    return node.op().equals(INPUT.name());
  }

  public static boolean isOutput(Node node) {
    return node.op().equals(OUTPUT.name());
  }

  /** Whether a node stands for a port. */
  public static boolean isPort(Node node) {
    return isInput(node) || isOutput(node);
  }

  /** The name of the port that a node stands for. */
  public static String name(Node port) {
    return name(port.id());
  }

  static String name(String id) {
    return id.charAt(0) == Subgraph.OUTPUT ? id.substring(1) : id;
  }

  /** All nodes to be seen inside: inputs, then the nodes themselves, then outputs. */
  static List<Node> nodes(Subgraph inside) {
    List<Node> placed = Spread.placed(inside.nodes());
    double left =
        placed.stream().mapToDouble(node -> x(node)).min().orElse(Spread.COLUMN) - Spread.COLUMN;
    double right = placed.stream().mapToDouble(node -> x(node)).max().orElse(0) + Spread.COLUMN;
    double top = placed.stream().mapToDouble(node -> y(node)).min().orElse(0);
    Set<String> taken = new HashSet<>(inside.inputs());
    placed.forEach(node -> taken.add(node.id()));
    List<Node> all = new ArrayList<>();
    for (String name : inside.inputs()) {
      Point usual = new Point(left, top + all.size() * Spread.ROW);
      Point at = inside.places().inputs().getOrDefault(name, usual);
      all.add(Node.of(name, INPUT.name()).at(at.x(), at.y()));
    }
    all.addAll(placed);
    int row = 0;
    for (Map.Entry<String, Ref> output : inside.outputs().entrySet()) {
      String name = output.getKey();
      Point usual = new Point(right, top + row++ * Spread.ROW);
      Point at = inside.places().outputs().getOrDefault(name, usual);
      List<Point> route = inside.places().routes().getOrDefault(name, List.of());
      all.add(output(name, taken, output.getValue(), route).at(at.x(), at.y()));
    }
    return all;
  }

  private static Node output(String name, Set<String> taken, Ref source, List<Point> route) {
    Node node =
        taken.contains(name)
            ? Node.of(Subgraph.OUTPUT + name, OUTPUT.name()).named(name)
            : Node.of(name, OUTPUT.name());
    return source.equals(Subgraph.NOTHING)
        ? node
        : node.withInputs(List.of(new Edge(VALUE, source, route)));
  }

  /** How nodes are called once outputs go by their own names whose twins have gone. */
  static UnaryOperator<String> renaming(List<Node> nodes) {
    Set<String> others =
        nodes.stream().filter(n -> !isOutput(n)).map(Node::id).collect(Collectors.toSet());
    Set<String> alone =
        nodes.stream()
            .filter(node -> isOutput(node) && !others.contains(name(node)))
            .map(Node::id)
            .collect(Collectors.toSet());
    return id -> alone.contains(id) ? name(id) : id;
  }

  private static double x(Node node) {
    return node.at().map(Point::x).orElse(0.0);
  }

  private static double y(Node node) {
    return node.at().map(Point::y).orElse(0.0);
  }

  /**
   * The graph that the nodes describe.
   *
   * @param before what it was, for what nodes do not say
   */
  static Subgraph subgraph(List<Node> nodes, Subgraph before) {
    List<String> inputs = new ArrayList<>();
    Map<String, Ref> outputs = new LinkedHashMap<>();
    Map<String, Point> inputsAt = new LinkedHashMap<>();
    Map<String, Point> outputsAt = new LinkedHashMap<>();
    Map<String, List<Point>> routes = new LinkedHashMap<>();
    List<Node> inner = new ArrayList<>();
    for (Node node : nodes) {
      if (isInput(node)) {
        inputs.add(node.id());
        node.at().ifPresent(at -> inputsAt.put(node.id(), at));
      } else if (isOutput(node)) {
        Optional<Edge> wire = node.inputs().stream().findFirst();
        outputs.put(name(node), wire.map(Edge::source).orElse(Subgraph.NOTHING));
        wire.map(Edge::route)
            .filter(route -> !route.isEmpty())
            .ifPresent(route -> routes.put(name(node), route));
        node.at().ifPresent(at -> outputsAt.put(name(node), at));
      } else {
        inner.add(node);
      }
    }
    return new Subgraph(
        inputs,
        outputs,
        before.attributes(),
        inner,
        new Subgraph.Places(inputsAt, outputsAt, routes),
        before.sheet(),
        before.extras());
  }
}
