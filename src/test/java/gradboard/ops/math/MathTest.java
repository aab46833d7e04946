package gradboard.ops.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradboard.kernel.KernelException;
import gradboard.op.OpException;
import gradboard.ops.Lowered;
import gradboard.ops.Trial;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class MathTest {
  private static Tensor row(double... numbers) {
    return Tensor.of(Shape.of(numbers.length), numbers);
  }

  @Test
  void givesEveryMaximumTheWholeGradientAtATie() {
    // CS231n, "Backpropagation, intuitions": df/dx = 1(x >= y), df/dy = 1(y >= x).
    Trial max = Trial.of("Max").given("data_0", row(2, 2, 4), row(2, 3, 1));
    List<Tensor> gradients = max.gradients("data_0", DType.FLOAT64);
    assertThat(gradients.get(0).doubles()).containsExactly(1, 0, 1);
    assertThat(gradients.get(1).doubles()).containsExactly(1, 1, 0);
  }

  @Test
  void takesTheExtremeOfASingleTensorToBeItself() {
    assertThat(Trial.of("Min").given("data_0", row(3, -1)).output()).isEqualTo(row(3, -1));
  }

  @Test
  void raisesWholeNumbersInTheirOwnType() {
    // ONNX's case test_pow_types_int64_float32.
    Tensor power =
        Trial.of("Pow")
            .given("X", Tensor.of(Shape.of(3), 1L, 2, 3))
            .given("Y", Tensor.of(Shape.of(3), 4f, 5, 6))
            .output();
    assertThat(power).isEqualTo(Tensor.of(Shape.of(3), 1L, 32, 729));
  }

  @Test
  void raisesFloatsToWholePowers() {
    Trial pow = Trial.of("Pow").given("X", row(-2, 3)).given("Y", Tensor.of(Shape.of(2), 3, 2));
    assertThat(pow.output().doubles()).containsExactly(-8, 9);
    assertThat(pow.gradient("X").doubles()).containsExactly(12, 6);
  }

  @Test
  void hasFlatZerothPowersAlsoAtZero() {
    Trial pow = Trial.of("Pow").given("X", row(0, 5)).given("Y", row(0, 0));
    assertThat(pow.output().doubles()).containsExactly(1, 1);
    assertThat(pow.gradient("X").doubles()).containsExactly(0, 0);
  }

  @Test
  void givesExponentsNoGradientWhereTheBaseIsNotPositive() {
    // Also where the power is infinite or no real number.
    Trial pow = Trial.of("Pow").given("X", row(0, 0, -2, -2)).given("Y", row(3, -1, 3, 0.5));
    assertThat(pow.gradient("Y").doubles()).containsExactly(0, 0, 0, 0);
  }

  @Test
  void dropsTheFractionWhenDividingWholeNumbers() {
    Tensor quotient =
        Trial.of("Div")
            .given("A", Tensor.of(Shape.of(3), 7, -7, 6))
            .given("B", Tensor.of(Shape.of(3), 2, 2, 3))
            .output();
    assertThat(quotient).isEqualTo(Tensor.of(Shape.of(3), 3, -3, 2));
  }

  @Test
  void letsTheUpperBoundWinWhenBoundsCross() {
    // ONNX's case test_clip_min_greater_than_max.
    Trial clip = Trial.of("Clip").given("input", row(-2, 0, 6)).with("min", 2L).with("max", 1L);
    assertThat(clip.output().doubles()).containsExactly(1, 1, 1);
  }

  @Test
  void passesEverythingThroughWithoutBounds() {
    assertThat(Trial.of("Clip").given("input", row(-2, 6)).output()).isEqualTo(row(-2, 6));
  }

  @Test
  void passesGradientsOfClippedElementsToTheBounds() {
    Trial clip =
        Trial.of("Clip")
            .given("input", row(-5, 0.5, 4, 6))
            .given("min", Tensor.scalar(DType.FLOAT64, -1))
            .given("max", Tensor.scalar(DType.FLOAT64, 1));
    assertThat(clip.gradient("input").doubles()).containsExactly(0, 1, 0, 0);
    assertThat(clip.gradient("min").item()).isEqualTo(1);
    assertThat(clip.gradient("max").item()).isEqualTo(2);
  }

  @Test
  void asksForScalarBounds() {
    assertThatThrownBy(() -> Lowered.op("Clip").given("input", 3).given("min", 3).outputs())
        .isInstanceOf(OpException.class)
        .hasMessage("port min must be one number (shape []), not a tensor of shape [3]");
  }

  @Test
  void namesBothShapesWhereTheyDoNotBroadcast() {
    assertThatThrownBy(() -> Lowered.op("Add").given("A", 2, 3).given("B", 2).outputs())
        .isInstanceOf(KernelException.class)
        .hasMessage(
            "shapes [2, 3] and [2] do not broadcast: aligned at the last axis, extents must be"
                + " equal or 1");
  }

  @Test
  void namesBothTypesWhereTheyDiffer() {
    assertThatThrownBy(() -> Lowered.op("Mul").given("A", 2).given("B", DType.INT64, 2).outputs())
        .isInstanceOf(KernelException.class)
        .hasMessage("types differ: float32 and int64; a Cast node makes them equal");
  }

  @Test
  void picksWholeNumbersToo() {
    // ONNX's case test_where_long_example.
    Tensor picked =
        Trial.of("Where")
            .given("condition", Tensor.of(Shape.of(2, 2), true, false, true, true))
            .given("X", Tensor.of(Shape.of(2, 2), 1L, 2, 3, 4))
            .given("Y", Tensor.of(Shape.of(2, 2), 9L, 8, 7, 6))
            .output();
    assertThat(picked).isEqualTo(Tensor.of(Shape.of(2, 2), 1L, 8, 3, 4));
  }

  @Test
  void keepsTheUnpickedBranchFromSpoilingGradients() {
    Trial where =
        Trial.of("Where")
            .given("condition", Tensor.of(Shape.of(2), true, false))
            .given("X", row(1, Double.POSITIVE_INFINITY))
            .given("Y", row(Double.NaN, 2));
    assertThat(where.output()).isEqualTo(row(1, 2));
    assertThat(where.gradient("X")).isEqualTo(row(1, 0));
    assertThat(where.gradient("Y")).isEqualTo(row(0, 1));
  }

  @Test
  void refusesABoundWithAFractionForWholeNumbers() {
    Lowered clip = Lowered.op("Clip").given("input", DType.INT64, 2).with("min", 2.5);
    assertThatThrownBy(clip::outputs)
        .isInstanceOf(OpException.class)
        .hasMessage("min is 2.5, but the input is int64; round it");
    assertThat(Lowered.op("Clip").given("input", DType.INT64, 2).with("min", 2.0).shape())
        .isEqualTo(Shape.of(2));
  }
}
