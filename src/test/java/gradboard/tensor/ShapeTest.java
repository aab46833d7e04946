package gradboard.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShapeTest {
  /** The table in NumPy's user guide, "Broadcasting". */
  @Test
  void broadcastsAsNumPyDoes() {
    assertThat(Shape.broadcast(Shape.of(256, 256, 3), Shape.of(3)))
        .isEqualTo(Shape.of(256, 256, 3));
    assertThat(Shape.broadcast(Shape.of(8, 1, 6, 1), Shape.of(7, 1, 5)))
        .isEqualTo(Shape.of(8, 7, 6, 5));
    assertThat(Shape.broadcast(Shape.of(15, 3, 5), Shape.of(15, 1, 5)))
        .isEqualTo(Shape.of(15, 3, 5));
    assertThat(Shape.broadcast(Shape.SCALAR, Shape.of(2, 0))).isEqualTo(Shape.of(2, 0));
    assertThat(Shape.broadcast(Shape.of(1), Shape.of(0))).isEqualTo(Shape.of(0));
    assertThatThrownBy(() -> Shape.broadcast(Shape.of(3), Shape.of(4)))
        .hasMessage("[3] and [4] do not broadcast");
    assertThatThrownBy(() -> Shape.broadcast(Shape.of(2, 1), Shape.of(8, 4, 3)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void knowsWhatItBroadcastsTo() {
    assertThat(Shape.of(3, 1).broadcastsTo(Shape.of(2, 3, 4))).isTrue();
    assertThat(Shape.of(3).broadcastsTo(Shape.of(3, 1))).isFalse();
    assertThat(Shape.of(1, 3).broadcastsTo(Shape.of(3))).isFalse();
  }

  @Test
  void countsAxesFromTheEndWhereNegative() {
    assertThat(Shape.of(2, 3, 4).extent(-1)).isEqualTo(4);
    assertThat(Shape.of(2, 3, 4).with(-2, 1)).isEqualTo(Shape.of(2, 1, 4));
  }

  @Test
  void laysElementsOutRowByRow() {
    assertThat(Shape.of(2, 3, 4).strides()).containsExactly(12, 4, 1);
    assertThat(Shape.SCALAR.size()).isEqualTo(1);
    assertThat(Shape.of(2, 0).size()).isZero();
  }

  @Test
  void refusesWhatCannotBeCounted() {
    assertThatThrownBy(() -> Shape.of(1L << 40, 1L << 40).size())
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Shape.of(2, -1)).hasMessage("negative extent in [2, -1]");
  }
}
