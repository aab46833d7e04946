package gradboard.cli;

import gradboard.graph.Graph;
import gradboard.runtime.Session;
import gradboard.train.Weights;
import java.util.List;
import java.util.Optional;

/**
 * A graph at work; closed when done.
 *
 * @param weights what its parameters started from, as far as they are in there
 */
record GraphRun(Graph graph, Session session, Optional<Weights> weights) implements AutoCloseable {

  /** What does not fit between graph and weights, told once the graph has run. */
  List<String> doubts() {
    return weights.map(w -> w.doubts(session, graph)).orElse(List.of());
  }

  @Override
  public void close() {
    session.close();
  }
}
