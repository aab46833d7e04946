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
   * @param error the largest relative error, 0 if none was compared
   * @param worst row-major position of the entry with that error
   * @param gradient there
   * @param difference there, (f(x+h) − f(x−h)) / 2h
   */
  public record Finding(
      String address,
      int entries,
      int checked,
      int kinks,
      int lost,
      double error,
      int worst,
      double gradient,
      double difference) {

    public boolean passed() {
      return error <= THRESHOLD;
    }
  }

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
    for (Node node : graph.nodes()) {
      if (node.op().equals(Compiler.INPUT)) {
        session
            .value(node.id())
            .filter(value -> value.type().isFloating())
            .ifPresent(value -> inputs.put(node.id(), value));
      }
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
    double error = 0;
    int worst = 0;
    double difference = 0;
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
      if (central.isAtKink(a, THRESHOLD)) {
        kinks++;
      } else if (central.error(a) > THRESHOLD && central.isLostInRounding(a)) {
        lost++;
      } else {
        checked++;
        if (checked == 1 || central.error(a) > error) {
          error = central.error(a);
          worst = i;
          difference = central.slope();
        }
      }
    }
    double there = value.size() == 0 ? 0 : gradient.at(worst);
    return new Finding(
        address, value.size(), checked, kinks, lost, error, worst, there, difference);
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
