package gradboard.bench;

import java.util.List;
import java.util.OptionalLong;

/** A contender on the clock, in this process or another. */
interface Player extends AutoCloseable {

  /**
   * Works for about this long.
   *
   * @return microseconds a step
   */
  double play(double milliseconds);

  /** Does this many more steps and gives the contender's evidence. */
  List<Double> evidence(int steps);

  /** Peak resident memory of the player's process in bytes, where the system tells. */
  OptionalLong peakMemory();

  @Override
  void close();
}
