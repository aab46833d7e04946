package gradboard.train;

import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.graph.Suggestion;
import gradboard.tensor.NumberFormat;
import gradboard.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * A figure that tells how good predictions are, averaged over examples. It is for reading only:
 * worked out on the host from copies, never differentiated.
 */
public enum Metric {
  /** Share of examples whose class is predicted right; see {@link Classes}. */
  ACCURACY("accuracy") {
    @Override
    boolean fits(Tensor prediction, Tensor target) {
      return Classes.fit(prediction, target);
    }

    @Override
    Optional<String> objection(Tensor prediction, Tensor target) {
      return Classes.stranger(prediction, target)
          .map(
              number ->
                  "counts classes, but the target holds numbers to regress to, such as "
                      + NumberFormat.text(number)
                      + "; ask for "
                      + MEAN_SQUARED_ERROR.label()
                      + " or "
                      + MEAN_ABSOLUTE_ERROR.label());
    }

    @Override
    double mean(Tensor prediction, Tensor target, double threshold) {
      return Classes.agreement(prediction, target, threshold);
    }
  },
  /** Mean of |prediction − target| over all elements. */
  MEAN_ABSOLUTE_ERROR("meanAbsoluteError") {
    @Override
    double mean(Tensor prediction, Tensor target, double threshold) {
      return meanOf(Math::abs, prediction, target);
    }
  },
  /** Mean of (prediction − target)² over all elements. */
  MEAN_SQUARED_ERROR("meanSquaredError") {
    @Override
    double mean(Tensor prediction, Tensor target, double threshold) {
      return meanOf(error -> error * error, prediction, target);
    }
  };

  private final String label;

  Metric(String label) {
    this.label = label;
  }

  /** The name in files. */
  public String label() {
    return label;
  }

  /** Whether a prediction and a target can be compared; unless said otherwise, one by one. */
  boolean fits(Tensor prediction, Tensor target) {
    return prediction.size() == target.size();
  }

  /** Why the figure would mean nothing of numbers that can be compared, where it would not. */
  Optional<String> objection(Tensor prediction, Tensor target) {
    return Optional.empty();
  }

  /**
   * The figure's mean over a batch.
   *
   * @param threshold above which a single number predicts yes
   */
  abstract double mean(Tensor prediction, Tensor target, double threshold);

  private static double meanOf(DoubleUnaryOperator cost, Tensor prediction, Tensor target) {
    double sum = 0;
    for (int i = 0; i < prediction.size(); i++) {
      sum += cost.applyAsDouble(prediction.at(i) - target.at(i));
    }
    return sum / prediction.size();
  }

  /**
   * The metric of that name.
   *
   * @throws ProblemException if there is none
   */
  public static Metric named(String name) {
    return Arrays.stream(values())
        .filter(metric -> metric.label.equals(name))
        .findFirst()
        .orElseThrow(() -> new ProblemException(Problem.inFile(unknown(name))));
  }

  private static String unknown(String name) {
    List<String> names = Arrays.stream(values()).map(Metric::label).toList();
    return "train: there is no metric \"" + name + "\"" + Suggestion.of(name, names);
  }
}
