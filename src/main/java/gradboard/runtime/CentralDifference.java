package gradboard.runtime;

import java.util.function.DoubleUnaryOperator;

/**
 * The slope of a function of one number by central differences, and whether it can judge a gradient
 * worked out otherwise.
 *
 * <p>Two things make a difference quotient useless although the gradient may be right. At a
 * <em>kink</em> (Relu at 0, a tie of maxima) the two one-sided slopes differ and the central one
 * lies between them; a jump (Sign at 0) and the edge of where the function is defined (√ at 0)
 * count as such. And a slope that is tiny beside the function drowns in <em>rounding</em>. Both are
 * told from the function alone, so a wrong gradient cannot excuse itself:
 *
 * <ul>
 *   <li>Over a jump the central difference grows like 1/h.
 *   <li>Where the function is smooth, (f(x+h) − 2f(x) + f(x−h)) / h² hardly changes as h is doubled
 *       or halved; over a kink at distance d &lt; h it grows like (h − d)/h². A kink is assumed
 *       where the three disagree by more than a quarter and more than rounding can explain.
 *   <li>The central differences for h/2, h and 2h differ by what rounding makes of them. An error
 *       within a small multiple of that is no error that differences could see.
 * </ul>
 */
final class CentralDifference {
  private static final double STEP = 1e-5;
  private static final double SMALLEST = 1e-8;

  /** One-sided slopes that differ by less, relatively, hide no kink worth looking for. */
  private static final double SUSPICIOUS = 1e-3;

  private static final double CURVATURE_CHANGE = 0.25;

  /** How far, relatively, a difference over a jump may be from twice that over the double step. */
  private static final double JUMP = 0.25;

  /** Units in the last place that a loss may be off, being a sum of many rounded numbers. */
  private static final double ROUNDING = 16;

  private final DoubleUnaryOperator f;
  private final double here;
  private final double h;
  private final double up;
  private final double down;

  /**
   * @param f the function, of the distance from the point looked at
   * @param here f(0)
   * @param x the number at that point, which scales the step: 1e-5·max(1, |x|)
   */
  CentralDifference(DoubleUnaryOperator f, double here, double x) {
    this.f = f;
    this.here = here;
    h = STEP * Math.max(1, Math.abs(x));
    up = f.applyAsDouble(h);
    down = f.applyAsDouble(-h);
  }

  /** How far it goes to either side. */
  double step() {
    return h;
  }

  double slope() {
    return (up - down) / (2 * h);
  }

  /** |a − n| / max(|a|, |n|, 1e-8) for a gradient a. */
  double error(double gradient) {
    double scale = Math.max(Math.max(Math.abs(gradient), Math.abs(slope())), SMALLEST);
    return Math.abs(gradient - slope()) / scale;
  }

  /** Whether a kink lies within the step. */
  boolean isAtKink(double gradient, double threshold) {
    if (!Double.isFinite(up) || !Double.isFinite(down)) {
      return true;
    }
    double right = (up - here) / h;
    double left = (here - down) / h;
    double scale = Math.max(Math.max(Math.abs(right), Math.abs(left)), SMALLEST);
    if (error(gradient) <= threshold && Math.abs(right - left) <= SUSPICIOUS * scale) {
      return false;
    }
    if (isAtJump()) {
      return true;
    }
    double[] curvatures = {curvature(h / 2), (right - left) / h, curvature(2 * h)};
    double most = Math.max(curvatures[0], Math.max(curvatures[1], curvatures[2]));
    double least = Math.min(curvatures[0], Math.min(curvatures[1], curvatures[2]));
    double largest = Math.max(Math.abs(most), Math.abs(least));
    return most - least > CURVATURE_CHANGE * largest + 4 * rounding() / (h * h / 4);
  }

  /** Whether the difference doubles as the step is halved, twice over and beyond rounding. */
  private boolean isAtJump() {
    double finer = Math.abs(central(h / 2));
    double middle = Math.abs(slope());
    double coarser = Math.abs(central(2 * h));
    return coarser > rounding() / h
        && Math.abs(finer - 2 * middle) < JUMP * middle
        && Math.abs(middle - 2 * coarser) < JUMP * coarser;
  }

  private double curvature(double step) {
    return (f.applyAsDouble(step) - 2 * here + f.applyAsDouble(-step)) / (step * step);
  }

  /** Whether the distance from a gradient is no more than rounding makes of the difference. */
  boolean isLostInRounding(double gradient) {
    double finer = Math.abs(central(h / 2) - slope());
    double coarser = Math.abs(central(2 * h) - slope());
    double noise = Math.max(Math.max(finer, coarser), rounding() / h);
    return Math.abs(gradient - slope()) <= 2 * noise;
  }

  private double central(double step) {
    return (f.applyAsDouble(step) - f.applyAsDouble(-step)) / (2 * step);
  }

  private double rounding() {
    return ROUNDING * Math.ulp(Math.max(Math.abs(up), Math.abs(down)));
  }
}
