package gradboard.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradboard.format.FormatException;
import gradboard.format.JsonParser;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiteralTest {
  @Test
  void readsEvenlyNestedLists() {
    List<Object> data = List.of(List.of(1L, 2.5), List.of("NaN", "-Infinity"));
    assertThat(Literal.tensor(data, DType.FLOAT32))
        .isEqualTo(Tensor.of(Shape.of(2, 2), 1f, 2.5f, Float.NaN, Float.NEGATIVE_INFINITY));
    assertThat(Literal.tensor(7L, DType.INT64)).isEqualTo(Tensor.of(Shape.SCALAR, 7L));
    assertThat(Literal.tensor(List.of(true, 0L, 2L), DType.BOOL))
        .isEqualTo(Tensor.of(Shape.of(3), true, false, true));
  }

  @Test
  void refusesWhatIsNoTensor() {
    assertThat(Literal.isTensor(List.of(List.of(1L), List.of(1L, 2L)))).isFalse();
    assertThat(Literal.isTensor(List.of(1L, List.of(2L)))).isFalse();
    assertThat(Literal.isTensor("3")).isFalse();
    assertThat(Literal.isTensor(Map.of())).isFalse();
  }

  @Test
  void keepsWholeNumbersThatDoubleWouldRound() {
    long odd = (1L << 53) + 1;
    Tensor tensor = Literal.tensor(List.of(odd, Long.MAX_VALUE), DType.INT64);
    assertThat(tensor.longs()).containsExactly(odd, Long.MAX_VALUE);
    assertThat(Literal.data(tensor)).isEqualTo(List.of(odd, Long.MAX_VALUE));
  }

  @Test
  void refusesFractionsAmongIntegers() {
    for (DType type : List.of(DType.INT32, DType.INT64)) {
      assertThatThrownBy(() -> Literal.tensor(List.of(1L, 1.5), type))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("1.5 is not a whole number, as " + type + " needs");
      assertThatThrownBy(() -> Literal.tensor("NaN", type)).hasMessageContaining("whole number");
    }
    assertThat(Literal.tensor(2.0, DType.INT32)).isEqualTo(Tensor.of(Shape.SCALAR, 2));
  }

  @Test
  void refusesNumbersBeyondTheTypesRange() {
    for (Object big : List.of(1L << 31, -(1L << 31) - 1, "Infinity")) {
      assertThatThrownBy(() -> Literal.tensor(big, DType.INT32)).hasMessageContaining("range");
    }
    for (Object big : List.of(0x1p63, -0x1.1p63)) {
      assertThatThrownBy(() -> Literal.tensor(big, DType.INT64)).hasMessageContaining("range");
    }
    assertThatThrownBy(() -> Literal.tensor(1e39, DType.FLOAT32))
        .hasMessage("1.0E39 is beyond the range of float32");
    assertThat(Literal.tensor("Infinity", DType.FLOAT32).item()).isInfinite();
    assertThat(Literal.tensor(1e39, DType.FLOAT64).item()).isEqualTo(1e39);
  }

  @Test
  void writesFloatsWithTheirOwnDigits() {
    Tensor tensor = Tensor.of(Shape.of(3), 0.1f, Float.NaN, Float.POSITIVE_INFINITY);
    assertThat(Literal.data(tensor)).isEqualTo(List.of(0.1, "NaN", "Infinity"));
  }

  /** Its digits are gone by the time that it is a double: it may have been the one below. */
  @Test
  void refusesWholeNumbersBeyondBothEndsOf64Bits() throws FormatException {
    for (String beyond : List.of("-9223372036854775809", "9223372036854775808")) {
      Object data = JsonParser.parse(beyond).data();
      assertThatThrownBy(() -> Literal.tensor(data, DType.INT64))
          .hasMessageContaining("beyond the range of int64");
    }
    Object least = JsonParser.parse("-9223372036854775808").data();
    assertThat(Literal.tensor(least, DType.INT64).longAt(0)).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void saysDataAsJsonWritesItAndCutsWhatIsLong() {
    assertThat(Literal.text(List.of("x", 1L))).isEqualTo("[\"x\", 1]");
    assertThat(Literal.text(List.of(Map.of("source", "csv")))).isEqualTo("[{…}]");
    assertThat(Literal.text(Map.of("a", 1L))).isEqualTo("an object");
    assertThat(Literal.text(Collections.nCopies(1000, 1L))).hasSize(60).endsWith("…");
  }
}
