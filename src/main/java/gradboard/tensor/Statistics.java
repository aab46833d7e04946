package gradboard.tensor;

/**
 * What the screen tells about a tensor too large to print; NaN and infinite elements are counted
 * and left out of the rest.
 */
public record Statistics(
    double minimum, double maximum, double mean, double deviation, int notFinite) {

  /** Elements whose mean is taken at once: dividing after each of them would cost most of all. */
  private static final int BLOCK = 1024;

  /**
   * Statistics of all elements; deviation is the population's, √(Σ(x−mean)²/n). Means and squares
   * of blocks are joined as Chan, Golub and LeVeque do ("Updating formulae and a pairwise algorithm
   * for computing sample variances", 1979), without cancellation.
   */
  public static Statistics of(Tensor tensor) {
    double minimum = Double.POSITIVE_INFINITY;
    double maximum = Double.NEGATIVE_INFINITY;
    double mean = 0;
    double squares = 0;
    int count = 0;
    double[] block = new double[Math.min(BLOCK, tensor.size())];
    for (int start = 0; start < tensor.size(); start += BLOCK) {
      int end = Math.min(tensor.size(), start + BLOCK);
      int finite = 0;
      for (int i = start; i < end; i++) {
        double x = tensor.at(i);
        if (Double.isFinite(x)) {
          block[finite++] = x;
          minimum = Math.min(minimum, x);
          maximum = Math.max(maximum, x);
        }
      }
      if (finite > 0) {
        count += finite;
        double blockMean = mean(block, finite);
        double delta = blockMean - mean;
        double share = (double) finite / count;
        squares += squares(block, finite, blockMean) + delta * delta * share * (count - finite);
        mean += delta * share;
      }
    }
    if (count == 0) {
      return new Statistics(Double.NaN, Double.NaN, Double.NaN, Double.NaN, tensor.size());
    }
    return new Statistics(
        minimum, maximum, mean, Math.sqrt(squares / count), tensor.size() - count);
  }

  private static double mean(double[] block, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += block[i];
    }
    if (Double.isFinite(sum)) {
      return sum / count;
    }
    double mean = 0;
    for (int i = 0; i < count; i++) {
      mean += block[i] / count;
    }
    return mean;
  }

  private static double squares(double[] block, int count, double mean) {
    double squares = 0;
    for (int i = 0; i < count; i++) {
      squares += (block[i] - mean) * (block[i] - mean);
    }
    return squares;
  }
}
