package gradboard.runtime.nd4j;

import java.util.function.DoubleUnaryOperator;

/**
 * Functions of one number in double precision, for where the library's lose digits that count: near
 * 0, or in a tail.
 */
final class RealFunctions {
  /** Below it e^2x − 1 would lose more than two bits to cancellation. */
  private static final double NEAR_ZERO = 0.25;

  /** From here on tanh is 1 to the last bit of a double. */
  private static final double SATURATED = 20;

  private RealFunctions() {}

  /** Works out a function of every element. */
  static Call each(Region in, Region out, DoubleUnaryOperator function) {
    Region.Cells.Get x = in.cells().get();
    Region.Cells.Put z = out.cells().put();
    int size = out.size();
    return () -> {
      for (int i = 0; i < size; i++) {
        z.at(i, function.applyAsDouble(x.at(i)));
      }
    };
  }

  /** max(x, 0) + ln(1 + e^−|x|); the library's own overflows above and underflows below. */
  static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  /** (e^2x − 1) / (e^2x + 1); the library's loses the digits of numbers near 0. */
  static double tanh(double x) {
    if (Math.abs(x) > SATURATED) {
      return Math.signum(x);
    }
    double above = Math.abs(x) < NEAR_ZERO ? Math.expm1(2 * x) : Math.exp(2 * x) - 1;
    return above / (above + 2);
  }
}
