package gradboard.ops.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradboard.ops.Trial;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinaryCrossEntropyTest {

  /**
   * Figures of t·ln(1 + e^−x) + (1 − t)·ln(1 + e^x) and of σ(x) − t, worked out with sixty digits.
   * What a float cannot hold of a difference of large numbers must not be missing in the loss.
   */
  @ParameterizedTest
  @CsvSource({
    "20, 1, 2.061153620314381e-09, -2.0611536181902037e-09",
    "-20, 0, 2.061153620314381e-09, 2.0611536181902037e-09",
    "80, 1, 1.8048513878454153e-35, -1.8048513878454153e-35",
    "-80, 0, 1.8048513878454153e-35, 1.8048513878454153e-35",
    "20, 0.9990234375, 0.01953125206115362, 0.0009765604388463818",
    "20, 0.9999990463256836, 1.9075547481745316e-05, 9.516131627880598e-07",
    "-20, 9.5367431640625e-07, 1.9075547481745316e-05, -9.516131627880598e-07",
    "1, 0.25, 1.0632616875182228, 0.4810585786300049",
    "-3, 0.75, 2.298587351573742, -0.7025741268224333",
    "0, 0.5, 0.6931471805599453, 0",
    "20, 0, 20.000000002061153, 0.9999999979388464",
    "1000, 0, 1000, 1",
    "1000, 1, 0, 0"
  })
  void isExactInFloatWhateverTheLogitAndTheTarget(
      float logit, float target, double loss, double gradient) {
    Trial trial =
        Trial.of("BinaryCrossEntropy")
            .given("logits", Tensor.of(Shape.of(1), logit))
            .given("target", Tensor.of(Shape.of(1), target));

    assertThat(trial.run(DType.FLOAT32).get(0).item()).isCloseTo(loss, within(1e-6 * loss));
    assertThat(trial.gradients("logits", DType.FLOAT32).get(0).item())
        .isCloseTo(gradient, within(1e-6 * Math.abs(gradient)));
    assertThat(trial.gradients("target", DType.FLOAT32).get(0).item())
        .isCloseTo(-logit, within(1e-6 * Math.abs(logit)));
  }
}
