package gradboard.ui.inspector;

import gradboard.tensor.NumberFormat;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.DoublePredicate;
import java.util.function.Function;

/** What may be typed into a field of a {@link Form}. */
final class Entry {
  private static final int DIGITS = 10;

  private Entry() {}

  /**
   * A number.
   *
   * @param wanted says what fits, such as {@code a number above 0}
   */
  static Function<String, Optional<String>> number(
      String wanted, DoublePredicate fits, DoubleConsumer taker) {
    return typed -> {
      try {
        double number = Double.parseDouble(typed);
        if (fits.test(number)) {
          taker.accept(number);
          return Optional.empty();
        }
      } catch (NumberFormatException e) {
        // Told below, as a number out of range is.
      }
      return Optional.of("must be " + wanted);
    };
  }

  /** What an entry takes, or nothing at all. */
  static Function<String, Optional<String>> orNothing(
      Runnable nothing, Function<String, Optional<String>> entry) {
    return typed -> {
      if (!typed.isEmpty()) {
        return entry.apply(typed);
      }
      nothing.run();
      return Optional.empty();
    };
  }

  static boolean isWhole(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1L << 53;
  }

  /** A number as one would type it. */
  static String text(double number) {
    return NumberFormat.text(number, DIGITS).replace('−', '-');
  }
}
