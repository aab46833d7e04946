package gradboard.train;

import gradboard.compile.UpdateRule;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.graph.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The optimizers that a {@code train} section may name, each with the numbers that it takes. */
public enum Optimizer {
  SGD("SGD", v -> new Sgd(decay(v)), Hyperparameter.weightDecay(0)),
  MOMENTUM(
      "Momentum",
      v -> new Momentum(v.get("momentum"), decay(v)),
      Hyperparameter.share("momentum", 0.9),
      Hyperparameter.weightDecay(0)),
  NESTEROV(
      "Nesterov",
      v -> new Nesterov(v.get("momentum"), decay(v)),
      Hyperparameter.share("momentum", 0.9),
      Hyperparameter.weightDecay(0)),
  ADAGRAD(
      "Adagrad",
      v -> new Adagrad(v.get("epsilon"), decay(v)),
      Hyperparameter.epsilon(1e-10),
      Hyperparameter.weightDecay(0)),
  RMSPROP(
      "RMSprop",
      v -> new RmsProp(v.get("rho"), v.get("epsilon"), decay(v)),
      Hyperparameter.share("rho", 0.99),
      Hyperparameter.epsilon(1e-8),
      Hyperparameter.weightDecay(0)),
  ADAM(
      "Adam",
      Optimizer::adam,
      Hyperparameter.share("beta1", 0.9),
      Hyperparameter.share("beta2", 0.999),
      Hyperparameter.epsilon(1e-8),
      Hyperparameter.weightDecay(0)),
  ADAMW(
      "AdamW",
      v -> new AdamW(adam(v)),
      Hyperparameter.share("beta1", 0.9),
      Hyperparameter.share("beta2", 0.999),
      Hyperparameter.epsilon(1e-8),
      Hyperparameter.weightDecay(0.01));

  private final String label;
  private final Function<Map<String, Double>, UpdateRule> rule;
  private final List<Hyperparameter> hyperparameters;

  /**
   * A number that an optimizer takes beside the learning rate.
   *
   * @param name as written in files
   * @param fallback the default, that of its paper or of PyTorch
   * @param least least number allowed
   * @param below what it must stay below
   */
  public record Hyperparameter(String name, double fallback, double least, double below) {

    /** Smaller ones would vanish in float32, and 0 divide by 0. */
    private static final double LEAST_EPSILON = 1e-30;

    private static Hyperparameter share(String name, double fallback) {
      return new Hyperparameter(name, fallback, 0, 1);
    }

    private static Hyperparameter epsilon(double fallback) {
      return new Hyperparameter("epsilon", fallback, LEAST_EPSILON, Double.POSITIVE_INFINITY);
    }

    private static Hyperparameter weightDecay(double fallback) {
      return new Hyperparameter("weightDecay", fallback, 0, Double.POSITIVE_INFINITY);
    }

    /** Whether it may be this number. */
    public boolean fits(double value) {
      return value >= least && value < below;
    }

    /** What it may be, in words. */
    public String range() {
      if (least > 0) {
        return "at least " + least;
      }
      return below == 1 ? "at least 0 and below 1" : "at least 0 and finite";
    }

    private Optional<String> objection(double value) {
      return fits(value)
          ? Optional.empty()
          : Optional.of("option \"" + name + "\" must be " + range() + ", not " + value);
    }
  }

  Optimizer(
      String label,
      Function<Map<String, Double>, UpdateRule> rule,
      Hyperparameter... hyperparameters) {
    this.label = label;
    this.rule = rule;
    this.hyperparameters = List.of(hyperparameters);
  }

  private static WeightDecay decay(Map<String, Double> values) {
    return new WeightDecay(values.get("weightDecay"));
  }

  private static Adam adam(Map<String, Double> v) {
    return new Adam(v.get("beta1"), v.get("beta2"), v.get("epsilon"), decay(v));
  }

  /** The name in files. */
  public String label() {
    return label;
  }

  public List<Hyperparameter> hyperparameters() {
    return hyperparameters;
  }

  /**
   * The update rule with the given numbers and defaults for the rest. A number that is none of its
   * own is passed over: whoever read it from a file has told so.
   *
   * @throws ProblemException naming every number that is out of range
   */
  public UpdateRule rule(Map<String, Double> given) {
    Map<String, Double> values = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Hyperparameter hyperparameter : hyperparameters) {
      double value = given.getOrDefault(hyperparameter.name(), hyperparameter.fallback());
      values.put(hyperparameter.name(), value);
      hyperparameter
          .objection(value)
          .ifPresent(text -> problems.add(Problem.inFile("train: " + text)));
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return rule.apply(values);
  }

  /**
   * The optimizer of that name.
   *
   * @throws ProblemException if there is none
   */
  public static Optimizer named(String name) {
    return find(name).orElseThrow(() -> new ProblemException(Problem.inFile(unknown(name))));
  }

  /** The optimizer of that name, if there is one. */
  public static Optional<Optimizer> find(String name) {
    return Arrays.stream(values()).filter(o -> o.label.equals(name)).findFirst();
  }

  private static String unknown(String name) {
    List<String> names = Arrays.stream(values()).map(Optimizer::label).toList();
    return "train: there is no optimizer \"" + name + "\"" + Suggestion.of(name, names);
  }

  /**
   * The update rule that a {@code train} section asks for.
   *
   * @throws ProblemException if it names an optimizer that there is not or a number out of range
   */
  public static UpdateRule rule(TrainingSpec spec) {
    return named(spec.optimizer()).rule(spec.options());
  }
}
