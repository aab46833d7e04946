package gradboard.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.op.OpCatalog;
import gradboard.runtime.Session;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import gradboard.tensor.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * One step from x = 1 with gradient ½ and learning rate 0.1, by the formulas of CS231n's notes,
 * "Parameter updates"; each worked out by hand from the moments stated.
 */
class UpdateFiguresTest {
  private static final Offset<Double> EXACT = within(1e-14);

  /** The loss is x/2. */
  private static final Graph GRAPH =
      Graph.of(
              Node.of("x", "Parameter").withAttribute("value", 1.0),
              Node.of("half", "Constant").withAttribute("value", 0.5),
              Node.of("loss", "Mul").reading("x", "half"))
          .withLoss("loss");

  private static Map<String, Tensor> step(
      Optimizer optimizer, Map<String, Double> options, Map<String, Double> moments) {
    Map<String, Tensor> state = new HashMap<>();
    moments.forEach((name, value) -> state.put(name, Tensor.scalar(DType.FLOAT64, value)));
    try (Session session =
        new Session(GRAPH, OpCatalog.load(), new Nd4jBackend(), DType.FLOAT64, 0)) {
      session.optimize(optimizer.rule(options));
      session.restore(state, 0);
      session.train(Map.of(), 0.1, List.of());
      return session.state();
    }
  }

  @Test
  void sgdSubtractsRateTimesGradient() {
    assertThat(step(Optimizer.SGD, Map.of(), Map.of()).get("x").item()).isCloseTo(0.95, EXACT);
  }

  @Test
  void momentumAddsToTheVelocity() {
    var after = step(Optimizer.MOMENTUM, Map.of("momentum", 0.9), Map.of("x:v", 0.2));
    assertThat(after.get("x:v").item()).isCloseTo(0.13, EXACT);
    assertThat(after.get("x").item()).isCloseTo(1.13, EXACT);
  }

  @Test
  void nesterovStepsFromThePointAhead() {
    var after = step(Optimizer.NESTEROV, Map.of("momentum", 0.9), Map.of("x:v", 0.2));
    assertThat(after.get("x:v").item()).isCloseTo(0.13, EXACT);
    assertThat(after.get("x").item()).isCloseTo(1.067, EXACT);
  }

  @Test
  void adagradDividesByTheRootOfItsCache() {
    var after = step(Optimizer.ADAGRAD, Map.of("epsilon", 1e-8), Map.of("x:s", 0.3));
    assertThat(after.get("x:s").item()).isCloseTo(0.55, EXACT);
    assertThat(after.get("x").item()).isCloseTo(0.9325800146627667, EXACT);
  }

  @Test
  void rmsPropLeaksItsCache() {
    var after = step(Optimizer.RMSPROP, Map.of("rho", 0.99), Map.of("x:s", 0.3));
    assertThat(after.get("x:s").item()).isCloseTo(0.2995, EXACT);
    assertThat(after.get("x").item()).isCloseTo(0.9086367409515049, EXACT);
  }

  @Test
  void adamCorrectsItsBiasInTheFirstStep() {
    var after = step(Optimizer.ADAM, Map.of(), Map.of());
    assertThat(after.get("x:m").item()).isCloseTo(0.05, EXACT);
    assertThat(after.get("x:v").item()).isCloseTo(0.00025, EXACT);
    assertThat(after.get("x").item()).isCloseTo(0.900000002, within(1e-12));
  }
}
