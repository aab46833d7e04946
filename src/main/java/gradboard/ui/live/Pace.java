package gradboard.ui.live;

import java.util.OptionalLong;

/** Tells from the steps that were done how long the rest will take. Belongs to one thread. */
final class Pace {
  private static final double TOO_EARLY_SECONDS = 1;

  private final long first;
  private final long epochs;
  private final long stepsPerEpoch;
  private final long begun;
  private long epoch;
  private long steps;

  /**
   * @param before epochs done already
   * @param epochs to be done
   * @param stepsPerEpoch at least 1
   * @param now in nanoseconds
   */
  Pace(long before, long epochs, long stepsPerEpoch, long now) {
    first = before + 1;
    this.epochs = epochs;
    this.stepsPerEpoch = stepsPerEpoch;
    begun = now;
    epoch = first;
  }

  /** A step was done in an epoch. */
  void stepped(long in) {
    steps = in == epoch ? steps + 1 : 1;
    epoch = in;
  }

  Progress at(long now) {
    double within = Math.min(1, (double) steps / stepsPerEpoch);
    double share = Math.min(1, (epoch - first + within) / epochs);
    double seconds = (now - begun) / 1e9;
    OptionalLong left =
        seconds < TOO_EARLY_SECONDS || share == 0
            ? OptionalLong.empty()
            : OptionalLong.of(Math.round(seconds * (1 - share) / share));
    return new Progress(epoch, first + epochs - 1, share, left);
  }
}
