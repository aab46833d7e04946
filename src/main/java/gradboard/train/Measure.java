package gradboard.train;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.graph.Suggestion;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A metric of two nodes of a graph.
 *
 * @param name what it is reported under
 * @param prediction address of the prediction
 * @param target address of the target
 * @param threshold above which a single number predicts yes
 */
record Measure(String name, Metric metric, String prediction, String target, double threshold) {
  /**
   * The metrics that a {@code train} section asks for.
   *
   * @throws ProblemException naming every metric or node that there is not
   */
  static List<Measure> of(Graph graph, TrainingSpec spec) {
    List<Problem> problems = new ArrayList<>();
    List<Measure> measures = new ArrayList<>();
    spec.metrics()
        .forEach(
            (name, asked) -> {
              try {
                measures.add(of(graph, name, asked));
              } catch (ProblemException e) {
                problems.addAll(e.problems());
              }
            });
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return measures;
  }

  private static Measure of(Graph graph, String name, TrainingSpec.MetricSpec asked) {
    Metric metric = Metric.named(asked.kind());
    requireNode(graph, name, asked.prediction());
    requireNode(graph, name, asked.target());
    double threshold = asked.threshold().orElseGet(() -> Threshold.of(graph, asked.prediction()));
    return new Measure(name, metric, asked.prediction(), asked.target(), threshold);
  }

  private static void requireNode(Graph graph, String metric, String address) {
    List<String> ids = graph.nodes().stream().map(Node::id).toList();
    // Outputs are id.port, nodes within composites id/inner.
    if (!ids.contains(address.split("[./]", 2)[0])) {
      throw new ProblemException(
          Problem.inFile(
              "train: the metric \""
                  + metric
                  + "\" reads the node \""
                  + address
                  + "\", which does not exist"
                  + Suggestion.nearest(address, ids)));
    }
  }

  /**
   * The metric's mean over a batch.
   *
   * @param values of the prediction and the target, by address
   * @throws ProblemException if their shapes do not fit each other, or the metric means nothing of
   *     such numbers
   */
  double mean(Map<String, Tensor> values) {
    Tensor predicted = values.get(prediction);
    Tensor right = values.get(target);
    if (!metric.fits(predicted, right)) {
      throw new ProblemException(
          Problem.at(
              prediction,
              "the metric \""
                  + name
                  + "\" cannot compare predictions "
                  + predicted.shape()
                  + " with targets "
                  + right.shape()
                  + " of node \""
                  + target
                  + "\""));
    }
    metric
        .objection(predicted, right)
        .ifPresent(
            objection -> {
              throw new ProblemException(
                  Problem.at(target, "the metric \"" + name + "\" " + objection));
            });
    return metric.mean(predicted, right, threshold);
  }
}
