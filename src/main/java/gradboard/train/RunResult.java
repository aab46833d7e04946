package gradboard.train;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param stopped whether it was stopped before its budget was used up
 * @param steps training steps done, those before a resumption included
 * @param epochs epochs completed, likewise
 * @param train how well the graph does on the training part after the last step, in inference mode;
 *     where the run was stopped before that was known, the means over the examples that the last
 *     epoch had trained on; empty where it had on none
 * @param validation the same of the validation part, where there is one; where the run was stopped,
 *     after the last whole epoch
 * @param seconds that this run took
 */
public record RunResult(
    boolean stopped,
    long steps,
    int epochs,
    Optional<Evaluation> train,
    Optional<Evaluation> validation,
    double seconds) {

  /** The figure that there always is. */
  public static final String LOSS = "loss";

  /** What the names of figures of the validation part begin with. */
  public static final String VALIDATION = "validation.";

  /**
   * The figures by the names that expectations use: {@code loss}, {@code accuracy}, {@code
   * validation.loss}, {@code validation.accuracy} …
   */
  public Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    train.ifPresent(evaluation -> put(figures, "", evaluation));
    validation.ifPresent(evaluation -> put(figures, VALIDATION, evaluation));
    return figures;
  }

  private static void put(Map<String, Double> figures, String prefix, Evaluation evaluation) {
    figures.put(prefix + LOSS, evaluation.loss());
    evaluation.metrics().forEach((name, value) -> figures.put(prefix + name, value));
  }
}
