package gradboard.train;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Example-weighted means of the loss and of metrics over batches, while they come in.
 *
 * @param examples how many there were
 * @param loss sum over them of their batch's loss
 * @param metrics the same of each metric
 */
record Means(long examples, double loss, Map<String, Double> metrics) {
  static final Means NONE = new Means(0, 0, Map.of());

  Means {
    metrics = new LinkedHashMap<>(metrics);
  }

  /** With a batch more. */
  Means plus(int batch, Evaluation figures) {
    Map<String, Double> sums = new LinkedHashMap<>(metrics);
    figures.metrics().forEach((name, mean) -> sums.merge(name, batch * mean, Double::sum));
    return new Means(examples + batch, loss + batch * figures.loss(), sums);
  }

  Evaluation figures() {
    Map<String, Double> means = new LinkedHashMap<>();
    metrics.forEach((name, sum) -> means.put(name, sum / examples));
    return new Evaluation(loss / examples, means);
  }
}
