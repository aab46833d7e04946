package gradboard.tensor;

/**
 * What the screen tells about a tensor too large to print; NaN and infinite elements are counted
 * and left out of the rest.
 */
public record Statistics(
    double minimum, double maximum, double mean, double deviation, int notFinite) {

  /** Statistics of all elements; deviation is the population's, √(Σ(x−mean)²/n). */
  public static Statistics of(Tensor tensor) {
    double minimum = Double.POSITIVE_INFINITY;
    double maximum = Double.NEGATIVE_INFINITY;
    double mean = 0;
    double squares = 0;
    int count = 0;
    for (int i = 0; i < tensor.size(); i++) {
      double x = tensor.at(i);
      if (Double.isFinite(x)) {
        count++;
        minimum = Math.min(minimum, x);
        maximum = Math.max(maximum, x);
        // Welford's recurrence: one pass without cancellation.
        double delta = x - mean;
        mean += delta / count;
        squares += delta * (x - mean);
      }
    }
    if (count == 0) {
      return new Statistics(Double.NaN, Double.NaN, Double.NaN, Double.NaN, tensor.size());
    }
    return new Statistics(
        minimum, maximum, mean, Math.sqrt(squares / count), tensor.size() - count);
  }
}
