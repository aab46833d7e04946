package gradboard.train;

import gradboard.data.Batches;
import gradboard.data.Feeds;
import gradboard.graph.Graph;
import gradboard.op.Mode;
import gradboard.runtime.Session;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Works out nodes of a graph for many examples, some rows at a time, so that the memory it takes
 * does not grow with the table.
 */
public final class Predictor {
  /** Enough that a call's own cost is nothing beside its work. */
  private static final int ROWS = 1024;

  private final Session session;
  private final Graph graph;

  public Predictor(Session session, Graph graph) {
    this.session = session;
    this.graph = graph;
  }

  /**
   * The nodes' values in inference mode, examples along the first axis. A value that has no such
   * axis is one of all examples together, and a graph that states how many there are takes no
   * others: both have them computed at once.
   *
   * @param nodes their addresses
   * @throws gradboard.graph.ProblemException if the graph has errors or lacks one of the nodes
   */
  public Map<String, Tensor> predict(Feeds examples, List<String> nodes) {
    Batches batches =
        new Batches(examples.examples(), Feeds.takeAnyNumber(graph) ? ROWS : TrainingSpec.WHOLE, 0);
    int[] order = batches.natural();
    Map<String, List<Tensor>> parts = new LinkedHashMap<>();
    for (int i = 0; i < batches.count(); i++) {
      int[] rows = batches.batch(order, i);
      Map<String, Tensor> values = session.evaluate(Mode.INFER, examples.rows(rows), nodes);
      if (batches.count() > 1 && !values.values().stream().allMatch(v -> hasRows(v, rows.length))) {
        return session.evaluate(Mode.INFER, examples.rows(order), nodes);
      }
      values.forEach((node, v) -> parts.computeIfAbsent(node, n -> new ArrayList<>()).add(v));
    }
    Map<String, Tensor> predicted = new LinkedHashMap<>();
    parts.forEach((node, values) -> predicted.put(node, Tensor.joined(values)));
    return predicted;
  }

  private static boolean hasRows(Tensor value, int rows) {
    return !value.shape().isScalar() && value.shape().extent(0) == rows;
  }
}
