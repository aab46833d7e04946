package gradboard.io;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How older graph files become files of today: one step from each version to the next, on JSON
 * data, so that a step never changes once it is written.
 *
 * @param steps the first turns version 1 into version 2, and so on
 */
record Migrations(List<UnaryOperator<Map<String, Object>>> steps) {

  /** All that there are; {@link GraphFile#VERSION} counts them. */
  static final Migrations ALL = new Migrations(List.of());

  Migrations {
    steps = List.copyOf(steps);
  }

  /** The version that the last step leads to. */
  int newest() {
    return steps.size() + 1;
  }

  /** The data of a file of the given version, 1 to {@link #newest}, as the newest would say it. */
  Map<String, Object> migrate(Map<String, Object> file, int version) {
    Map<String, Object> migrated = file;
    for (UnaryOperator<Map<String, Object>> step : steps.subList(version - 1, steps.size())) {
      migrated = step.apply(migrated);
    }
    return migrated;
  }
}
