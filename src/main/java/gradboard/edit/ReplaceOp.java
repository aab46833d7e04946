package gradboard.edit;

import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.io.GraphFile;
import gradboard.op.Op;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Has a node do something else, with its id, its place and its wires kept, those into it and those
 * out of it: a wire goes to the port of the same name, else into the next free one in order or out
 * of the one at the same position. Attributes stay where the new op has them. Ports of a composite
 * stay what they are. Nothing is done where a wire would be left without a port.
 *
 * @param op the new op's name
 */
public record ReplaceOp(String node, String op) implements Change {

  @Override
  public String name() {
    return "replace " + node + " by " + op;
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    Graph graph = file.graph();
    Optional<Node> before = graph.node(node);
    Optional<Op> next = vocabulary.op(graph, op);
    if (before.filter(found -> !Boundary.isPort(found)).isEmpty() || next.isEmpty()) {
      return file;
    }
    Correspondence ports =
        new Correspondence(vocabulary.op(graph, before.get()), before.get(), next.get());
    Optional<List<Edge>> inputs = ports.inputs();
    Optional<Map<Integer, Integer>> outputs = ports.outputs(readings(graph));
    if (inputs.isEmpty() || outputs.isEmpty()) {
      return file;
    }
    Map<String, Object> attributes = new LinkedHashMap<>(before.get().attributes());
    attributes.keySet().removeIf(name -> next.get().attribute(name).isEmpty());
    Node replaced = before.get().withOp(op).withAttributes(attributes).withInputs(inputs.get());
    Graph rewired =
        graph.withNodes(
            graph.nodes().stream()
                .map(other -> other == before.get() ? replaced : read(other, ports, outputs.get()))
                .toList());
    return file.withGraph(
        loss(graph)
            .map(loss -> rewired.withLoss(ports.reading(loss, outputs.get()).toString()))
            .orElse(rewired));
  }

  private List<Ref> readings(Graph graph) {
    Stream<Ref> wired =
        graph.nodes().stream()
            .flatMap(reader -> reader.inputs().stream())
            .map(Edge::source)
            .filter(source -> source.node().equals(node));
    return Stream.concat(wired, loss(graph).stream()).toList();
  }

  /** The output of the node that is the loss, if one is. */
  private Optional<Ref> loss(Graph graph) {
    return graph.loss().map(Ref::parse).filter(loss -> loss.node().equals(node));
  }

  private Node read(Node reader, Correspondence ports, Map<Integer, Integer> outputs) {
    boolean reads = reader.inputs().stream().anyMatch(edge -> edge.source().node().equals(node));
    return reads
        ? reader.withInputs(
            reader.inputs().stream()
                .map(
                    edge ->
                        edge.source().node().equals(node)
                            ? edge.from(ports.reading(edge.source(), outputs))
                            : edge)
                .toList())
        : reader;
  }
}
