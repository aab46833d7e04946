package gradboard.ops.regularization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradboard.op.Mode;
import gradboard.op.OpException;
import gradboard.ops.Lowered;
import gradboard.ops.Trial;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DropoutTest {
  private static final int COUNT = 10_000;

  private static Trial ones() {
    double[] ones = new double[COUNT];
    Arrays.fill(ones, 1);
    return Trial.of("Dropout").given("data", Tensor.of(Shape.of(100, 100), ones)).in(Mode.TRAIN);
  }

  @Test
  void dropsTheGivenShareAndScalesTheRest() {
    List<Tensor> outputs = ones().with("ratio", 0.2).run(DType.FLOAT64);
    double[] kept = outputs.get(0).doubles();
    assertThat(kept).containsOnly(0, 1.25);
    // Four deviations of a binomial share: 4·√(0.2·0.8 / 10,000) = 0.016.
    assertThat(Arrays.stream(kept).sum() / 1.25 / COUNT).isCloseTo(0.8, within(0.016));
  }

  @Test
  void tellsInTheMaskWhatWasKept() {
    List<Tensor> outputs = ones().run(DType.FLOAT64);
    boolean[] mask = outputs.get(1).booleans();
    for (int i = 0; i < COUNT; i++) {
      assertThat(outputs.get(0).at(i)).isEqualTo(mask[i] ? 2 : 0);
    }
  }

  @Test
  void passesGradientsOnlyThroughWhatWasKept() {
    Trial trial = ones();
    assertThat(trial.gradient("data")).isEqualTo(trial.output());
  }

  @Test
  void drawsTheSameMaskAgainForTheSameSeedStepAndPrecision() {
    Tensor once = ones().run(DType.FLOAT64).get(1);
    assertThat(ones().run(DType.FLOAT64).get(1)).isEqualTo(once);
    assertThat(ones().run(DType.FLOAT32).get(1)).isEqualTo(once);
  }

  @Test
  void changesNothingOutsideTraining() {
    List<Tensor> outputs = ones().in(Mode.INFER).run(DType.FLOAT64);
    assertThat(outputs.get(0).doubles()).containsOnly(1);
    assertThat(outputs.get(1).booleans()).doesNotContain(false);
  }

  @Test
  void followsTrainingModeWhereItIsGiven() {
    assertThat(ones().with("training_mode", 0L).output().doubles()).containsOnly(1);
    assertThat(ones().in(Mode.INFER).with("training_mode", true).output().doubles())
        .containsOnly(0, 2);
    Tensor yes = Tensor.scalar(DType.BOOL, 1);
    assertThat(ones().in(Mode.INFER).given("training_mode", yes).output().doubles())
        .containsOnly(0, 2);
  }

  @Test
  void readsTheRatioFromAWireToo() {
    Tensor none = Tensor.scalar(DType.FLOAT32, 0);
    assertThat(ones().given("ratio", none).output().doubles()).containsOnly(1);
  }

  @Test
  void rejectsARatioThatLeavesNothing() {
    assertThatThrownBy(() -> Lowered.op("Dropout").given("data", 3).with("ratio", 1L).outputs())
        .isInstanceOf(OpException.class)
        .hasMessage("ratio must be at least 0 and less than 1, not 1.0");
  }
}
