package gradboard.train;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How long to train; both limits count from the very first step, also in a run that is resumed.
 *
 * @param epochs epochs to complete
 * @param steps training steps to do; whichever limit comes first ends the run
 */
public record Budget(long epochs, long steps) {

  /**
   * What a section says, as far as the person does not say otherwise; steps alone override its
   * epochs.
   */
  public static Budget of(TrainingSpec spec, OptionalInt epochs, OptionalLong steps) {
    long limit = steps.isPresent() ? Long.MAX_VALUE : spec.epochs();
    return new Budget(epochs.isPresent() ? epochs.getAsInt() : limit, steps.orElse(Long.MAX_VALUE));
  }

  /** What a section says. */
  public static Budget of(TrainingSpec spec) {
    return of(spec, OptionalInt.empty(), OptionalLong.empty());
  }
}
