package gradboard.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TensorTest {
  @Test
  void castsAsJavaDoesAndTruthsToZeroAndOne() {
    Tensor x = Tensor.of(Shape.of(3), 2.75, -2.75, 0);
    assertThat(x.ints()).containsExactly(2, -2, 0);
    assertThat(x.booleans()).containsExactly(true, true, false);
    Tensor far = Tensor.of(Shape.of(4), 3e9, -1e300, Double.POSITIVE_INFINITY, Double.NaN);
    assertThat(far.ints())
        .containsExactly(Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE, 0);
    assertThat(far.longs()).containsExactly(3_000_000_000L, Long.MIN_VALUE, Long.MAX_VALUE, 0);
    assertThat(Tensor.of(Shape.SCALAR, 3_000_000_000L).ints()).containsExactly(-1_294_967_296);
    assertThat(x.cast(DType.BOOL).doubles()).containsExactly(1, 1, 0);
    assertThat(Tensor.scalar(DType.FLOAT32, 0.1).item()).isEqualTo(0.1f);
  }

  @Test
  void picksRowsInTheOrderGiven() {
    Tensor table = Tensor.of(Shape.of(3, 2), 0, 1, 10, 11, 20, 21);
    assertThat(table.rows(new int[] {2, 0})).isEqualTo(Tensor.of(Shape.of(2, 2), 20, 21, 0, 1));
    assertThat(table.rows(1, 3)).isEqualTo(Tensor.of(Shape.of(2, 2), 10, 11, 20, 21));
    assertThat(table.rows(1, 1).shape()).isEqualTo(Shape.of(0, 2));
    assertThatThrownBy(() -> table.rows(2, 4)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void joinsTheRowsOfTensorsInTheirOrder() {
    Tensor table = Tensor.of(Shape.of(3, 2), 0, 1, 10, 11, 20, 21);
    assertThat(Tensor.joined(List.of(table.rows(0, 1), table.rows(1, 3)))).isEqualTo(table);
    Tensor scalar = Tensor.scalar(DType.INT32, 3);
    assertThat(Tensor.joined(List.of(scalar))).isEqualTo(scalar);
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void readsBackTheBytesThatItWrote(DType type) {
    Tensor x = Tensor.of(Shape.of(2, 2), 1.0, 0, -3, 7).cast(type);
    ByteBuffer bytes = ByteBuffer.allocate(4 * type.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    x.writeTo(bytes);
    assertThat(Tensor.readFrom(bytes, type, x.shape())).isEqualTo(x);
  }

  @Test
  void isEqualBitForBit() {
    assertThat(Tensor.scalar(DType.FLOAT64, Double.NaN))
        .isEqualTo(Tensor.scalar(DType.FLOAT64, Double.NaN));
    assertThat(Tensor.scalar(DType.FLOAT64, -0.0)).isNotEqualTo(Tensor.scalar(DType.FLOAT64, 0.0));
    assertThat(Tensor.scalar(DType.FLOAT32, 1)).isNotEqualTo(Tensor.scalar(DType.FLOAT64, 1));
  }

  @Test
  void holdsAsManyNumbersAsItsShape() {
    assertThatThrownBy(() -> Tensor.of(Shape.of(2, 2), 1.0, 2.0))
        .hasMessage("shape [2, 2] holds 4 numbers, not 2");
  }

  /** 2, 4, 4, 4, 5, 5, 7, 9: mean 5, deviation 2. */
  @Test
  void leavesWhatIsNotFiniteOutOfStatistics() {
    Tensor x =
        Tensor.of(Shape.of(10), 2, 4, 4, 4, 5, 5, 7, 9, Double.NaN, Double.POSITIVE_INFINITY);
    Statistics statistics = Statistics.of(x);
    assertThat(statistics.mean()).isCloseTo(5, within(1e-15));
    assertThat(statistics.deviation()).isCloseTo(2, within(1e-15));
    assertThat(statistics.minimum()).isEqualTo(2);
    assertThat(statistics.maximum()).isEqualTo(9);
    assertThat(statistics.notFinite()).isEqualTo(2);
    assertThat(x.isFinite()).isFalse();
  }

  @Test
  void statisticsOfManyNumbersDoNotCancel() {
    double[] data = new double[5_000];
    for (int i = 0; i < data.length; i++) {
      data[i] = 1e9 + i % 2;
    }
    data[1_500] = Double.NaN;
    data[1_501] = Double.POSITIVE_INFINITY;
    Statistics statistics = Statistics.of(Tensor.of(Shape.of(data.length), data));

    assertThat(statistics.mean()).isEqualTo(1e9 + 0.5);
    assertThat(statistics.deviation()).isCloseTo(0.5, within(1e-12));
    assertThat(statistics.notFinite()).isEqualTo(2);
  }

  @Test
  void theMeanOfTheLargestNumbersIsFinite() {
    double[] data = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};

    assertThat(Statistics.of(Tensor.of(Shape.of(4), data)).mean()).isEqualTo(Double.MAX_VALUE);
  }
}
