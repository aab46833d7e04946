package gradboard.edit;

import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.io.GraphFile;
import gradboard.op.Op;
import gradboard.op.Port;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Has a node do something else, with its id, its place and its wires kept: a wire goes to the port
 * of the same name, else to the next free one in order. Attributes stay where the new op has them.
 * Ports of a composite stay what they are.
 *
 * @param op the new op's name
 */
public record ReplaceOp(String node, String op) implements Change {

  @Override
  public String name() {
    return "replace " + node + " by " + op;
  }

  /**
   * Whether an op has room for all wires of a node, and outputs for those that read it.
   *
   * @param accepts whether a port of the op may read a value
   */
  public static boolean fits(View view, Node node, Op op, BiPredicate<Ref, Port> accepts) {
    Optional<List<Edge>> edges = rewired(view.op(node), node, op);
    return !op.outputs().isEmpty()
        && edges
            .filter(
                all ->
                    all.stream()
                        .allMatch(
                            edge ->
                                accepts.test(edge.source(), op.input(edge.port()).orElseThrow())))
            .isPresent();
  }

  /** The wires at the new op's ports; empty where there are not enough. */
  private static Optional<List<Edge>> rewired(Optional<Op> before, Node node, Op op) {
    Map<String, List<Edge>> taken = new LinkedHashMap<>();
    List<Edge> homeless = new ArrayList<>();
    for (Edge edge : new Inputs(node, before).byWire().values()) {
      if (op.input(edge.port()).filter(port -> isFree(port, taken)).isPresent()) {
        taken.computeIfAbsent(edge.port(), port -> new ArrayList<>()).add(edge);
      } else {
        homeless.add(edge);
      }
    }
    for (Edge edge : homeless) {
      Optional<Port> free = op.inputs().stream().filter(port -> isFree(port, taken)).findFirst();
      if (free.isEmpty()) {
        return Optional.empty();
      }
      taken
          .computeIfAbsent(free.get().name(), port -> new ArrayList<>())
          .add(edge.into(free.get().name()));
    }
    List<Edge> edges = new ArrayList<>();
    for (Port port : op.inputs()) {
      edges.addAll(taken.getOrDefault(port.name(), List.of()));
    }
    return Optional.of(edges);
  }

  private static boolean isFree(Port port, Map<String, List<Edge>> taken) {
    return port.isVariadic() || !taken.containsKey(port.name());
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    Graph graph = file.graph();
    Optional<Node> before = graph.node(node);
    Optional<Op> next = vocabulary.op(graph, op);
    if (before.filter(found -> !Boundary.isPort(found)).isEmpty() || next.isEmpty()) {
      return file;
    }
    Map<String, Object> attributes = new LinkedHashMap<>(before.get().attributes());
    attributes.keySet().removeIf(name -> next.get().attribute(name).isEmpty());
    return rewired(vocabulary.op(graph, before.get()), before.get(), next.get())
        .map(edges -> before.get().withOp(op).withAttributes(attributes).withInputs(edges))
        .map(changed -> file.withGraph(graph.replacing(changed)))
        .orElse(file);
  }
}
