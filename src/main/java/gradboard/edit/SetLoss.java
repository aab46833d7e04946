package gradboard.edit;

import gradboard.graph.Graph;
import gradboard.io.GraphFile;
import java.util.Optional;

/** Says whose gradient is taken, or that there is none to take. */
public record SetLoss(Optional<String> node) implements Change {

  @Override
  public String name() {
    return node.map(id -> "make " + id + " the loss").orElse("remove the loss");
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    Graph graph = file.graph();
    return file.withGraph(node.map(graph::withLoss).orElseGet(graph::withoutLoss));
  }
}
