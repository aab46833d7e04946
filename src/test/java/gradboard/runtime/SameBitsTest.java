package gradboard.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradboard.compile.UpdateRule;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.op.Mode;
import gradboard.op.OpCatalog;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import gradboard.tensor.Philox;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a learner sees is what trains: a step of training and a pass that keeps every number are
 * compiled, fused and laid out differently, and come to the same bits.
 */
class SameBitsTest {
  /** A power of two, so that η·g is exact, and x − η·g is rounded once however it is computed. */
  private static final double RATE = 0.125;

  private static final List<String> OUTPUTS =
      List.of("hidden", "hidden/matmul", "kept", "scores", "cross", "penalty", "loss");

  /** Large enough at 64 examples that kernels are shared among threads. */
  private static final Graph NET =
      Graph.of(
              Node.of("x", "Input").withAttribute("shape", List.of(-1L, 100L)),
              Node.of("y", "Input")
                  .withAttribute("shape", List.of(-1L))
                  .withAttribute("dtype", "int64"),
              Node.of("hidden", "Dense")
                  .reading("x")
                  .withAttribute("units", 64L)
                  .withAttribute("activation", "relu"),
              Node.of("kept", "Dropout").reading("hidden"),
              Node.of("W", "Parameter").withAttribute("shape", List.of(64L, 10L)),
              Node.of("b", "Parameter").withAttribute("shape", List.of(10L)),
              Node.of("scores", "Gemm").reading("kept", "W", "b"),
              Node.of("cross", "SoftmaxCrossEntropyLoss").reading("scores", "y"),
              Node.of("penalty", "L2Penalty").reading("W"),
              Node.of("loss", "Add").reading("cross", "penalty"))
          .withLoss("loss");

  private static Session open() {
    Session session = new Session(NET, OpCatalog.load(), new Nd4jBackend(), DType.FLOAT32, 7);
    UpdateRule descent =
        (e, u) -> u.assign(e.sub(u.parameter(), e.mul(u.gradient(), u.learningRate())));
    session.optimize(descent);
    return session;
  }

  private static Map<String, Tensor> batch(int examples) {
    double[] x = new double[examples * 100];
    new Philox(1, 2, 3).normal(x);
    long[] y = new long[examples];
    for (int i = 0; i < examples; i++) {
      y[i] = i % 10;
    }
    return Map.of(
        "x", Tensor.of(Shape.of(examples, 100), x), "y", Tensor.of(Shape.of(examples), y));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 64})
  void trainingComesByTheValuesThatInspectingShows(int examples) {
    try (Session session = open()) {
      session.inspect(Mode.TRAIN, batch(examples));
      Map<String, Tensor> seen = new LinkedHashMap<>();
      OUTPUTS.forEach(output -> seen.put(output, session.value(output).orElseThrow()));
      double loss = session.train(batch(examples), RATE, OUTPUTS);
      assertThat(loss).isEqualTo(seen.get("loss").item());
      seen.forEach((output, value) -> assertThat(session.watched(output)).isEqualTo(value));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 64})
  void trainingStepsByTheGradientsThatInspectingShows(int examples) {
    try (Session session = open()) {
      session.inspect(Mode.TRAIN, batch(examples));
      Map<String, float[]> expected = new LinkedHashMap<>();
      session
          .parameters()
          .forEach(
              (name, before) -> {
                float[] after = before.floats();
                float[] gradient = session.gradient(name).orElseThrow().floats();
                for (int i = 0; i < after.length; i++) {
                  after[i] -= (float) RATE * gradient[i];
                }
                expected.put(name, after);
              });
      session.train(batch(examples), RATE, List.of());
      expected.forEach(
          (name, after) ->
              assertThat(session.parameters().get(name).floats()).as(name).isEqualTo(after));
    }
  }

  /**
   * The gradient of weights by one example is a product of a column and a row, added as it is made:
   * its elements are never rounded by themselves. That is one rounding less, not another gradient.
   */
  @ParameterizedTest
  @ValueSource(strings = {"hidden/W", "W"})
  void aSingleExampleIsRoundedOnceWhereInspectingRoundsTwice(String weights) {
    try (Session session = open()) {
      session.inspect(Mode.TRAIN, batch(1));
      float[] before = session.parameters().get(weights).floats();
      float[] gradient = session.gradient(weights).orElseThrow().floats();
      session.train(batch(1), RATE, List.of());
      float[] after = session.parameters().get(weights).floats();
      for (int i = 0; i < after.length; i++) {
        float twice = before[i] - (float) RATE * gradient[i];
        // Half a unit of the gradient's last place, and the sum's own rounding.
        double slack = RATE * Math.ulp(gradient[i]) / 2 + Math.ulp(twice);
        assertThat((double) after[i]).isCloseTo(twice, within(slack));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64})
  void whatIsWatchedChangesNothing(int examples) {
    try (Session alone = open();
        Session watched = open()) {
      for (int step = 0; step < 20; step++) {
        assertThat(watched.train(batch(examples), RATE, OUTPUTS))
            .isEqualTo(alone.train(batch(examples), RATE, List.of()));
      }
      assertThat(watched.parameters()).isEqualTo(alone.parameters());
    }
  }
}
