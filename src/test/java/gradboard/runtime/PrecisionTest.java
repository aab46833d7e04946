package gradboard.runtime;

import static gradboard.runtime.KernelTest.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import gradboard.kernel.Emitter;
import gradboard.kernel.Setting;
import gradboard.kernel.Value;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Digits that a plain formula would lose: small numbers near 0, and sums of very many. */
class PrecisionTest {
  private static final MathContext DIGITS = new MathContext(60);

  private static Tensor many(int size, Shape shape) {
    float[] numbers = new float[size];
    Arrays.fill(numbers, 0.1f);
    return Tensor.of(shape, numbers);
  }

  @ParameterizedTest
  @ValueSource(ints = {60_000, 100_000, 300_000, 1_000_000})
  void theMeanOfManyEqualNumbersIsThatNumber(int size) {
    Tensor all = many(size, Shape.of(size));
    assertThat(run((e, in) -> e.meanAll(in.get(0)), all).at(0)).isEqualTo((double) 0.1f);
    assertThat(run((e, in) -> e.sumAll(in.get(0)), all).at(0))
        .isCloseTo(size * (double) 0.1f, withPercentage(1e-5));
  }

  @Test
  void sumsOfManyNumbersKeepTheirDigitsAlongAnyAxes() {
    for (List<Integer> axes :
        List.of(List.of(0), List.of(1), List.of(0, 1), List.of(0, 2), List.of(1, 2))) {
      Tensor cube = many(40 * 200 * 120, Shape.of(40, 200, 120));
      long group = 1;
      for (int axis : axes) {
        group *= cube.shape().extent(axis);
      }
      double wanted = group * (double) 0.1f;
      // Up to 4,096 numbers are added in float32 itself, each with an error of its last digit.
      double percent = group > 4096 ? 1e-5 : 2e-3;
      Tensor sums = run((e, in) -> e.sum(in.get(0), new Setting.Axes(axes, true)), cube);
      for (int i = 0; i < sums.size(); i++) {
        assertThat(sums.at(i)).as("%s", axes).isCloseTo(wanted, withPercentage(percent));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"5000, 3", "50000, 16", "250000, 4"})
  void sumsOverManyRowsKeepTheirDigits(int rows, int columns) {
    Tensor table = many(rows * columns, Shape.of(rows, columns));
    Tensor sums = run((e, in) -> e.sum(in.get(0), new Setting.Axes(List.of(0), true)), table);
    for (int i = 0; i < columns; i++) {
      assertThat(sums.at(i)).isCloseTo(rows * (double) 0.1f, withPercentage(1e-4));
    }
  }

  /** (e^2x − 1) / (e^2x + 1) with sixty digits, e^x by its series. */
  private static double tanh(double x) {
    BigDecimal power = exp(new BigDecimal(2 * x));
    return power.subtract(BigDecimal.ONE).divide(power.add(BigDecimal.ONE), DIGITS).doubleValue();
  }

  private static BigDecimal exp(BigDecimal x) {
    if (x.signum() < 0) {
      return BigDecimal.ONE.divide(exp(x.negate()), DIGITS);
    }
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int i = 1; i < 2500; i++) {
      term = term.multiply(x, DIGITS).divide(BigDecimal.valueOf(i), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {1e-30, 1e-8, -1e-5, 0.01, -0.2499, 0.25, 0.3, -1, 2.5, 9, 19.9, -20.1, 700})
  void tanhKeepsItsDigits(double x) {
    for (DType type : List.of(DType.FLOAT32, DType.FLOAT64)) {
      for (int size : new int[] {1, 300}) {
        double[] numbers = new double[size];
        Arrays.fill(numbers, x);
        Tensor in = Tensor.of(Shape.of(size), numbers).cast(type);
        double wanted = Math.abs(x) > 100 ? Math.signum(x) : tanh(in.at(0));
        assertThat(run((e, v) -> e.tanh(v.get(0)), in).at(size - 1))
            .as("%s of %d", type, size)
            .isCloseTo(wanted, withPercentage(type == DType.FLOAT32 ? 2e-5 : 1e-13));
      }
    }
  }

  @Test
  void eToTheXMinusOneKeepsItsDigitsNearZero() {
    Tensor x = Tensor.of(Shape.of(3), -1e-8f, 1e-20f, -1f);
    Tensor result = run((e, in) -> e.expm1(in.get(0)), x);
    for (int i = 0; i < 3; i++) {
      double wanted = exp(new BigDecimal(x.at(i))).subtract(BigDecimal.ONE, DIGITS).doubleValue();
      assertThat(result.at(i)).isCloseTo(wanted, withPercentage(1e-5));
    }
  }

  @ParameterizedTest
  @CsvSource({"20, 0", "40, 0", "0, 40", "300, -300"})
  void aCrossEntropyNearZeroKeepsItsDigits(double right, double wrong) {
    BiFunction<Emitter, List<Value>, Value> loss =
        (e, in) -> e.crossEntropy(in.get(0), in.get(1), 0);
    Tensor target = Tensor.of(Shape.of(3), 1.0, 0.0, 0.0);
    Tensor logits = Tensor.of(Shape.of(3), right, wrong, wrong);
    BigDecimal others = exp(new BigDecimal(wrong - right)).multiply(BigDecimal.valueOf(2));
    // ln(1 + u) = u − u²/2 + u³/3 … for small u; for large ones double has digits enough.
    double u = others.doubleValue();
    double wanted = u < 1e-5 ? u - u * u / 2 : Math.log1p(u);
    assertThat(run(loss, logits, target).item()).isCloseTo(wanted, withPercentage(1e-10));
    Tensor logarithms = run((e, in) -> e.logSoftmax(in.get(0), 0), logits);
    assertThat(logarithms.at(0)).isCloseTo(-wanted, withPercentage(1e-10));
  }
}
