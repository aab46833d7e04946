package gradboard.edit;

import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Point;
import gradboard.graph.Ref;
import gradboard.io.GraphFile;
import gradboard.runtime.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * Puts a node into a wire: it reads what the wire carried, and the wire's end reads it.
 *
 * @param node a node of the graph
 * @param port its port that is to read what the wire carries
 * @param wire the wire that it is dropped on
 * @param before points that the part of the wire before the node is led through
 * @param after as {@code before}, of the part after it
 */
public record SpliceIntoWire(
    String node, String port, Snapshot.Wire wire, List<Point> before, List<Point> after)
    implements Change {

  public SpliceIntoWire {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** Into a wire that goes straight. */
  public SpliceIntoWire(String node, String port, Snapshot.Wire wire) {
    this(node, port, wire, List.of(), List.of());
  }

  @Override
  public String name() {
    return "insert " + node;
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    Graph graph = file.graph();
    Optional<Ref> source =
        graph
            .node(wire.node())
            .map(reader -> new Inputs(reader, vocabulary.op(graph, reader)).wires().get(wire));
    boolean there =
        graph
            .node(node)
            .flatMap(inserted -> vocabulary.op(graph, inserted))
            .flatMap(op -> op.input(port))
            .isPresent();
    if (source.isEmpty() || !there || wire.node().equals(node)) {
      return file;
    }
    GraphFile fed =
        new Connect(node, port, source.orElseThrow()).through(before).apply(file, vocabulary);
    return fed.withGraph(
        fed.graph()
            .replacing(
                fed.graph()
                    .node(wire.node())
                    .map(reader -> new Inputs(reader, vocabulary.op(graph, reader)))
                    .orElseThrow()
                    .replaced(wire, new Edge(wire.port(), Ref.to(node), after))));
  }
}
