package gradboard.runtime;

import gradboard.compile.Compiler;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.op.Mode;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Holds the gradient of a graph's loss by its parameters and floating inputs to central
 * differences. Meaningful in a session that computes in float64; random ops draw the same numbers
 * in every pass, so they are checked like others.
 */
public final class GradientCheck {

  /** Relative errors above it fail. */
  public static final double THRESHOLD = 1e-5;

  /** Entries tried of each tensor; of a larger one as many, drawn at random but always the same. */
  public static final int TRIED = 1000;

  private final Session session;
  private final Graph graph;
  private final Mode mode;
  private final Map<String, Tensor> feeds;

  /**
   * @param graph the session's
   * @param feeds tensors by input node
   */
  public GradientCheck(Session session, Graph graph, Mode mode, Map<String, Tensor> feeds) {
    this.session = session;
    this.graph = graph;
    this.mode = mode;
    this.feeds = new LinkedHashMap<>(feeds);
  }

  /**
   * What was found at one parameter or input.
   *
   * @param address of the node
   * @param entries how many numbers it holds
   * @param checked how many of them were compared
   * @param kinks how many of them lie at a kink and were left out
   * @param lost how many differ from the difference by no more than its rounding, and were left out
   * @param worst the entry with the largest error; empty if none was compared
   */
  public record Finding(
      String address, int entries, int checked, int kinks, int lost, Optional<Comparison> worst) {

    /** The largest relative error; 0 if none was compared. */
    public double error() {
      return worst.map(Comparison::error).orElse(0.0);
    }

    public boolean passed() {
      return error() <= THRESHOLD;
    }
  }

  /**
   * One entry's gradient beside its difference.
   *
   * @param entry row-major position
   * @param difference (f(x+h) − f(x−h)) / 2h
   * @param error their distance, |a−n| / max(|a|, |n|, 1e-8)
   */
  public record Comparison(int entry, double gradient, double difference, double error) {}

  /**
   * Checks all, largest error first.
   *
   * @throws ProblemException if the graph has errors, no loss, or numbers that are not finite
   */
  public List<Finding> run() {
    if (graph.loss().isEmpty()) {
      throw new ProblemException(
          Problem.inFile(
              "this graph has no loss whose gradient could be checked; name the node that computes"
                  + " it in \"loss\""));
    }
    session.inspect(mode, feeds);
    if (!session.problems().isEmpty()) {
      throw new ProblemException(session.problems());
    }
    Map<String, Tensor> gradients = new LinkedHashMap<>();
    session.addresses().forEach(a -> session.gradient(a).ifPresent(g -> gradients.put(a, g)));
    Map<String, Tensor> inputs = inputs();
    feeds.putAll(inputs);
    Map<String, Tensor> parameters = new LinkedHashMap<>(session.parameters());
    double loss = loss();
    List<Finding> findings = new ArrayList<>();
    parameters.keySet().retainAll(gradients.keySet());
    parameters.forEach(
        (address, value) -> {
          findings.add(
              check(address, value, gradients.get(address), loss, t -> session.set(address, t)));
          session.set(address, value);
        });
    inputs.forEach(
        (address, value) -> {
          findings.add(
              check(address, value, gradients.get(address), loss, t -> feeds.put(address, t)));
          feeds.put(address, value);
        });
    findings.sort(Comparator.comparingDouble(Finding::error).reversed());
    return findings;
  }

  private Map<String, Tensor> inputs() {
    Map<String, Tensor> inputs = new LinkedHashMap<>();
    for (Node node : Compiler.inputs(graph)) {
      session
          .value(node.id())
          .filter(value -> value.type().isFloating())
          .ifPresent(value -> inputs.put(node.id(), value));
    }
    return inputs;
  }

  private double loss() {
    String loss = graph.loss().orElseThrow();
    return session.evaluate(mode, feeds, List.of(loss)).get(loss).item();
  }

  private Finding check(
      String address, Tensor value, Tensor gradient, double loss, Consumer<Tensor> put) {
    double[] numbers = value.doubles();
    int checked = 0;
    int kinks = 0;
    int lost = 0;
    Optional<Comparison> worst = Optional.empty();
    for (int i : entries(value)) {
      DoubleUnaryOperator moved =
          distance -> {
            double[] changed = numbers.clone();
            changed[i] += distance;
            put.accept(Tensor.of(value.shape(), changed));
            return loss();
          };
      CentralDifference central = new CentralDifference(moved, loss, numbers[i]);
      double a = gradient.at(i);
      if (central.isAtKink(a, THRESHOLD)
          || central.error(a) > THRESHOLD
              && isRightBeside(address, i, moved, numbers[i], 4 * central.step())) {
        kinks++;
      } else if (central.error(a) > THRESHOLD && central.isLostInRounding(a)) {
        lost++;
      } else {
        checked++;
        double error = central.error(a);
        if (worst.isEmpty() || error > worst.get().error()) {
          worst = Optional.of(new Comparison(i, a, central.slope(), error));
        }
      }
    }
    return new Finding(address, value.size(), checked, kinks, lost, worst);
  }

  /**
   * Whether the gradient agrees with the differences on both sides of a point. Where it does not at
   * the point itself, kinks meet there whose sum is smooth, as those of Relu(x) − Relu(−x) at 0:
   * the function has a slope, but each op's derivative is a convention.
   *
   * @param moved the loss by the distance of the entry from the point
   */
  private boolean isRightBeside(
      String address, int entry, DoubleUnaryOperator moved, double number, double distance) {
    for (double shift : new double[] {distance, -distance}) {
      double there = moved.applyAsDouble(shift);
      CentralDifference central =
          new CentralDifference(d -> moved.applyAsDouble(shift + d), there, number + shift);
      moved.applyAsDouble(shift);
      session.inspect(mode, feeds);
      Tensor gradient = session.gradient(address).orElseThrow();
      if (!(central.error(gradient.at(entry)) <= THRESHOLD)) {
        return false;
      }
    }
    return true;
  }

  /** Those to try; from an infinite one there is no step to take. */
  private static int[] entries(Tensor value) {
    int size = value.size();
    IntStream entries =
        size <= TRIED
            ? IntStream.range(0, size)
            : new Random(0).ints(0, size).distinct().limit(TRIED).sorted();
    return entries.filter(i -> Double.isFinite(value.at(i))).toArray();
  }
}
