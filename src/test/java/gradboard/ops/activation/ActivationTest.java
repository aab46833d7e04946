package gradboard.ops.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpCatalog;
import gradboard.op.OpException;
import gradboard.ops.Lowered;
import gradboard.ops.Trial;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ActivationTest {
  private static final Tensor FAR = Tensor.of(Shape.of(7), -1000.0, -100, -20, 0, 20, 100, 1000);

  private static Trial at(String op, Tensor x) {
    String port = Trial.of(op).op().inputs().get(0).name();
    return Trial.of(op).given(port, x);
  }

  private static Tensor slope(String op, double x) {
    String port = Trial.of(op).op().inputs().get(0).name();
    return at(op, Tensor.of(Shape.of(1), x)).gradient(port);
  }

  static Stream<Op> activations() {
    return OpCatalog.load().all().stream().filter(op -> op.category() == Category.ACTIVATION);
  }

  @ParameterizedTest
  @MethodSource("activations")
  void staysFiniteFarFromZero(Op op) {
    for (DType real : new DType[] {DType.FLOAT32, DType.FLOAT64}) {
      Trial trial = at(op.name(), FAR.cast(DType.FLOAT32));
      String port = op.inputs().get(0).name();
      assertThat(trial.run(real)).allMatch(Tensor::isFinite);
      assertThat(trial.gradients(port, real)).allMatch(Tensor::isFinite);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Elu, -1000, -1, 0",
    "Elu, 1000, 1000, 1",
    "Softplus, -1000, 0, 0",
    "Softplus, 1000, 1000, 1",
    "Gelu, -1000, 0, 0",
    "Gelu, 1000, 1000, 1",
    "Swish, -1000, 0, 0",
    "Swish, 1000, 1000, 1",
    "Mish, -1000, 0, 0",
    "Mish, 1000, 1000, 1",
    "Sigmoid, -1000, 0, 0",
    "Sigmoid, 1000, 1, 0",
    "HardSigmoid, 1000, 1, 0",
  })
  void reachesItsAsymptotes(String op, double x, double value, double slope) {
    assertThat(at(op, Tensor.of(Shape.of(1), x)).output().item()).isEqualTo(value);
    assertThat(slope(op, x).item()).isEqualTo(slope);
  }

  @ParameterizedTest
  @CsvSource({"Relu, 0", "LeakyRelu, 1", "Elu, 1", "Softsign, 1"})
  void takesTheStatedSideAtZero(String op, double slope) {
    assertThat(slope(op, 0).item()).isEqualTo(slope);
  }

  @ParameterizedTest
  @CsvSource({"-2.5, 0, 0", "-2.25, 0.05, 0.2", "2.25, 0.95, 0.2", "2.5, 1, 0", "3, 1, 0"})
  void theHardSigmoidIsLevelFromItsEndsOn(double x, double value, double slope) {
    assertThat(at("HardSigmoid", Tensor.of(Shape.of(1), x)).output().item())
        .isCloseTo(value, within(1e-15));
    assertThat(slope("HardSigmoid", x).item()).isEqualTo(slope);
  }

  @Test
  void rectifiesWholeNumbers() {
    assertThat(at("Relu", Tensor.of(Shape.of(3), -2L, 0, 5)).output())
        .isEqualTo(Tensor.of(Shape.of(3), 0L, 0, 5));
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"FLOAT32", "FLOAT64"})
  void doesNotOverflowInSoftmaxes(DType real) {
    Tensor scores = Tensor.of(Shape.of(3), 1000f, 0, -1000);
    assertThat(at("Softmax", scores).run(real).get(0).doubles()).containsExactly(1, 0, 0);
    assertThat(at("LogSoftmax", scores).run(real).get(0).doubles())
        .containsExactly(0, -1000, -2000);
  }

  @Test
  void normalizesAlongAnyAxis() {
    // Along axis 1 the lanes are (0, ln 3): a quarter and three quarters.
    double three = Math.log(3);
    Tensor scores = Tensor.of(Shape.of(2, 2, 1, 2), 0, 0, three, three, 5, 5, 5 + three, 5 + three);
    Tensor shares = at("Softmax", scores).with("axis", 1L).output();
    assertThat(shares.doubles())
        .containsExactly(
            new double[] {0.25, 0.25, 0.75, 0.75, 0.25, 0.25, 0.75, 0.75}, within(1e-15));
  }

  @Test
  void saysWhichAxesSoftmaxMayTake() {
    assertThatThrownBy(() -> Lowered.op("Softmax").given("input", 2, 3).with("axis", 2L).outputs())
        .isInstanceOf(OpException.class)
        .hasMessage("axis 2 is outside a tensor of rank 2; it may be -2 to 1");
  }
}
