package gradboard.ops.loss;

import static gradboard.ops.Lowered.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradboard.kernel.Kernel;
import gradboard.kernel.KernelException;
import gradboard.op.OpException;
import gradboard.ops.Lowered;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LossShapeTest {

  private static void fails(Lowered op, String message) {
    assertThatThrownBy(op::outputs)
        .isInstanceOfAny(OpException.class, KernelException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MeanSquaredError", "MeanAbsoluteError", "Huber"})
  void pairLossesGiveOneNumberOrOneForEachElement(String name) {
    Lowered loss = op(name).given("prediction", 4, 2).given("target", 4, 2);

    assertThat(loss.shape()).isEqualTo(Shape.SCALAR);
    assertThat(loss.with("reduction", "sum").shape()).isEqualTo(Shape.SCALAR);
    assertThat(loss.with("reduction", "none").shape()).isEqualTo(Shape.of(4, 2));
  }

  /** Broadcasting [4, 1] against [4] would silently make a [4, 4] of losses. */
  @ParameterizedTest
  @ValueSource(strings = {"MeanSquaredError", "MeanAbsoluteError", "Huber"})
  void pairLossesRefuseToBroadcast(String name) {
    fails(
        op(name).given("prediction", 4, 1).given("target", 4),
        "the prediction [4, 1] and the target [4] must have one shape; a Reshape or Squeeze node"
            + " makes them equal");
  }

  @Test
  void huberNeedsAPositiveDelta() {
    fails(
        op("Huber").given("prediction", 4).given("target", 4).with("delta", 0.0),
        "delta must be above 0, not 0.0");
  }

  @Test
  void binaryCrossEntropyTakesTargetsOfAnyType() {
    assertThat(op("BinaryCrossEntropy").given("logits", 4).given("target", DType.BOOL, 4).shape())
        .isEqualTo(Shape.SCALAR);
    fails(
        op("BinaryCrossEntropy").given("logits", 4, 1).given("target", DType.INT64, 4),
        "the prediction [4, 1] and the target [4] must have one shape; a Reshape or Squeeze node"
            + " makes them equal");
  }

  private static Lowered crossEntropy(long... scores) {
    return op("SoftmaxCrossEntropyLoss").given("scores", scores);
  }

  @Test
  void crossEntropyTakesClassNumbersWithoutTheAxisOfClasses() {
    assertThat(crossEntropy(3, 5).given("labels", DType.INT64, 3).shapes())
        .containsExactly(Shape.SCALAR, Shape.of(3, 5));
    assertThat(
            crossEntropy(3, 5, 2, 4)
                .given("labels", DType.INT32, 3, 2, 4)
                .with("reduction", "none")
                .shapes())
        .containsExactly(Shape.of(3, 2, 4), Shape.of(3, 5, 2, 4));
  }

  @Test
  void crossEntropyTakesDistributionsOfTheScoresShape() {
    assertThat(crossEntropy(3, 5).given("labels", 3, 5).with("reduction", "none").shape())
        .isEqualTo(Shape.of(3));
    assertThat(crossEntropy(3, 5, 2).given("labels", 3, 5, 2).given("weights", 5).shape())
        .isEqualTo(Shape.SCALAR);
  }

  @Test
  void crossEntropyOnClassNumbersIsOneFusedKernelAndAMean() {
    assertThat(crossEntropy(3, 5).given("labels", DType.INT64, 3).kernels())
        .containsExactly(Kernel.ONE_HOT, Kernel.CROSS_ENTROPY, Kernel.MEAN, Kernel.LOG_SOFTMAX);
  }

  @Test
  void crossEntropyTellsLabelsThatDoNotFit() {
    fails(
        crossEntropy(3, 5).given("labels", DType.INT64, 4),
        "scores [3, 5] need class numbers (int64) of shape [3], not int64[4]");
    fails(
        crossEntropy(3, 5).given("labels", 3),
        "floating labels are a distribution and need the scores' shape [3, 5], not [3]; class"
            + " numbers are int64, which a Cast node makes them");
    fails(
        crossEntropy(3).given("labels", DType.INT64),
        "scores must be [examples, classes], not [3]");
    fails(
        crossEntropy(3, 5).known("labels", 0, 1, 5),
        "label 5 is no class; the scores have classes 0 to 4");
    fails(
        crossEntropy(3, 5).given("labels", DType.INT64, 3).given("weights", 3),
        "weights must have one number for each class, [5], not [3]");
    fails(
        crossEntropy(3, 5).given("labels", 3, 5).with("ignore_index", 0L),
        "ignore_index is for labels that are class numbers");
  }

  @Test
  void anIgnoredLabelNeedNotBeAClass() {
    assertThat(crossEntropy(3, 5).known("labels", 0, 1, -100).with("ignore_index", -100L).shape())
        .isEqualTo(Shape.SCALAR);
  }

  @Test
  void hingeTellsScoresAndLabelsThatDoNotFit() {
    assertThat(op("MulticlassHinge").given("scores", 3, 5).given("labels", DType.INT64, 3).shape())
        .isEqualTo(Shape.SCALAR);
    fails(
        op("MulticlassHinge").given("scores", 3, 5, 2).given("labels", DType.INT64, 3, 2),
        "scores must be [examples, classes], not [3, 5, 2]");
    fails(
        op("MulticlassHinge").given("scores", 3, 5).given("labels", DType.INT64, 3, 1),
        "scores [3, 5] need class numbers (int64) of shape [3], not int64[3, 1]");
    fails(
        op("MulticlassHinge").given("scores", 3, 5).known("labels", 0, -1, 2),
        "label -1 is no class; the scores have classes 0 to 4");
  }

  @Test
  void penaltiesAreScalars() {
    assertThat(op("L1Penalty").given("W", 3, 5).shape()).isEqualTo(Shape.SCALAR);
    assertThat(op("L2Penalty").given("W").shape()).isEqualTo(Shape.SCALAR);
  }
}
