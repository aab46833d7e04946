package gradboard.io;

import gradboard.data.DataSpec;
import gradboard.data.Option;
import gradboard.data.Sources;
import gradboard.graph.Suggestion;
import gradboard.op.Mode;
import gradboard.tensor.Literal;
import gradboard.train.Metric;
import gradboard.train.Optimizer;
import gradboard.train.Optimizer.Hyperparameter;
import gradboard.train.RunResult;
import gradboard.train.TrainingSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the sections {@code data}, {@code train} and {@code expect} of a graph file. */
final class SectionReader {
  private static final String SHARE = "a share between 0 and 1";
  private static final String POSITIVE = "a number above 0";
  private static final String COUNT = "a whole number, at least 1";
  private static final String SEED = "a whole number";

  private SectionReader() {}

  static DataSpec data(Fields fields) {
    fields.require("source", "it is \"csv\" or the name of a generator such as \"spiral\"");
    String source = fields.text("source").orElse("");
    boolean standardize = fields.flag("standardize").orElse(false);
    Optional<DataSpec.Split> split = fields.object("split").map(s -> split(fields, s));
    long seed = fields.whole("seed", SEED, any -> true).orElse(0L);
    List<String> known =
        Sources.find(source)
            .map(s -> s.options().stream().map(Option::name).toList())
            .orElseGet(fields::unasked);
    Map<String, Object> options = new LinkedHashMap<>();
    for (String name : fields.names()) {
      if (known.contains(name)) {
        // Whether the value fits is the source's to judge.
        fields.any(name).ifPresent(value -> options.put(name, value));
      } else if (!fields.isAsked(name)) {
        fields.foreign(name).ifPresent(value -> options.put(name, value));
      }
    }
    known.forEach(fields::keep);
    return new DataSpec(source, options, standardize, split, seed);
  }

  /**
   * Without a share for training, what is left is for it; with that share alone, for validation.
   */
  private static DataSpec.Split split(Fields data, Fields fields) {
    Optional<Double> train = share(fields, "train");
    Optional<Double> validation = share(fields, "validation");
    Optional<Double> test = share(fields, "test");
    double told = train.orElse(0.0) + validation.orElse(0.0) + test.orElse(0.0);
    // Three decimal shares may sum to a little over 1.
    if (told > 1 + 1e-9) {
      data.complain("split", "adds up to more than 1: lower one of its shares");
    }
    // 1 − 0.9 is written 0.1, not 0.09999999999999998.
    double left = Math.max(0, Math.rint((1 - told) * 1e12) / 1e12);
    boolean held = validation.isPresent() || test.isPresent();
    return new DataSpec.Split(
        train.orElse(left),
        validation.orElse(held ? 0.0 : train.isPresent() ? left : 0.0),
        test.orElse(0.0));
  }

  private static Optional<Double> share(Fields fields, String name) {
    return fields.number(name, SHARE, x -> x >= 0 && x <= 1);
  }

  static TrainingSpec train(Fields fields) {
    fields.require("optimizer", "it names the update rule, such as \"SGD\" or \"Adam\"");
    fields.require("learningRate", "it is the size of a step, such as 0.01");
    fields.require("epochs", "it is the number of passes over the data");
    String optimizer = fields.text("optimizer").orElse("");
    double rate = fields.number("learningRate", POSITIVE, x -> x > 0).orElse(1.0);
    int batch = count(fields, "batch").orElse(TrainingSpec.WHOLE);
    int epochs = count(fields, "epochs").orElse(1);
    long seed = fields.whole("seed", SEED, any -> true).orElse(0L);
    Map<String, TrainingSpec.MetricSpec> metrics = new LinkedHashMap<>();
    fields
        .object("metrics")
        .ifPresent(
            all ->
                all.names()
                    .forEach(
                        name ->
                            all.object(name).ifPresent(m -> metrics.put(name, metric(name, m)))));
    List<String> known =
        Optimizer.find(optimizer)
            .map(o -> o.hyperparameters().stream().map(Hyperparameter::name).toList())
            .orElseGet(() -> fields.unasked().stream().filter(fields::isNumber).toList());
    Map<String, Double> options = new LinkedHashMap<>();
    for (String name : fields.names()) {
      if (known.contains(name)) {
        fields.number(name, "a number", any -> true).ifPresent(x -> options.put(name, x));
      } else if (!fields.isAsked(name) && fields.isNumber(name)) {
        fields
            .foreign(name)
            .ifPresent(number -> options.put(name, ((Number) number).doubleValue()));
      }
    }
    known.forEach(fields::keep);
    return new TrainingSpec(optimizer, rate, options, batch, epochs, seed, metrics);
  }

  private static Optional<Integer> count(Fields fields, String name) {
    return fields.whole(name, COUNT, n -> n >= 1 && n <= Integer.MAX_VALUE).map(Long::intValue);
  }

  private static TrainingSpec.MetricSpec metric(String name, Fields fields) {
    fields.require("prediction", "it is the id of the node that predicts");
    fields.require("target", "it is the id of the node that holds what is right");
    String kind = fields.text("kind").orElse(name);
    Optional<Double> threshold =
        kind.equals(Metric.ACCURACY.label())
            ? fields.number("threshold", "a number", any -> true)
            : Optional.empty();
    return new TrainingSpec.MetricSpec(
        kind, fields.text("prediction").orElse(""), fields.text("target").orElse(""), threshold);
  }

  static Expectation expect(Fields fields) {
    Map<String, Object> values = tensors(fields, "values");
    Map<String, Object> grads = tensors(fields, "grads");
    double tolerance =
        fields
            .number("tolerance", "a number, at least 0", x -> x >= 0)
            .orElse(Expectation.TOLERANCE);
    Mode mode =
        switch (fields.text("mode").orElse("infer")) {
          case "infer" -> Mode.INFER;
          case "train" -> Mode.TRAIN;
          default -> {
            fields.complain("mode", "must be \"infer\" or \"train\"");
            yield Mode.INFER;
          }
        };
    Map<String, Expectation.Bound> train = new LinkedHashMap<>();
    fields
        .object("train")
        .ifPresent(
            all ->
                all.names()
                    .forEach(name -> all.object(name).ifPresent(b -> train.put(name, bound(b)))));
    return new Expectation(values, grads, tolerance, mode, train);
  }

  /**
   * A warning for each bound on a figure that training never gives, with the names that it may have
   * meant. One that it only gives where examples are held back is no unknown word.
   */
  static List<String> unknownFigures(Expectation expect, TrainingSpec train) {
    List<String> known = new ArrayList<>();
    for (String part : List.of("", RunResult.VALIDATION)) {
      known.add(part + RunResult.LOSS);
      train.metrics().keySet().forEach(metric -> known.add(part + metric));
    }
    return expect.train().keySet().stream()
        .filter(figure -> !known.contains(figure))
        .map(
            figure ->
                "\"expect.train."
                    + figure
                    + "\" is no figure that training gives; it is kept and not used"
                    + Suggestion.of(figure, known))
        .toList();
  }

  private static Map<String, Object> tensors(Fields fields, String name) {
    Map<String, Object> tensors = new LinkedHashMap<>();
    fields
        .object(name)
        .ifPresent(
            all ->
                all.names()
                    .forEach(
                        address -> {
                          Object data = all.any(address).orElseThrow();
                          if (!Literal.isTensor(data)) {
                            all.complain(
                                address,
                                "must be a number or evenly nested lists of numbers, not "
                                    + Literal.text(data));
                          }
                          tensors.put(address, data);
                        }));
    return tensors;
  }

  private static Expectation.Bound bound(Fields fields) {
    return new Expectation.Bound(
        fields.number("atLeast", "a number", any -> true).orElse(Double.NEGATIVE_INFINITY),
        fields.number("atMost", "a number", any -> true).orElse(Double.POSITIVE_INFINITY));
  }
}
