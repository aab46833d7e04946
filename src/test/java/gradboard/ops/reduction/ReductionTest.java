package gradboard.ops.reduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradboard.op.OpException;
import gradboard.ops.Lowered;
import gradboard.ops.Trial;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReductionTest {
  private static final Tensor MATRIX = Tensor.of(Shape.of(2, 2), 1.0, 2, 3, 4);

  @Test
  void keepsReducedAxesUnlessToldOtherwise() {
    assertThat(Lowered.op("ReduceSum").given("data", 2, 3, 4).known("axes", -1, 0).shape())
        .isEqualTo(Shape.of(1, 3, 1));
    assertThat(Lowered.op("ReduceSum").given("data", 2, 3, 4).with("keepdims", 0L).shape())
        .isEqualTo(Shape.SCALAR);
  }

  @Test
  void leavesDataAloneWithoutAxesIfAskedTo() {
    Trial none = Trial.of("ReduceSum").given("data", MATRIX).with("noop_with_empty_axes", 1L);
    assertThat(none.output()).isEqualTo(MATRIX);
    assertThat(none.with("axes", List.of()).output()).isEqualTo(MATRIX);
  }

  @Test
  void reducesAScalarToItself() {
    Tensor scalar = Tensor.scalar(DType.FLOAT64, 3);
    assertThat(Trial.of("ReduceProd").given("data", scalar).output()).isEqualTo(scalar);
  }

  @Test
  void saysWhichAxesThereAre() {
    assertThatThrownBy(
            () -> Lowered.op("ReduceMax").given("data", 2, 3).with("axes", List.of(3L)).outputs())
        .isInstanceOf(OpException.class)
        .hasMessage("axis 3 is outside a tensor of rank 2; it may be -2 to 1");
  }

  @Test
  void rejectsAnAxisNamedTwice() {
    assertThatThrownBy(
            () -> Lowered.op("ReduceMax").given("data", 2, 3).known("axes", 1, -1).outputs())
        .isInstanceOf(OpException.class)
        .hasMessage("axes [1, -1] names axis 1 twice; name it once");
  }

  @Test
  void asksForAxesThatAreKnownWhenCompiling() {
    assertThatThrownBy(
            () ->
                Lowered.op("ReduceMax").given("data", 2, 3).given("axes", DType.INT64, 1).outputs())
        .isInstanceOf(OpException.class)
        .hasMessageStartingWith("port axes must be known before the graph runs");
  }

  @ParameterizedTest
  @CsvSource({
    "ReduceSum, 0",
    "ReduceProd, 1",
    "ReduceMax, -Infinity",
    "ReduceMin, Infinity",
    "ReduceMean, NaN"
  })
  void givesTheNeutralNumberForLanesWithoutElements(String op, double neutral) {
    // ONNX's cases test_reduce_*_empty_set; the mean is left open there.
    Tensor reduced =
        Trial.of(op)
            .given("data", Tensor.zeros(DType.FLOAT64, Shape.of(2, 0, 3)))
            .with("axes", List.of(1L))
            .output();
    assertThat(reduced.shape()).isEqualTo(Shape.of(2, 1, 3));
    assertThat(reduced.doubles()).containsOnly(neutral);
  }

  @ParameterizedTest
  @CsvSource({
    "ReduceMax, INT32, -2147483648",
    "ReduceMin, INT32, 2147483647",
    "ReduceMax, INT64, -9223372036854775808",
    "ReduceMin, INT64, 9223372036854775807",
    "ReduceMax, BOOL, 0",
    "ReduceMin, BOOL, 1"
  })
  void theExtremeOfNoElementsIsTheFarEndOfTheTypesRange(String op, DType type, long end) {
    Tensor reduced =
        Trial.of(op)
            .given("data", Tensor.zeros(type, Shape.of(2, 0)))
            .with("axes", List.of(1L))
            .output();
    assertThat(reduced.type()).isEqualTo(type);
    assertThat(reduced.longs()).containsExactly(end, end);
  }

  @Test
  void takesTruthsForWholeNumbersWhenLookingForExtremes() {
    // ONNX's cases test_reduce_max_bool_inputs and test_reduce_min_bool_inputs.
    Tensor truths = Tensor.of(Shape.of(4, 2), true, true, true, false, false, true, false, false);
    Trial max = Trial.of("ReduceMax").given("data", truths).with("axes", List.of(1L));
    assertThat(max.output()).isEqualTo(Tensor.of(Shape.of(4, 1), true, true, true, false));
    Trial min = Trial.of("ReduceMin").given("data", truths).with("axes", List.of(1L));
    assertThat(min.output()).isEqualTo(Tensor.of(Shape.of(4, 1), true, false, false, false));
  }

  @Test
  void sharesTheGradientAmongEqualExtremes() {
    Tensor data = Tensor.of(Shape.of(2, 3), 5.0, 1, 5, 0, 2, 1);
    assertThat(
            Trial.of("ReduceMax")
                .given("data", data)
                .with("axes", List.of(1L))
                .gradient("data")
                .doubles())
        .containsExactly(0.5, 0, 0.5, 0, 1, 0);
  }

  @Test
  void hasExactGradientsOfProductsWithZeros() {
    // The product of the others: with one zero only it has a gradient, with two none has.
    Tensor data = Tensor.of(Shape.of(2, 3), 2.0, 0, 3, 0, 4, 0);
    assertThat(
            Trial.of("ReduceProd")
                .given("data", data)
                .with("axes", List.of(1L))
                .gradient("data")
                .doubles())
        .containsExactly(0, 6, 0, 0, 0, 0);
  }

  @Test
  void findsTheFirstOrTheLastOfEqualExtremes() {
    Tensor data = Tensor.of(Shape.of(1, 4), 1.0, 7, 7, 1);
    Trial max = Trial.of("ArgMax").given("data", data).with("axis", -1L).with("keepdims", 0L);
    assertThat(max.output().longs()).containsExactly(1);
    assertThat(max.with("select_last_index", 1L).output().longs()).containsExactly(2);
    Trial min = Trial.of("ArgMin").given("data", data).with("axis", 1L).with("keepdims", 0L);
    assertThat(min.output().longs()).containsExactly(0);
    assertThat(min.with("select_last_index", 1L).output().longs()).containsExactly(3);
  }

  @Test
  void saysThatAScalarHasNoAxisToSearch() {
    assertThatThrownBy(() -> Lowered.op("ArgMax").given("data").outputs())
        .isInstanceOf(OpException.class)
        .hasMessage("axis 0 is outside a tensor of rank 0, which has no axes");
  }
}
