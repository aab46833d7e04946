package gradboard.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Statistics;
import gradboard.tensor.Tensor;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InitializerTest {
  private static final long SEED = 7;

  private static Tensor fill(Initializer initializer, long... extents) {
    return initializer.fill(Shape.of(extents), DType.FLOAT64, SEED, "layer/W");
  }

  /** Variances of the papers for 400 inputs and 200 outputs. */
  @ParameterizedTest
  @CsvSource({
    "xavier_normal, 0.0033333333", // 2 / (400 + 200)
    "xavier_uniform, 0.0033333333",
    "he_normal, 0.005", // 2 / 400
    "he_uniform, 0.005",
    "lecun_normal, 0.0025", // 1 / 400
    "lecun_uniform, 0.0025",
    "normal, 0.0001", // 0.01²
    "uniform, 0.00083333333" // 0.1² / 12
  })
  void matricesHaveMeanZeroAndTheVarianceOfTheirSource(String name, double variance) {
    Statistics statistics = Statistics.of(fill(Initializer.named(name), 400, 200));

    // 80,000 numbers: the mean's own deviation is 0.0035 of theirs, the variance's at most 0.5 %.
    double deviation = Math.sqrt(variance);
    assertThat(statistics.mean()).isCloseTo(0, within(5 * 0.0036 * deviation));
    assertThat(Math.pow(statistics.deviation(), 2)).isCloseTo(variance, within(0.025 * variance));
  }

  /** A kernel [out 64, in 32, 3, 3] sums 32·9 inputs, and each input reaches 64·9 outputs. */
  @ParameterizedTest
  @CsvSource({
    "he_normal, 0.0069444444", // 2 / 288
    "lecun_uniform, 0.0034722222", // 1 / 288
    "xavier_normal, 0.0023148148" // 2 / (288 + 576)
  })
  void kernelsCountTheirWindowIntoTheFans(String name, double variance) {
    Statistics statistics = Statistics.of(fill(Initializer.named(name), 64, 32, 3, 3));

    assertThat(Math.pow(statistics.deviation(), 2)).isCloseTo(variance, within(0.05 * variance));
  }

  @Test
  void uniformNumbersFillTheirRangeAndStayInside() {
    double bound = Math.sqrt(6.0 / (400 + 200));

    Statistics statistics = Statistics.of(fill(Initializer.XAVIER_UNIFORM, 400, 200));

    assertThat(statistics.minimum()).isBetween(-bound, -0.999 * bound);
    assertThat(statistics.maximum()).isBetween(0.999 * bound, bound);
  }

  @Test
  void normalAndUniformTakeTheirOwnNumbers() {
    Initializer.Options options = new Initializer.Options(3, 0.5, 10, 12);
    Shape shape = Shape.of(400, 200);

    Statistics normal =
        Statistics.of(Initializer.NORMAL.fill(shape, DType.FLOAT64, SEED, "w", options));
    Statistics uniform =
        Statistics.of(Initializer.UNIFORM.fill(shape, DType.FLOAT64, SEED, "w", options));

    assertThat(normal.mean()).isCloseTo(3, within(0.01));
    assertThat(normal.deviation()).isCloseTo(0.5, within(0.01));
    assertThat(uniform.minimum()).isBetween(10.0, 10.001);
    assertThat(uniform.maximum()).isBetween(11.999, 12.0);
  }

  @Test
  void zerosAndOnesAreWhatTheySay() {
    assertThat(fill(Initializer.ZEROS, 2, 2).doubles()).containsOnly(0);
    assertThat(fill(Initializer.ONES, 2, 2).doubles()).containsOnly(1);
  }

  @Property(tries = 100)
  void orthogonalMatricesHaveOrthonormalRowsOrColumns(
      @ForAll @IntRange(min = 1, max = 24) int rows,
      @ForAll @IntRange(min = 1, max = 24) int columns) {
    double[] q = fill(Initializer.ORTHOGONAL, rows, columns).doubles();

    int count = Math.min(rows, columns);
    for (int a = 0; a < count; a++) {
      for (int b = 0; b <= a; b++) {
        double dot = 0;
        for (int i = 0; i < Math.max(rows, columns); i++) {
          dot +=
              rows > columns
                  ? q[i * columns + a] * q[i * columns + b]
                  : q[a * columns + i] * q[b * columns + i];
        }
        assertThat(dot).isCloseTo(a == b ? 1 : 0, within(1e-14));
      }
    }
  }

  @Test
  void orthogonalKernelsAreOrthogonalAsMatricesOfTheirFoldedAxes() {
    double[] kernel = fill(Initializer.ORTHOGONAL, 4, 2, 3, 3).doubles();

    for (int a = 0; a < 4; a++) {
      for (int b = 0; b < 4; b++) {
        double dot = 0;
        for (int i = 0; i < 18; i++) {
          dot += kernel[a * 18 + i] * kernel[b * 18 + i];
        }
        assertThat(dot).isCloseTo(a == b ? 1 : 0, within(1e-14));
      }
    }
  }

  /** Over all orthogonal 3×3 matrices each entry has mean 0 and mean square 1/3. */
  @Test
  void orthogonalMatricesFavourNoDirection() {
    int draws = 3000;
    double[] sum = new double[9];
    double[] squares = new double[9];
    for (int seed = 0; seed < draws; seed++) {
      double[] q = Initializer.ORTHOGONAL.fill(Shape.of(3, 3), DType.FLOAT64, seed, "w").doubles();
      for (int i = 0; i < 9; i++) {
        sum[i] += q[i] / draws;
        squares[i] += q[i] * q[i] / draws;
      }
    }

    // A mean of 3,000 has a deviation of 0.0105, a mean square one of 0.0054.
    for (int i = 0; i < 9; i++) {
      assertThat(sum[i]).isCloseTo(0, within(0.045));
      assertThat(squares[i]).isCloseTo(1.0 / 3, within(0.024));
    }
  }

  @ParameterizedTest
  @EnumSource(Initializer.class)
  void theSameSeedAndAddressGiveTheSameNumbersInBothPrecisions(Initializer initializer) {
    Shape shape = Shape.of(5, 3);
    Tensor exact = initializer.fill(shape, DType.FLOAT64, 3, "dense1/W");

    assertThat(initializer.fill(shape, DType.FLOAT64, 3, "dense1/W")).isEqualTo(exact);
    assertThat(initializer.fill(shape, DType.FLOAT32, 3, "dense1/W"))
        .isEqualTo(exact.cast(DType.FLOAT32));
  }

  @Test
  void anotherSeedOrAddressGivesOtherNumbers() {
    Shape shape = Shape.of(5, 3);
    Tensor one = Initializer.HE_NORMAL.fill(shape, DType.FLOAT64, 3, "dense1/W");

    assertThat(Initializer.HE_NORMAL.fill(shape, DType.FLOAT64, 4, "dense1/W")).isNotEqualTo(one);
    assertThat(Initializer.HE_NORMAL.fill(shape, DType.FLOAT64, 3, "dense2/W")).isNotEqualTo(one);
  }

  @ParameterizedTest
  @EnumSource(Initializer.class)
  void scalarsVectorsAndEmptyTensorsAreFilledWithFiniteNumbers(Initializer initializer) {
    assertThat(fill(initializer).isFinite()).isTrue();
    assertThat(fill(initializer, 4).isFinite()).isTrue();
    assertThat(fill(initializer, 0, 4).size()).isZero();
    assertThat(fill(initializer, 4, 0).size()).isZero();
  }

  @Test
  void glorotAndKaimingAreOtherNames() {
    assertThat(Initializer.named("glorot_uniform")).isEqualTo(Initializer.XAVIER_UNIFORM);
    assertThat(Initializer.named("kaiming_normal")).isEqualTo(Initializer.HE_NORMAL);
  }

  @Test
  void unknownNamesAreToldWithTheKnownOnes() {
    assertThatThrownBy(() -> Initializer.named("he"))
        .isInstanceOf(OpException.class)
        .hasMessageStartingWith("there is no initialiser \"he\"; there are zeros, ones, normal");
    assertThatThrownBy(() -> Initializer.named("constant"))
        .isInstanceOf(OpException.class)
        .hasMessage("init \"constant\" needs the number in \"value\"");
  }
}
