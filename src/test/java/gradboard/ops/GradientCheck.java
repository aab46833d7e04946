package gradboard.ops;

import gradboard.graph.Graph;
import gradboard.op.Port;
import gradboard.runtime.Session;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/**
 * Compares the gradient of an op with a numeric one, in double, along one random direction: outputs
 * weighed at random into one number, inputs drawn at random from where the op is smooth. This is
 * autograd's way (D. Maclaurin et al., {@code autograd/test_util.py}).
 *
 * <p>The numeric derivative is the central difference of fourth order, (8(f₁ − f₋₁) − (f₂ − f₋₂)) /
 * 12h, whose own error at h = 1e-4 is about 1e-12 for functions of size 1.
 */
final class GradientCheck {
  private static final double STEP = 1e-4;

  /** Derivatives below this are compared absolutely, as the numeric one has no digits there. */
  private static final double FLOOR = 1e-4;

  private final Trial trial;
  private final SplittableRandom random;

  GradientCheck(Trial trial, long seed) {
    this.trial = trial;
    this.random = new SplittableRandom(seed);
  }

  /** Whether the op has a floating output, and a floating input that may change between runs. */
  static boolean applies(Trial trial) {
    return trial.op().inputs().stream()
            .filter(port -> port.use() != Port.Use.COMPILE_TIME)
            .flatMap(port -> trial.inputs().getOrDefault(port.name(), List.of()).stream())
            .anyMatch(tensor -> tensor.type().isFloating())
        && !floatingOutputs(trial).isEmpty();
  }

  private static Map<String, Shape> floatingOutputs(Trial trial) {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    trial
        .outputs()
        .forEach(
            (address, value) -> {
              if (value.isFloating()) {
                shapes.put(address, value.shape());
              }
            });
    return shapes;
  }

  /** Relative difference between the gradient and the numeric derivative along the direction. */
  double error() {
    Map<String, Tensor> at = new LinkedHashMap<>();
    Map<String, Tensor> direction = new LinkedHashMap<>();
    Trial drawn = draw(at, direction);
    Map<String, Tensor> weights = new LinkedHashMap<>();
    floatingOutputs(drawn)
        .forEach((address, shape) -> weights.put(address, tensor(shape, u -> 2 * u - 1)));
    Graph graph = drawn.weighed(weights);
    try (Session session = Trial.open(graph, DType.FLOAT64)) {
      session.inspect(trial.mode(), at);
      double exact = 0;
      for (String input : at.keySet()) {
        exact += dot(session.gradient(input).orElseThrow(), direction.get(input));
      }
      DoubleUnaryOperator loss =
          t -> {
            session.inspect(trial.mode(), moved(at, direction, t));
            return session.loss().orElseThrow();
          };
      double near = loss.applyAsDouble(STEP) - loss.applyAsDouble(-STEP);
      double far = loss.applyAsDouble(2 * STEP) - loss.applyAsDouble(-2 * STEP);
      double numeric = (8 * near - far) / (12 * STEP);
      double scale = Math.max(Math.max(Math.abs(exact), Math.abs(numeric)), FLOOR);
      return Math.abs(exact - numeric) / scale;
    }
  }

  /** Fresh floating inputs within the domains, and a direction for each. */
  private Trial draw(Map<String, Tensor> at, Map<String, Tensor> direction) {
    Map<String, List<Tensor>> inputs = new LinkedHashMap<>(trial.inputs());
    for (Port port : trial.op().inputs()) {
      if (port.use() == Port.Use.COMPILE_TIME) {
        continue;
      }
      List<Tensor> drawn = new ArrayList<>();
      for (Tensor given : inputs.getOrDefault(port.name(), List.of())) {
        if (given.type().isFloating()) {
          String source = Trial.source(port.name(), drawn.size());
          Tensor x = tensor(given.shape(), trial.op().domain(port.name())::sample);
          at.put(source, x);
          direction.put(source, tensor(given.shape(), u -> 2 * u - 1));
          drawn.add(x);
        } else {
          drawn.add(given);
        }
      }
      if (!drawn.isEmpty()) {
        inputs.put(port.name(), drawn);
      }
    }
    return trial.with(inputs);
  }

  private Tensor tensor(Shape shape, DoubleUnaryOperator ofUniform) {
    double[] data = new double[Math.toIntExact(shape.size())];
    for (int i = 0; i < data.length; i++) {
      data[i] = ofUniform.applyAsDouble(random.nextDouble());
    }
    return Tensor.of(shape, data);
  }

  private static double dot(Tensor a, Tensor b) {
    double sum = 0;
    for (int i = 0; i < a.size(); i++) {
      sum += a.at(i) * b.at(i);
    }
    return sum;
  }

  private static Map<String, Tensor> moved(
      Map<String, Tensor> at, Map<String, Tensor> direction, double t) {
    Map<String, Tensor> moved = new LinkedHashMap<>();
    at.forEach(
        (input, x) -> {
          double[] data = x.doubles();
          for (int i = 0; i < data.length; i++) {
            data[i] += t * direction.get(input).at(i);
          }
          moved.put(input, Tensor.of(x.shape(), data));
        });
    return moved;
  }
}
