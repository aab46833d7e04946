package gradboard.ui.dock;

import gradboard.ui.look.Look;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What an axis shows of the values on it.
 *
 * @param low at its foot
 * @param high at its top
 * @param peak the largest value where it lies above the top, else the top itself
 */
record Span(double low, double high, double peak) {
  /** Room above the largest value, as a share of the axis. */
  private static final double AIR = 0.05;

  /** The share of a curve's values that are no peaks. */
  private static final double USUAL = 0.95;

  /** So much higher than all else a peak must be to be left out. */
  private static final double PEAK = 3;

  /** A logarithmic axis of less would have hardly a round number on it. */
  private static final double DECADE = 10;

  /** Of shares, such as an accuracy. */
  static final Span SHARE = new Span(0, 1 + AIR / 2, 1 + AIR / 2);

  /**
   * From zero to the largest value, but for peaks: values far above both the first one and where 95
   * % of each curve lie, which would flatten all that can be read.
   *
   * @param curves the values of each, in their order; the one that begins first before others
   */
  static Span linear(List<double[]> curves) {
    double usual = curves.stream().flatMapToDouble(DoubleStream::of).findFirst().orElse(0);
    double lowest = 0;
    double largest = 0;
    for (double[] curve : curves) {
      double[] sorted = DoubleStream.of(curve).sorted().toArray();
      if (sorted.length > 0) {
        lowest = Math.min(lowest, sorted[0]);
        largest = Math.max(largest, sorted[sorted.length - 1]);
        int index = (int) Math.ceil(USUAL * (sorted.length - 1));
        usual = Math.max(usual, sorted[index]);
      }
    }
    double most = usual > 0 ? PEAK * usual : largest;
    double top =
        curves.stream()
            .flatMapToDouble(DoubleStream::of)
            .filter(value -> value <= most)
            .max()
            .orElse(0);
    double high = top > lowest ? top + AIR * (top - lowest) : lowest + 1;
    return new Span(lowest, high, Math.max(high, largest));
  }

  /** From the smallest positive value to the largest, and at least a decade. */
  static Span logarithmic(List<double[]> curves) {
    double[] sorted =
        curves.stream().flatMapToDouble(DoubleStream::of).filter(v -> v > 0).sorted().toArray();
    double low = sorted.length == 0 ? 1 : sorted[0];
    double high = sorted.length == 0 ? 1 : sorted[sorted.length - 1];
    double missing = Math.sqrt(Math.max(1, DECADE / (high / low)));
    double air = Math.pow(high / low * missing * missing, AIR);
    return new Span(low / missing / air, high * missing * air, high * missing * air);
  }

  boolean hidesPeaks() {
    return peak > high;
  }

  /** What is not shown of a figure; empty where all is. */
  String note(String figure) {
    return hidesPeaks() ? figure + " peaks up to " + Look.numbers().write(peak) + " cut" : "";
  }
}
