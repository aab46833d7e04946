package gradboard.edit;

import gradboard.io.Expectation;
import gradboard.io.GraphFile;
import gradboard.train.TrainingSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where a file speaks of nodes by their addresses, beside the graph itself. */
final class Mentions {
  private Mentions() {}

  /** The file with what it expects and measures told by the new addresses. */
  static GraphFile renamed(GraphFile file, Renaming renaming) {
    return renaming.isEmpty()
        ? file
        : file.withTrain(file.train().map(train -> renamed(train, renaming)))
            .withExpect(file.expect().map(expect -> renamed(expect, renaming)));
  }

  private static TrainingSpec renamed(TrainingSpec train, Renaming renaming) {
    Map<String, TrainingSpec.MetricSpec> metrics = new LinkedHashMap<>();
    train
        .metrics()
        .forEach(
            (name, metric) ->
                metrics.put(
                    name,
                    metric.comparing(
                        renaming.of(metric.prediction()), renaming.of(metric.target()))));
    return new TrainingSpec(
        train.optimizer(),
        train.learningRate(),
        train.options(),
        train.batch(),
        train.epochs(),
        train.seed(),
        metrics);
  }

  private static Expectation renamed(Expectation expect, Renaming renaming) {
    return new Expectation(
        renamed(expect.values(), renaming),
        renamed(expect.grads(), renaming),
        expect.tolerance(),
        expect.mode(),
        expect.train());
  }

  private static Map<String, Object> renamed(Map<String, Object> byAddress, Renaming renaming) {
    Map<String, Object> renamed = new LinkedHashMap<>();
    byAddress.forEach((address, data) -> renamed.put(renaming.of(address), data));
    return renamed;
  }
}
