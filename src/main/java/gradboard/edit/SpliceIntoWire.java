package gradboard.edit;

import gradboard.graph.Graph;
import gradboard.graph.Ref;
import gradboard.io.GraphFile;
import gradboard.op.Port;
import gradboard.runtime.Snapshot;
import java.util.Optional;

/**
 * Puts a node into a wire: it reads what the wire carried, and the wire's end reads it.
 *
 * @param node a node of the graph with a port that is still free
 * @param wire the wire that it is dropped on
 */
public record SpliceIntoWire(String node, Snapshot.Wire wire) implements Change {

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
    Optional<String> port =
        graph
            .node(node)
            .flatMap(inserted -> new Inputs(inserted, vocabulary.op(graph, inserted)).firstFree())
            .map(Port::name);
    if (source.isEmpty() || port.isEmpty() || wire.node().equals(node)) {
      return file;
    }
    GraphFile fed =
        new Connect(node, port.orElseThrow(), source.orElseThrow()).apply(file, vocabulary);
    return fed.withGraph(
        fed.graph()
            .replacing(
                fed.graph()
                    .node(wire.node())
                    .map(reader -> new Inputs(reader, vocabulary.op(graph, reader)))
                    .orElseThrow()
                    .replaced(wire.port(), wire.index(), Ref.to(node))));
  }
}
