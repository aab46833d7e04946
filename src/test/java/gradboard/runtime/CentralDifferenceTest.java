package gradboard.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CentralDifferenceTest {
  private static final double THRESHOLD = 1e-5;

  private static CentralDifference at(double x, DoubleUnaryOperator f) {
    return new CentralDifference(distance -> f.applyAsDouble(x + distance), f.applyAsDouble(x), x);
  }

  @Test
  void agreesWithRightGradientsOfSmoothFunctions() {
    assertThat(at(0.3, Math::sin).error(Math.cos(0.3))).isLessThan(1e-9);
    assertThat(at(40, x -> x * x).error(80)).isLessThan(1e-9);
    assertThat(at(0, x -> x * x).error(0)).isZero();
  }

  @Test
  void seesWrongGradientsAndExcusesNone() {
    CentralDifference sine = at(0.3, Math::sin);
    double wrong = Math.cos(0.3) * (1 + 2e-5);

    assertThat(sine.error(wrong)).isGreaterThan(THRESHOLD);
    assertThat(sine.isAtKink(wrong, THRESHOLD)).isFalse();
    assertThat(sine.isLostInRounding(wrong)).isFalse();
  }

  /** h is 1e-5: kinks at the point, and at a third, a half and most of the step beside it. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.33e-5, -0.5e-5, 0.67e-5, 0.9e-5})
  void knowsAKinkWithinTheStep(double distance) {
    CentralDifference relu = at(0, x -> Math.max(0, x - distance) + x * x);

    assertThat(relu.isAtKink(0, THRESHOLD)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {2.1e-5, -3e-5, 1})
  void takesAKinkBeyondAllStepsForSmooth(double distance) {
    CentralDifference relu = at(0, x -> Math.max(0, x - distance) + x * x);
    double gradient = distance < 0 ? 1 : 0;

    assertThat(relu.isAtKink(gradient, THRESHOLD)).isFalse();
    assertThat(relu.error(gradient)).isLessThan(THRESHOLD);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.4e-5, -0.4e-5})
  void takesAJumpForAKink(double distance) {
    CentralDifference jump = at(0, x -> Math.signum(x - distance) + Math.sin(x));

    assertThat(jump.isAtKink(1, THRESHOLD)).isTrue();
  }

  @Test
  void takesTheEdgeOfWhereAFunctionIsDefinedForAKink() {
    assertThat(at(1e-12, Math::sqrt).isAtKink(0.5e6, THRESHOLD)).isTrue();
    assertThat(at(0, x -> 1 / (x + 1e-5)).isAtKink(1, THRESHOLD)).isTrue();
    assertThat(at(1e-2, Math::sqrt).isAtKink(5, THRESHOLD)).isFalse();
  }

  @Test
  void takesNoSlopeHoweverSteepForAJump() {
    CentralDifference steep = at(0.1, x -> Math.tanh(1000 * (x - 0.1)));

    assertThat(steep.isAtKink(1, THRESHOLD)).isFalse();
    assertThat(steep.error(1)).isGreaterThan(THRESHOLD);
    assertThat(steep.isLostInRounding(1)).isFalse();
  }

  @Test
  void takesStrongCurvatureForSmooth() {
    CentralDifference steep = at(0, x -> 1000 * x * x);

    assertThat(steep.isAtKink(0, THRESHOLD)).isFalse();
    assertThat(steep.isAtKink(1, THRESHOLD)).isFalse();
  }

  @Test
  void admitsWhatRoundingHides() {
    // Numbers near 1 are 2.2e-16 apart, so the quotient is good to about 1e-11 and no better.
    CentralDifference tiny = at(0.7, x -> 1 + 1e-9 * Math.sin(x));
    double right = 1e-9 * Math.cos(0.7);

    assertThat(tiny.error(right)).isGreaterThan(THRESHOLD);
    assertThat(tiny.isAtKink(right, THRESHOLD)).isFalse();
    assertThat(tiny.isLostInRounding(right)).isTrue();
    assertThat(tiny.isLostInRounding(right + 1e-7)).isFalse();
  }
}
