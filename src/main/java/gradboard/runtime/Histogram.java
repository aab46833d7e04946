package gradboard.runtime;

import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Statistics;
import gradboard.tensor.Tensor;

/**
 * How the finite elements of a tensor are distributed: counted in bins of equal width from the
 * least to the greatest. Integers of a small range have a bin each.
 *
 * @param low the lower edge of the first bin
 * @param high the upper edge of the last one
 * @param counts int64, elements in each bin
 */
public record Histogram(double low, double high, Tensor counts) {
  /** The most bins that there are. */
  public static final int BINS = 32;

  static Histogram of(Tensor tensor, Statistics statistics) {
    double low = statistics.minimum();
    double range = statistics.maximum() - low;
    int bins = BINS;
    if (!(range > 0 && Double.isFinite(range))) {
      bins = 1;
    } else if (!tensor.type().isFloating() && range < BINS) {
      bins = (int) range + 1;
    }
    long[] counts = new long[bins];
    // A whole number lies in the middle of its own bin.
    boolean whole = !tensor.type().isFloating() && range < BINS;
    double perUnit = bins == 1 ? 0 : whole ? 1 : bins / range;
    int size = tensor.size();
    for (int i = 0; i < size; i++) {
      double x = tensor.at(i);
      if (Double.isFinite(x)) {
        counts[Math.min(bins - 1, (int) ((x - low) * perUnit))]++;
      }
    }
    double margin = whole ? 0.5 : 0;
    return new Histogram(
        low - margin, low + range + margin, Tensor.of(Shape.of(bins), counts).cast(DType.INT64));
  }
}
