package gradboard.op;

import java.util.List;

/**
 * Where an input may be drawn from when the gradient is checked numerically: a range that stays
 * clear of poles, with a distance kept from kinks, where the derivative does not exist.
 *
 * @param low least value
 * @param high greatest value
 * @param kinks values to keep away from
 */
public record Domain(double low, double high, List<Double> kinks) {
  /** Distance kept from kinks, far above the step of the finite difference. */
  public static final double MARGIN = 0.05;

  /** Where smooth ops are checked. */
  public static final Domain EVERYWHERE = new Domain(-2, 2, List.of());

  public static Domain between(double low, double high) {
    return new Domain(low, high, List.of());
  }

  /** Numbers from −2 to 2 that keep away from the given ones. */
  public static Domain awayFrom(Double... kinks) {
    return new Domain(-2, 2, List.of(kinks));
  }

  /** The sample that a uniform number in [0, 1) stands for. */
  public double sample(double uniform) {
    double x = low + (high - low) * uniform;
    for (double kink : kinks) {
      if (Math.abs(x - kink) < MARGIN) {
        x = x < kink ? kink - MARGIN : kink + MARGIN;
      }
    }
    return x;
  }
}
