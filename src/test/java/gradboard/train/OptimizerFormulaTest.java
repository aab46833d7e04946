package gradboard.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradboard.compile.UpdateRule;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.op.OpCatalog;
import gradboard.runtime.Session;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The first ten updates of each optimizer against its paper's formula, in plain double arithmetic.
 * The loss is Σ a·x², so its gradient is 2·a·x; a changes with the step and takes both signs.
 */
class OptimizerFormulaTest {
  private static final int STEPS = 10;
  private static final double[] START = {1, -0.7, 0.002};
  private static final double RATE = 0.05;

  private static final Graph GRAPH =
      Graph.of(
              Node.of("x", "Parameter").withAttribute("value", List.of(1.0, -0.7, 0.002)),
              Node.of("a", "Input").withAttribute("shape", List.of(3L)),
              Node.of("xx", "Square").reading("x"),
              Node.of("axx", "Mul").reading("a", "xx"),
              Node.of("loss", "ReduceSum").reading("axx").withAttribute("keepdims", 0L))
          .withLoss("loss");

  /** The factor a of component {@code i} in step {@code t}. */
  private static double factor(int t, int i) {
    return Math.sin(1.7 * t + i) * (i + 1);
  }

  /** One step of a formula, in place, on component {@code i}. */
  private interface Formula {
    void step(int t, int i, double g, double[] x);
  }

  private static void compare(UpdateRule rule, Formula formula) {
    double[] x = START.clone();
    try (Session session =
        new Session(GRAPH, OpCatalog.load(), new Nd4jBackend(), DType.FLOAT64, 0)) {
      session.optimize(rule);
      for (int t = 1; t <= STEPS; t++) {
        double[] a = {factor(t, 0), factor(t, 1), factor(t, 2)};
        session.train(Map.of("a", Tensor.of(Shape.of(3), a)), RATE, List.of());
        for (int i = 0; i < 3; i++) {
          formula.step(t, i, 2 * a[i] * x[i], x);
        }
        assertThat(session.parameters().get("x").doubles())
            .as("step %d", t)
            .containsExactly(x, within(1e-12));
      }
    }
  }

  private static UpdateRule rule(Optimizer optimizer, Map<String, Double> options) {
    return optimizer.rule(options);
  }

  @Test
  void descendsAlongTheGradient() {
    compare(rule(Optimizer.SGD, Map.of()), (t, i, g, x) -> x[i] -= RATE * g);
  }

  @Test
  void decaysWeightsApartFromTheGradient() {
    compare(
        rule(Optimizer.SGD, Map.of("weightDecay", 0.3)),
        (t, i, g, x) -> x[i] = x[i] - RATE * 0.3 * x[i] - RATE * g);
  }

  @Test
  void gathersMomentum() {
    double[] v = new double[3];
    compare(
        rule(Optimizer.MOMENTUM, Map.of("momentum", 0.8)),
        (t, i, g, x) -> {
          v[i] = 0.8 * v[i] - RATE * g;
          x[i] += v[i];
        });
  }

  @Test
  void looksAheadAsNesterov() {
    double[] v = new double[3];
    compare(
        rule(Optimizer.NESTEROV, Map.of("weightDecay", 0.1)),
        (t, i, g, x) -> {
          double previous = v[i];
          v[i] = 0.9 * v[i] - RATE * g;
          x[i] = x[i] - RATE * 0.1 * x[i] - 0.9 * previous + (1 + 0.9) * v[i];
        });
  }

  @Test
  void dividesByTheRootOfAllSquaresAsAdagrad() {
    double[] s = new double[3];
    compare(
        rule(Optimizer.ADAGRAD, Map.of()),
        (t, i, g, x) -> {
          s[i] += g * g;
          x[i] -= RATE * g / (Math.sqrt(s[i]) + 1e-10);
        });
  }

  @Test
  void dividesByTheRootOfAMeanSquareAsRmsProp() {
    double[] s = new double[3];
    compare(
        rule(Optimizer.RMSPROP, Map.of("rho", 0.95, "epsilon", 1e-3)),
        (t, i, g, x) -> {
          s[i] = 0.95 * s[i] + (1 - 0.95) * g * g;
          x[i] -= RATE * g / (Math.sqrt(s[i]) + 1e-3);
        });
  }

  /** Kingma and Ba's algorithm 1, line by line. */
  private static final class PaperAdam {
    private final double[] m = new double[3];
    private final double[] v = new double[3];

    double step(int t, int i, double g, double beta1, double beta2, double epsilon) {
      m[i] = beta1 * m[i] + (1 - beta1) * g;
      v[i] = beta2 * v[i] + (1 - beta2) * g * g;
      double mHat = m[i] / (1 - Math.pow(beta1, t));
      double vHat = v[i] / (1 - Math.pow(beta2, t));
      return RATE * mHat / (Math.sqrt(vHat) + epsilon);
    }
  }

  @Test
  void followsKingmaAndBasAlgorithm() {
    PaperAdam adam = new PaperAdam();
    compare(
        rule(Optimizer.ADAM, Map.of()),
        (t, i, g, x) -> x[i] -= adam.step(t, i, g, 0.9, 0.999, 1e-8));
  }

  @Test
  void takesTheNumbersThatTheFileGives() {
    PaperAdam adam = new PaperAdam();
    compare(
        rule(Optimizer.ADAM, Map.of("beta1", 0.5, "beta2", 0.7, "epsilon", 0.01)),
        (t, i, g, x) -> x[i] -= adam.step(t, i, g, 0.5, 0.7, 0.01));
  }

  @Test
  void decaysWeightsBesideAdamsStep() {
    PaperAdam adam = new PaperAdam();
    compare(
        rule(Optimizer.ADAMW, Map.of()),
        (t, i, g, x) -> x[i] = x[i] - RATE * 0.01 * x[i] - adam.step(t, i, g, 0.9, 0.999, 1e-8));
  }
}
