package gradboard.train;

import gradboard.data.Batches;
import gradboard.data.Feeds;
import gradboard.graph.Graph;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.op.Mode;
import gradboard.runtime.Session;
import gradboard.tensor.Tensor;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Measures how well a graph does on examples, without training it. */
public final class Evaluator {
  private final Session session;
  private final String loss;
  private final List<Measure> measures;
  private final int batch;

  /**
   * @throws ProblemException if the graph has no loss, or a metric reads a node that it lacks
   */
  public Evaluator(Session session, Graph graph, TrainingSpec spec) {
    this.session = session;
    this.loss =
        graph
            .loss()
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.inFile(
                            "this graph has no loss to train by; name the node that computes it in"
                                + " \"loss\"")));
    this.measures = Measure.of(graph, spec);
    this.batch = spec.batch();
  }

  /** Loss and metrics in inference mode, each the mean over all examples. */
  public Evaluation evaluate(Feeds examples) {
    return evaluate(examples, () -> false).orElseThrow();
  }

  /** As {@link #evaluate(Feeds)}; given up, and then empty, once told to stop. */
  Optional<Evaluation> evaluate(Feeds examples, BooleanSupplier stop) {
    Batches batches = new Batches(examples.examples(), batch, 0);
    int[] order = batches.natural();
    Means means = Means.NONE;
    for (int i = 0; i < batches.count(); i++) {
      if (stop.getAsBoolean()) {
        return Optional.empty();
      }
      int[] rows = batches.batch(order, i);
      means = means.plus(rows.length, evaluate(examples.rows(rows)));
    }
    return Optional.of(means.figures());
  }

  /** The first node that makes a NaN or infinite number of the examples, as a problem. */
  List<Problem> notFinite(Feeds examples) {
    Batches batches = new Batches(examples.examples(), batch, 0);
    int[] order = batches.natural();
    for (int i = 0; i < batches.count(); i++) {
      session.inspect(Mode.INFER, examples.rows(batches.batch(order, i)));
      if (!session.problems().isEmpty()) {
        return session.problems();
      }
    }
    return List.of();
  }

  /** The figures of one batch. */
  Evaluation evaluate(Map<String, Tensor> feeds) {
    Set<String> wanted = watched(feeds.keySet());
    wanted.add(loss);
    Map<String, Tensor> values = session.evaluate(Mode.INFER, feeds, wanted);
    return figures(values.get(loss).item(), feeds, values);
  }

  /** Addresses that metrics read beside what is fed anyway. */
  Set<String> watched(Collection<String> fed) {
    Set<String> watched = new LinkedHashSet<>();
    for (Measure measure : measures) {
      watched.add(measure.prediction());
      watched.add(measure.target());
    }
    watched.removeAll(fed);
    return watched;
  }

  /** The figures of a batch whose values are known. */
  Evaluation figures(double batchLoss, Map<String, Tensor> feeds, Map<String, Tensor> watched) {
    Map<String, Tensor> values = new HashMap<>(feeds);
    values.putAll(watched);
    Map<String, Double> metrics = new LinkedHashMap<>();
    measures.forEach(measure -> metrics.put(measure.name(), measure.mean(values)));
    return new Evaluation(batchLoss, metrics);
  }
}
