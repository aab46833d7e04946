package gradboard.train;

import gradboard.tensor.Tensor;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads classes off predictions and targets. Scores {@code [examples, classes]} predict the first
 * greatest; one number an example, {@code [examples]} or {@code [examples, 1]}, predicts yes (1)
 * above a threshold and no (0) otherwise. A target is a class id an example, or a row an example of
 * which the greatest element counts (one-hot, a distribution); for yes and no, what is above 0 is
 * yes, so that both 0 and −1 may mean no.
 */
public final class Classes {
  /** Distributions are written with few digits, and rounded to float32. */
  private static final double SUM_TOLERANCE = 1e-2;

  private Classes() {}

  private static int examples(Tensor tensor) {
    return tensor.shape().isScalar() ? 1 : (int) tensor.shape().extent(0);
  }

  private static boolean isColumn(Tensor tensor) {
    return tensor.size() == examples(tensor);
  }

  private static boolean isTable(Tensor tensor) {
    return tensor.shape().rank() == 2;
  }

  /** Whether classes can be read off both. */
  static boolean fit(Tensor prediction, Tensor target) {
    return examples(prediction) == examples(target)
        && (isColumn(prediction) || isTable(prediction))
        && (isColumn(target) || target.shape().equals(prediction.shape()));
  }

  /**
   * A number of a floating target that tells of no class, where there is any: ids are whole
   * numbers, for a table of scores those of its columns, for single numbers −1, 0 and 1; and rows
   * are distributions.
   */
  static Optional<Double> stranger(Tensor prediction, Tensor target) {
    if (!target.type().isFloating()) {
      return Optional.empty();
    }
    double[] numbers = target.doubles();
    if (!isColumn(target)) {
      int width = (int) target.shape().extent(1);
      return IntStream.range(0, examples(target))
          .filter(
              row -> !isDistribution(Arrays.copyOfRange(numbers, row * width, (row + 1) * width)))
          .mapToObj(row -> numbers[row * width])
          .findFirst();
    }
    double least = isColumn(prediction) ? -1 : 0;
    double most = isColumn(prediction) ? 1 : prediction.shape().extent(1) - 1.0;
    return Arrays.stream(numbers)
        .filter(x -> x != Math.rint(x) || x < least || x > most)
        .boxed()
        .findFirst();
  }

  private static boolean isDistribution(double... row) {
    return Arrays.stream(row).allMatch(x -> x >= 0)
        && Math.abs(Arrays.stream(row).sum() - 1) <= SUM_TOLERANCE;
  }

  /** Share of the examples of which both are of one class. */
  static double agreement(Tensor prediction, Tensor target, double threshold) {
    boolean binary = isColumn(prediction);
    int examples = examples(prediction);
    int agreeing = 0;
    for (int i = 0; i < examples; i++) {
      long predicted = binary ? above(prediction.at(i), threshold) : greatest(prediction, i);
      long right =
          binary
              ? above(target.at(i), 0)
              : isColumn(target) ? target.longAt(i) : greatest(target, i);
      agreeing += predicted == right ? 1 : 0;
    }
    return (double) agreeing / examples;
  }

  private static long above(double number, double threshold) {
    return number > threshold ? 1 : 0;
  }

  /** The class that a row of scores {@code [examples, classes]} predicts: the first greatest. */
  public static int greatest(Tensor table, int row) {
    int width = (int) table.shape().extent(1);
    int greatest = 0;
    for (int k = 1; k < width; k++) {
      if (table.at(row * width + k) > table.at(row * width + greatest)) {
        greatest = k;
      }
    }
    return greatest;
  }
}
