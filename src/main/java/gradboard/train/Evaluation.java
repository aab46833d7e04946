package gradboard.train;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How well a graph does on some examples.
 *
 * @param loss mean over the examples
 * @param metrics the same, by the names they are reported under
 */
public record Evaluation(double loss, Map<String, Double> metrics) {

  public Evaluation {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
  }
}
