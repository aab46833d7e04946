package gradboard.train;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code train} section of a graph file.
 *
 * @param optimizer SGD, Momentum, Nesterov, Adagrad, RMSprop, Adam or AdamW
 * @param learningRate step size
 * @param options the optimizer's own numbers by their papers' names, such as {@code beta1}, and
 *     {@code weightDecay}
 * @param batch examples in a step; {@link #WHOLE} takes all at once
 * @param epochs passes over the training part
 * @param seed of initial parameters, of shuffling between epochs and of random ops
 * @param metrics what is measured beside the loss, by the name it is reported under
 */
public record TrainingSpec(
    String optimizer,
    double learningRate,
    Map<String, Double> options,
    int batch,
    int epochs,
    long seed,
    Map<String, MetricSpec> metrics) {

  /** The batch that takes all examples at once. */
  public static final int WHOLE = 0;

  /** How a file that does not say is trained: enough plain steps to see something happen. */
  public static final TrainingSpec UNSPECIFIED =
      new TrainingSpec("SGD", 0.1, Map.of(), WHOLE, 200, 0, Map.of());

  /**
   * A metric over a prediction and a target.
   *
   * @param kind {@code accuracy} …; the name it is reported under unless said otherwise
   * @param prediction node address of the prediction
   * @param target node address of the target
   * @param threshold above which a single number predicts yes, where accuracy is asked for; empty
   *     to judge by where the prediction comes from
   */
  public record MetricSpec(
      String kind, String prediction, String target, Optional<Double> threshold) {

    /** One that leaves the threshold to judgement. */
    public MetricSpec(String kind, String prediction, String target) {
      this(kind, prediction, target, Optional.empty());
    }

    /** The same of other nodes. */
    public MetricSpec comparing(String otherPrediction, String otherTarget) {
      return new MetricSpec(kind, otherPrediction, otherTarget, threshold);
    }
  }

  public TrainingSpec {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
  }

  /** With another update rule, its numbers by name. */
  public TrainingSpec withOptimizer(String changed, Map<String, Double> numbers) {
    return new TrainingSpec(changed, learningRate, numbers, batch, epochs, seed, metrics);
  }

  public TrainingSpec withLearningRate(double changed) {
    return new TrainingSpec(optimizer, changed, options, batch, epochs, seed, metrics);
  }

  public TrainingSpec withBatch(int changed) {
    return new TrainingSpec(optimizer, learningRate, options, changed, epochs, seed, metrics);
  }

  public TrainingSpec withEpochs(int changed) {
    return new TrainingSpec(optimizer, learningRate, options, batch, changed, seed, metrics);
  }

  public TrainingSpec withSeed(long changed) {
    return new TrainingSpec(optimizer, learningRate, options, batch, epochs, changed, metrics);
  }

  public TrainingSpec withMetrics(Map<String, MetricSpec> changed) {
    return new TrainingSpec(optimizer, learningRate, options, batch, epochs, seed, changed);
  }
}
