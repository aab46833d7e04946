package gradboard.cli;

import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.graph.Ref;
import gradboard.io.GraphFile;
import gradboard.op.Category;
import gradboard.op.OpCatalog;
import gradboard.train.TrainingSpec;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which nodes of a graph predict.
 *
 * @param nodes their addresses
 * @param unread whether they were taken because no node reads them, for lack of anything better
 */
record Predictions(List<String> nodes, boolean unread) {

  /**
   * The node of the first metric, else what the loss reads first; in a graph that has neither, what
   * is computed and no node reads.
   *
   * @throws ProblemException if there is nothing of all these
   */
  static Predictions of(GraphFile file, OpCatalog catalog) {
    return file.train().stream()
        .flatMap(spec -> spec.metrics().values().stream())
        .map(TrainingSpec.MetricSpec::prediction)
        .findFirst()
        .or(() -> readByLoss(file.graph()))
        .map(node -> new Predictions(List.of(node), false))
        .orElseGet(() -> new Predictions(unread(file.graph(), catalog), true));
  }

  private static Optional<String> readByLoss(Graph graph) {
    return graph
        .loss()
        .flatMap(loss -> graph.node(Ref.parse(loss).node()))
        .flatMap(loss -> loss.inputs().stream().findFirst())
        .map(edge -> edge.source().toString());
  }

  private static List<String> unread(Graph graph, OpCatalog catalog) {
    Set<String> read =
        graph.nodes().stream()
            .flatMap(node -> node.inputs().stream())
            .map(Edge::source)
            .map(Ref::node)
            .collect(Collectors.toSet());
    List<String> unread =
        graph.nodes().stream()
            .filter(node -> !isSource(node, catalog))
            .map(Node::id)
            .filter(id -> !read.contains(id))
            .toList();
    if (unread.isEmpty()) {
      throw new ProblemException(
          Problem.inFile(
              "no node of this graph predicts: none is computed; add one that reads the inputs"));
    }
    return unread;
  }

  private static boolean isSource(Node node, OpCatalog catalog) {
    return catalog.find(node.op()).stream().anyMatch(op -> op.category() == Category.SOURCE);
  }
}
