package gradboard.ops.linear;

import static gradboard.ops.Lowered.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.graph.Subgraph;
import gradboard.kernel.Kernel;
import gradboard.kernel.KernelException;
import gradboard.op.OpException;
import gradboard.tensor.Shape;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LinearTest {
  private static long[] of(long... extents) {
    return extents;
  }

  /** The shapes that numpy.matmul gives. */
  static Stream<Arguments> products() {
    return Stream.of(
        Arguments.of(of(2, 3), of(3, 4), of(2, 4)),
        Arguments.of(of(3), of(3), of()),
        Arguments.of(of(2, 3), of(3), of(2)),
        Arguments.of(of(3), of(3, 4), of(4)),
        Arguments.of(of(3), of(5, 3, 4), of(5, 4)),
        Arguments.of(of(5, 2, 3), of(3), of(5, 2)),
        Arguments.of(of(5, 2, 3), of(3, 4), of(5, 2, 4)),
        Arguments.of(of(2, 3), of(5, 3, 4), of(5, 2, 4)),
        Arguments.of(of(5, 1, 2, 3), of(6, 3, 4), of(5, 6, 2, 4)),
        Arguments.of(of(0, 3), of(3, 4), of(0, 4)));
  }

  @ParameterizedTest
  @MethodSource("products")
  void matMulHasNumPysShapes(long[] a, long[] b, long[] y) {
    assertThat(op("MatMul").given("A", a).given("B", b).shape())
        .as("%s · %s", Arrays.toString(a), Arrays.toString(b))
        .isEqualTo(Shape.of(y));
  }

  @Test
  void matMulOfManyExamplesIsOneMatrixProduct() {
    assertThat(op("MatMul").given("A", 5, 2, 3).given("B", 3, 4).kernels())
        .containsExactly(Kernel.RESHAPE, Kernel.MATMUL, Kernel.RESHAPE);
    assertThat(op("MatMul").given("A", 2, 3).given("B", 3, 4).kernels())
        .containsExactly(Kernel.MATMUL);
  }

  @Test
  void matMulTellsColumnsAndRowsThatDiffer() {
    assertThatThrownBy(() -> op("MatMul").given("A", 7, 2, 3).given("B", 4, 5).shape())
        .isInstanceOf(KernelException.class)
        .hasMessage("A [7, 2, 3] has 3 columns and B [4, 5] has 4 rows; they must be equal");
    assertThatThrownBy(() -> op("MatMul").given("A", 2, 2, 3).given("B", 5, 3, 4).shape())
        .isInstanceOf(KernelException.class)
        .hasMessage("the leading extents of A [2, 2, 3] and B [5, 3, 4] do not broadcast");
    assertThatThrownBy(() -> op("MatMul").given("A").given("B", 3, 4).shape())
        .isInstanceOf(KernelException.class)
        .hasMessage("needs matrices or vectors; for a scalar factor use Mul");
  }

  @Test
  void gemmTransposesAndAddsABiasThatBroadcasts() {
    assertThat(
            op("Gemm")
                .given("A", 3, 2)
                .given("B", 4, 3)
                .with("transA", 1L)
                .with("transB", 1L)
                .shape())
        .isEqualTo(Shape.of(2, 4));
    assertThat(op("Gemm").given("A", 2, 3).given("B", 3, 4).given("C", 4).kernels())
        .containsExactly(Kernel.MATMUL, Kernel.ADD);
  }

  @Test
  void gemmTellsOperandsThatAreNoMatricesAndABiasThatDoesNotFit() {
    assertThatThrownBy(() -> op("Gemm").given("A", 2, 2, 3).given("B", 3, 4).shape())
        .isInstanceOf(KernelException.class)
        .hasMessage("needs a matrix, not [2, 2, 3]; MatMul takes any rank");
    assertThatThrownBy(
            () -> op("Gemm").given("A", 2, 3).given("B", 3, 4).given("C", 5, 2, 4).shape())
        .isInstanceOf(KernelException.class)
        .hasMessage("C [5, 2, 4] does not broadcast to the product [2, 4]");
  }

  @Test
  void denseOwnsWeightsAndBiasOfItsInputsExtent() {
    assertThat(op("Dense").given("X", 8, 5).with("units", 3L).ownedShape("W"))
        .isEqualTo(Shape.of(5, 3));
    assertThat(op("Dense").given("X", 8, 5).with("units", 3L).ownedShape("B"))
        .isEqualTo(Shape.of(3));
    assertThat(op("Dense").given("X", 8, 5).given("W", 5, 7).ownedShape("B"))
        .isEqualTo(Shape.of(7));
    assertThat(op("Dense").given("X", 8, 5).with("units", 3L).ownedInitializer("B"))
        .isEqualTo("zeros");
  }

  @ParameterizedTest
  @CsvSource({
    "none, xavier_uniform",
    "sigmoid, xavier_uniform",
    "relu, he_normal",
    "gelu, he_normal",
    "selu, lecun_normal"
  })
  void denseStartsItsWeightsAsSuitsTheActivation(String activation, String init) {
    assertThat(
            op("Dense")
                .given("X", 8, 5)
                .with("units", 3L)
                .with("activation", activation)
                .ownedInitializer("W"))
        .isEqualTo(init);
  }

  @Test
  void denseTakesAnInitialiserOfOnesOwn() {
    assertThat(
            op("Dense")
                .given("X", 8, 5)
                .with("units", 3L)
                .with("init", "orthogonal")
                .ownedInitializer("W"))
        .isEqualTo("orthogonal");
  }

  @Test
  void denseHoldsMatMulAddAndTheActivationAskedFor() {
    Subgraph plain = op("Dense").given("X", 8, 5).with("units", 3L).inside();
    Subgraph active =
        op("Dense").given("X", 8, 5).with("units", 3L).with("activation", "leaky_relu").inside();

    assertThat(plain.nodes()).extracting(Node::id).containsExactly("matmul", "add");
    assertThat(plain.nodes()).extracting(Node::op).containsExactly("MatMul", "Add");
    assertThat(plain.outputs()).containsEntry("Y", Ref.to("add"));
    assertThat(active.nodes()).extracting(Node::id).containsExactly("matmul", "add", "activation");
    assertThat(active.nodes().get(2).op()).isEqualTo("LeakyRelu");
    assertThat(active.outputs()).containsEntry("Y", Ref.to("activation"));
  }

  @Test
  void denseTellsUnitsThatAreMissingOrContradictItsWeights() {
    assertThatThrownBy(() -> op("Dense").given("X", 8, 5).ownedShape("W"))
        .isInstanceOf(OpException.class)
        .hasMessage("needs the attribute \"units\"");
    assertThatThrownBy(() -> op("Dense").given("X", 8, 5).with("units", 0L).ownedShape("W"))
        .isInstanceOf(OpException.class)
        .hasMessage("units must be at least 1, not 0");
    assertThatThrownBy(
            () -> op("Dense").given("X", 8, 5).given("W", 5, 7).with("units", 3L).inside())
        .isInstanceOf(OpException.class)
        .hasMessage("units is 3 but W [5, 7] has 7 columns; leave units out or make them equal");
    assertThatThrownBy(() -> op("Dense").given("X", 8, 5).given("W", 5).inside())
        .isInstanceOf(KernelException.class)
        .hasMessage("W must be a matrix [in, units], not [5]");
    assertThatThrownBy(() -> op("Dense").given("X").with("units", 3L).ownedShape("W"))
        .isInstanceOf(KernelException.class)
        .hasMessage("needs examples of at least one feature, not a scalar");
  }
}
