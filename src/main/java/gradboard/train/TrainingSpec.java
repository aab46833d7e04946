package gradboard.train;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

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

  /**
   * A metric over a prediction and a target.
   *
   * @param kind {@code accuracy} …; the name it is reported under unless said otherwise
   * @param prediction node address of the prediction
   * @param target node address of the target
   */
  public record MetricSpec(String kind, String prediction, String target) {}

  public TrainingSpec {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
  }

  public TrainingSpec withSeed(long changed) {
    return new TrainingSpec(optimizer, learningRate, options, batch, epochs, changed, metrics);
  }
}
