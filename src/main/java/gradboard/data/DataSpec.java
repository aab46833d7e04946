package gradboard.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The {@code data} section of a graph file: where examples come from and how they are divided.
 *
 * @param source {@code csv}, or the name of a generator such as {@code spiral}
 * @param options what the source takes, by name ({@code path}, {@code label}, {@code classes} …),
 *     JSON data
 * @param standardize whether features are shifted and scaled to mean 0 and deviation 1, fitted on
 *     the training part only
 * @param split how examples are divided; empty means that all are for training
 * @param seed of generating, shuffling before the split, and nothing else; empty for that of the
 *     run, see {@link #seededBy}
 */
public record DataSpec(
    String source,
    Map<String, Object> options,
    boolean standardize,
    Optional<Split> split,
    OptionalLong seed) {

  /**
   * Shares of the examples, each in [0, 1], together at most 1.
   *
   * @param train for training
   * @param validation for validation
   * @param test for testing
   */
  public record Split(double train, double validation, double test) {}

  public DataSpec {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  /** With other options, by name. */
  public DataSpec withOptions(Map<String, Object> changed) {
    return new DataSpec(source, changed, standardize, split, seed);
  }

  public DataSpec standardized(boolean changed) {
    return new DataSpec(source, options, changed, split, seed);
  }

  public DataSpec withSplit(Optional<Split> changed) {
    return new DataSpec(source, options, standardize, changed, seed);
  }

  public DataSpec withSeed(OptionalLong changed) {
    return new DataSpec(source, options, standardize, split, changed);
  }

  /** The same with a seed: its own, or else that of the run which the examples are for. */
  public DataSpec seededBy(long run) {
    return withSeed(OptionalLong.of(seed.orElse(run)));
  }
}
