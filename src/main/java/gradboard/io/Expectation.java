package gradboard.io;

import gradboard.op.Mode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The {@code expect} section of a graph file: what makes the file a test.
 *
 * @param values what nodes must hold, JSON data by address
 * @param grads the gradients that nodes must receive, JSON data by address
 * @param tolerance |got − want| ≤ tolerance · max(1, |want|), in float64
 * @param mode how the graph is run for values and gradients
 * @param train bounds that training must reach, by {@code loss}, {@code accuracy}, {@code
 *     validation.accuracy} …
 */
public record Expectation(
    Map<String, Object> values,
    Map<String, Object> grads,
    double tolerance,
    Mode mode,
    Map<String, Bound> train) {

  /** What {@code tolerance} is where the file does not say. */
  public static final double TOLERANCE = 1e-6;

  /**
   * A range that a figure must lie in.
   *
   * @param atLeast least value, −∞ where not given
   * @param atMost greatest value, ∞ where not given
   */
  public record Bound(double atLeast, double atMost) {
    public boolean holds(double figure) {
      return figure >= atLeast && figure <= atMost;
    }
  }

  public Expectation {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    grads = Collections.unmodifiableMap(new LinkedHashMap<>(grads));
    train = Collections.unmodifiableMap(new LinkedHashMap<>(train));
  }
}
