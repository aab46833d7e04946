package gradboard.edit;

import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.io.GraphFile;
import gradboard.runtime.Snapshot;
import java.util.Optional;
import java.util.Set;

/**
 * Moves an end of a wire, which is still led through its points.
 *
 * @param wire the wire as it is
 * @param to where it ends then; the same where it is its start that moves
 * @param source the value that it carries then
 */
public record MoveWire(Snapshot.Wire wire, Snapshot.Wire to, Ref source) implements Change {

  @Override
  public String name() {
    return "move a wire";
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    Graph graph = file.graph();
    Optional<Node> reader = graph.node(wire.node());
    Optional<Inputs> inputs = reader.map(node -> new Inputs(node, vocabulary.op(graph, node)));
    Optional<Edge> edge = inputs.map(ports -> ports.byWire().get(wire));
    if (edge.isEmpty()) {
      return file;
    }
    if (to.equals(wire)) {
      return file.withGraph(graph.replacing(inputs.get().replaced(wire, edge.get().from(source))));
    }
    GraphFile freed = new Disconnect(Set.of(wire)).apply(file, vocabulary);
    return new Connect(to.node(), to.port(), source)
        .through(edge.get().route())
        .apply(freed, vocabulary);
  }
}
