package gradboard.runtime.nd4j;

import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;

/**
 * A number from two numbers, for loops of our own: integers are combined as such, since double
 * rounds them from 2^53 on, and wrap round where they overflow, as NumPy's do.
 */
record Combination(DoubleBinaryOperator ofReals, LongBinaryOperator ofIntegers) {
  static final Combination MAX = new Combination(Math::max, Math::max);
  static final Combination MIN = new Combination(Math::min, Math::min);
  static final Combination SUM = new Combination(Double::sum, Long::sum);
  static final Combination PRODUCT = new Combination((a, b) -> a * b, (a, b) -> a * b);

  /** Drops the fraction between integers; the library's own division by 0 ends the process. */
  static final Combination QUOTIENT = new Combination((a, b) -> a / b, Combination::quotient);

  private static long quotient(long a, long b) {
    if (b == 0) {
      throw new NumbersException(
          "the whole number " + a + " is divided by 0; Cast both to float32 if infinity is meant");
    }
    return a / b;
  }
}
