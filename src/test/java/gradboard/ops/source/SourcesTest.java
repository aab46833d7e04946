package gradboard.ops.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.op.Initializer;
import gradboard.ops.Circuit;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Statistics;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourcesTest {

  private static Node normal(String id) {
    return Node.of(id, "RandomNormal")
        .withAttribute("shape", List.of(200L, 200L))
        .withAttribute("mean", 3.0)
        .withAttribute("scale", 2.0);
  }

  /** The mean of 40,000 numbers strays by 0.01, their deviation by 0.007. */
  @Test
  void normalNumbersHaveTheMeanAndScaleAskedFor() {
    try (Circuit run = Circuit.run(Graph.of(normal("noise")))) {
      Statistics statistics = Statistics.of(run.value("noise"));
      assertThat(statistics.mean()).isCloseTo(3, within(0.05));
      assertThat(statistics.deviation()).isCloseTo(2, within(0.035));
    }
  }

  @Test
  void uniformNumbersFillTheRangeAskedFor() {
    Node uniform =
        Node.of("noise", "RandomUniform")
            .withAttribute("shape", List.of(40_000L))
            .withAttribute("low", -1.0)
            .withAttribute("high", 3.0);

    try (Circuit run = Circuit.run(Graph.of(uniform))) {
      Statistics statistics = Statistics.of(run.value("noise"));
      assertThat(statistics.minimum()).isBetween(-1.0, -0.99);
      assertThat(statistics.maximum()).isBetween(2.99, 3.0);
      assertThat(statistics.mean()).isCloseTo(1, within(0.03));
    }
  }

  @Test
  void randomNumbersAreTheNodesOwnAndTheSameAgainInTheSameStep() {
    try (Circuit run = Circuit.run(Graph.of(normal("a"), normal("b")))) {
      double[] first = run.values("a");
      assertThat(run.values("b")).isNotEqualTo(first);
      assertThat(run.again().values("a")).isEqualTo(first);
    }
  }

  @Test
  void parametersAreDrawnByTheirInitialiser() {
    Node drawn =
        Node.of("w", "Parameter")
            .withAttribute("shape", List.of(3L, 4L))
            .withAttribute("init", "orthogonal");

    try (Circuit run = Circuit.run(Graph.of(drawn))) {
      assertThat(run.value("w"))
          .isEqualTo(Initializer.ORTHOGONAL.fill(Shape.of(3, 4), DType.FLOAT64, Circuit.SEED, "w"));
    }
  }

  /** The notes' 0.01·randn. */
  @Test
  void normalParametersTakeTheScaleWrittenBesideThem() {
    Node drawn =
        Node.of("w", "Parameter")
            .withAttribute("shape", List.of(200L, 200L))
            .withAttribute("init", "normal")
            .withAttribute("scale", 0.5);

    try (Circuit run = Circuit.run(Graph.of(drawn))) {
      assertThat(Statistics.of(run.value("w")).deviation()).isCloseTo(0.5, within(0.01));
    }
  }

  @Test
  void aConstantInitialiserTakesItsNumberFromTheValue() {
    Node filled =
        Node.of("w", "Parameter")
            .withAttribute("shape", List.of(2L, 2L))
            .withAttribute("init", "constant")
            .withAttribute("value", 0.5);

    try (Circuit run = Circuit.run(Graph.of(filled))) {
      assertThat(run.values("w")).containsExactly(0.5, 0.5, 0.5, 0.5);
    }
  }
}
