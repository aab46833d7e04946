package gradboard.ui.inspector;

import gradboard.edit.Document;
import gradboard.edit.SetTraining;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.io.GraphFile;
import gradboard.op.Op;
import gradboard.op.Port;
import gradboard.tensor.DType;
import gradboard.train.Optimizer;
import gradboard.train.TrainingSpec;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.swing.JPanel;

/** How the graph is trained, to be changed. */
final class TrainingForm {
  private static final String ACCURACY = "accuracy";

  private final Document document;
  private final Form form = new Form();

  TrainingForm(Document document) {
    this.document = document;
    TrainingSpec spec = spec();
    form.choice(
        "Optimizer",
        "how a gradient becomes a step",
        Arrays.stream(Optimizer.values()).map(Optimizer::label).toList(),
        spec.optimizer(),
        name -> set(s -> s.withOptimizer(name, kept(s, name))));
    form.field(
        "Learning rate",
        "the size of a step",
        Entry.text(spec.learningRate()),
        "",
        Entry.number("a number above 0", x -> x > 0, x -> set(s -> s.withLearningRate(x))));
    // A file may name an optimizer that there is not; its problem is listed.
    Arrays.stream(Optimizer.values())
        .filter(optimizer -> optimizer.label().equals(spec.optimizer()))
        .flatMap(optimizer -> optimizer.hyperparameters().stream())
        .forEach(h -> hyperparameter(spec, h));
    form.field(
        "Batch",
        "how many examples a step looks at; none means all of them",
        spec.batch() == TrainingSpec.WHOLE ? "" : Integer.toString(spec.batch()),
        "all",
        Entry.orNothing(
            () -> set(s -> s.withBatch(TrainingSpec.WHOLE)),
            Entry.number(
                "a whole number, or nothing for all",
                x -> isCount(x) && x >= 1,
                x -> set(s -> s.withBatch((int) x)))));
    form.field(
        "Epochs",
        "how many times training sees every example",
        Integer.toString(spec.epochs()),
        "",
        Entry.number(
            "a whole number, at least 1",
            x -> isCount(x) && x >= 1,
            x -> set(s -> s.withEpochs((int) x))));
    form.field(
        "Seed",
        "decides everything random: the same seed, the same training",
        Long.toString(spec.seed()),
        "",
        Entry.number("a whole number", Entry::isWhole, x -> set(s -> s.withSeed((long) x))));
    accuracy().ifPresent(metric -> accuracy(spec, metric));
  }

  JPanel panel() {
    return form;
  }

  private TrainingSpec spec() {
    return document.file().train().orElse(TrainingSpec.UNSPECIFIED);
  }

  private void set(UnaryOperator<TrainingSpec> change) {
    document.apply(new SetTraining(change.apply(spec())));
  }

  /** Another optimizer keeps of the numbers those that it takes too. */
  private static Map<String, Double> kept(TrainingSpec spec, String optimizer) {
    List<String> taken =
        Optimizer.named(optimizer).hyperparameters().stream()
            .map(Optimizer.Hyperparameter::name)
            .toList();
    Map<String, Double> kept = new LinkedHashMap<>(spec.options());
    kept.keySet().retainAll(taken);
    return kept;
  }

  private void hyperparameter(TrainingSpec spec, Optimizer.Hyperparameter hyperparameter) {
    String name = hyperparameter.name();
    form.field(
        Rows.words(name),
        Rows.tip(
            "as the optimizer's paper calls it; "
                + Entry.text(hyperparameter.fallback())
                + " if empty",
            name),
        Optional.ofNullable(spec.options().get(name)).map(Entry::text).orElse(""),
        Entry.text(hyperparameter.fallback()),
        Entry.orNothing(
            () -> option(name, Optional.empty()),
            Entry.number(
                hyperparameter.range(), hyperparameter::fits, x -> option(name, Optional.of(x)))));
  }

  private void option(String name, Optional<Double> number) {
    set(
        s -> {
          Map<String, Double> options = new LinkedHashMap<>(s.options());
          number.ifPresentOrElse(x -> options.put(name, x), () -> options.remove(name));
          return s.withOptimizer(s.optimizer(), options);
        });
  }

  private static boolean isCount(double number) {
    return Entry.isWhole(number) && number <= Integer.MAX_VALUE;
  }

  /** What accuracy would be of, where the loss compares scores with classes. */
  private Optional<TrainingSpec.MetricSpec> accuracy() {
    GraphFile file = document.file();
    return file.graph().lossNode().flatMap(document::node).flatMap(this::classes);
  }

  private Optional<TrainingSpec.MetricSpec> classes(Node loss) {
    List<Port> ports = document.op(loss).map(Op::inputs).orElse(List.of());
    if (ports.size() < 2 || !ports.get(1).accepts().accepts(DType.INT64)) {
      return Optional.empty();
    }
    Optional<Ref> scores = source(loss, ports.get(0));
    Optional<Ref> labels = source(loss, ports.get(1));
    return scores.isEmpty() || labels.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TrainingSpec.MetricSpec(
                ACCURACY, scores.get().toString(), labels.get().toString()));
  }

  private Optional<Ref> source(Node node, Port port) {
    return document.inputs(node).at(port.name()).stream().findFirst();
  }

  private void accuracy(TrainingSpec spec, TrainingSpec.MetricSpec metric) {
    form.tick(
        "Accuracy",
        "the share of examples whose class " + metric.prediction() + " scores highest",
        spec.metrics().containsKey(ACCURACY),
        ticked ->
            set(
                s -> {
                  Map<String, TrainingSpec.MetricSpec> metrics = new LinkedHashMap<>(s.metrics());
                  if (ticked) {
                    metrics.put(ACCURACY, metric);
                  } else {
                    metrics.remove(ACCURACY);
                  }
                  return s.withMetrics(metrics);
                }));
  }
}
