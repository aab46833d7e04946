package gradboard.ops.linear;

import static gradboard.ops.Circuit.input;
import static gradboard.ops.Circuit.parameter;
import static gradboard.ops.Circuit.shape;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.op.Initializer;
import gradboard.ops.Circuit;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import org.junit.jupiter.api.Test;

class DenseTest {

  /** By hand: [1, 2]·W = [5, −1], with the bias [4, −0.5], so the second unit is off. */
  private static final Graph WIRED =
      Graph.of(
              input("x", shape(1, 2), 1, 2),
              parameter("w", shape(2, 2), 1, -1, 2, 0),
              parameter("b", shape(2), -1, 0.5),
              Node.of("dense", "Dense").reading("x", "w", "b").withAttribute("activation", "relu"),
              Node.of("loss", "ReduceSum").reading("dense").withAttribute("keepdims", 0L))
          .withLoss("loss");

  @Test
  void showsTheValuesAndGradientsOfTheNodesInside() {
    try (Circuit run = Circuit.run(WIRED)) {
      assertThat(run.values("dense/matmul")).containsExactly(5, -1);
      assertThat(run.values("dense/add")).containsExactly(4, -0.5);
      assertThat(run.values("dense/activation")).containsExactly(4, 0);
      assertThat(run.values("dense")).containsExactly(4, 0);
      assertThat(run.gradient("dense/activation")).containsExactly(1, 1);
      assertThat(run.gradient("dense/matmul")).containsExactly(1, 0);
      assertThat(run.gradient("w")).containsExactly(1, 0, 2, 0);
      assertThat(run.gradient("b")).containsExactly(1, 0);
      assertThat(run.gradient("x")).containsExactly(1, 2);
    }
  }

  @Test
  void ownsParametersUnderItsOwnAddressWhenDraggedAlone() {
    Graph graph =
        Graph.of(
                input("x", shape(1, 3), 1, 2, 3),
                Node.of("dense", "Dense")
                    .reading("x")
                    .withAttribute("units", 4L)
                    .withAttribute("activation", "relu"),
                Node.of("loss", "ReduceSum").reading("dense").withAttribute("keepdims", 0L))
            .withLoss("loss");

    try (Circuit run = Circuit.run(graph)) {
      assertThat(run.parameters()).containsOnlyKeys("dense/W", "dense/B");
      assertThat(run.parameters().get("dense/W"))
          .isEqualTo(
              Initializer.HE_NORMAL.fill(Shape.of(3, 4), DType.FLOAT64, Circuit.SEED, "dense/W"));
      assertThat(run.values("dense/B")).containsOnly(0);
      // The bias's gradient is 1 where the unit is on: where its output is not 0.
      double[] on = run.values("dense");
      double[] gradient = run.gradient("dense/B");
      for (int unit = 0; unit < 4; unit++) {
        assertThat(gradient[unit]).isCloseTo(on[unit] > 0 ? 1 : 0, within(0.0));
      }
    }
  }

  @Test
  void takesExamplesOfAnyRank() {
    Graph graph =
        Graph.of(
            input("x", shape(1, 2, 2), 1, 2, 3, 4),
            parameter("w", shape(2, 1), 10, 1),
            Node.of("dense", "Dense").reading("x", "w"));

    try (Circuit run = Circuit.run(graph)) {
      assertThat(run.value("dense").shape()).isEqualTo(Shape.of(1, 2, 1));
      assertThat(run.values("dense")).containsExactly(12, 34);
    }
  }
}
