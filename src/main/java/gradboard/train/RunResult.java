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
 *     empty where the run was stopped before that was known
 * @param validation the same of the validation part, where there is one
 * @param seconds that this run took
 */
public record RunResult(
    boolean stopped,
    long steps,
    int epochs,
    Optional<Evaluation> train,
    Optional<Evaluation> validation,
    double seconds) {

  /**
   * The figures by the names that expectations use: {@code loss}, {@code accuracy}, {@code
   * validation.loss}, {@code validation.accuracy} …
   */
  public Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    train.ifPresent(evaluation -> put(figures, "", evaluation));
    validation.ifPresent(evaluation -> put(figures, "validation.", evaluation));
    return figures;
  }

  private static void put(Map<String, Double> figures, String prefix, Evaluation evaluation) {
    figures.put(prefix + "loss", evaluation.loss());
    evaluation.metrics().forEach((name, value) -> figures.put(prefix + name, value));
  }
}
