package gradboard.cli;

import gradboard.data.Dataset;
import gradboard.data.DatasetReader;
import gradboard.data.Feeds;
import gradboard.data.Label;
import gradboard.data.Partition;
import gradboard.format.JsonPrinter;
import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.graph.Ref;
import gradboard.op.Mode;
import gradboard.runtime.Session;
import gradboard.tensor.DType;
import gradboard.tensor.Tensor;
import gradboard.train.Classes;
import gradboard.train.TrainingSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** A trained graph on new data. */
@Command(
    name = "predict",
    mixinStandardHelpOptions = true,
    description = "Runs a trained graph on the rows of a table and prints what it predicts.")
final class PredictCommand implements Callable<Integer> {
  @ParentCommand private Gradboard program;

  @Parameters(paramLabel = "FILE", description = "a graph file")
  private Path path;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE",
      description = "a table with the columns that the graph was trained on")
  private Path data;

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description = "what train --save wrote; the file's own weights unless said")
  private Optional<Path> weights = Optional.empty();

  @Option(names = "--json", description = "print one JSON document")
  private boolean json;

  @Override
  public Integer call() {
    return program.with(path, this::predict);
  }

  private int predict(Opened opened) throws IOException {
    Partition trained = opened.partition().orElseThrow(() -> new ProblemException(noData()));
    String node = prediction(opened);
    Opened predicting = opened.withGraph(ancestors(opened.file().graph(), node));
    Dataset rows = DatasetReader.readNew(opened.file().data().orElseThrow(), data, trained);
    Map<String, Tensor> feeds =
        Feeds.of(predicting.file().graph(), rows, DType.FLOAT32).first(TrainingSpec.WHOLE);
    try (Session session = predicting.session(DType.FLOAT32)) {
      Optional<Weights> given = Weights.read(weights);
      given.ifPresent(w -> w.restoreTo(session));
      Tensor predicted = session.evaluate(Mode.INFER, feeds, List.of(node)).get(node);
      given.ifPresentOrElse(
          w -> w.requireAll(session),
          () -> {
            warnUntrained(predicting, session.parameters());
            program.warnOfUnclaimed(predicting, session, unclaimed(session, opened.file().graph()));
          });
      print(node, predicted, trained.train().label().map(Label::classes).orElse(List.of()));
      return 0;
    }
  }

  /** What belongs to no node, not to one that predicting leaves out. */
  private static List<String> unclaimed(Session session, Graph whole) {
    return session.unclaimed().stream()
        .filter(name -> whole.node(name.split("/", 2)[0]).isEmpty())
        .toList();
  }

  /** Numbers that nobody trained must not pass for predictions. */
  private void warnUntrained(Opened opened, Map<String, Tensor> parameters) {
    boolean written =
        parameters.keySet().stream()
            .allMatch(
                id ->
                    opened.file().graph().node(id).stream()
                        .anyMatch(node -> node.attributes().containsKey("value")));
    if (opened.file().weights().isEmpty() && !written) {
      program
          .terminal()
          .err()
          .println(path + ": warning: these are predictions of an untrained graph; give --weights");
    }
  }

  private static Problem noData() {
    return Problem.inFile(
        "the file has no \"data\" section, so it does not say which columns it was trained on");
  }

  /** The node that predicts: the first metric's, otherwise what the loss reads first. */
  private static String prediction(Opened opened) {
    Graph graph = opened.file().graph();
    return opened.file().train().stream()
        .flatMap(spec -> spec.metrics().values().stream())
        .map(TrainingSpec.MetricSpec::prediction)
        .findFirst()
        .or(
            () ->
                graph
                    .loss()
                    .flatMap(loss -> graph.node(Ref.parse(loss).node()))
                    .flatMap(loss -> loss.inputs().stream().findFirst())
                    .map(edge -> edge.source().toString()))
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.inFile(
                        "the file does not say which node predicts; name it in \"train\", as"
                            + " \"metrics\": {\"accuracy\": {\"prediction\": …, \"target\": …}}")));
  }

  /**
   * The part of a graph that a node depends on: what needs labels, such as the loss, is left out.
   */
  private static Graph ancestors(Graph graph, String address) {
    Set<String> needed = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(Ref.parse(address.split("/", 2)[0]).node()));
    while (!open.isEmpty()) {
      String id = open.pop();
      if (needed.add(id)) {
        graph.node(id).stream()
            .flatMap(node -> node.inputs().stream())
            .map(Edge::source)
            .forEach(source -> open.push(source.node()));
      }
    }
    List<Node> kept = graph.nodes().stream().filter(n -> needed.contains(n.id())).toList();
    return graph.withNodes(kept).withoutLoss();
  }

  private void print(String node, Tensor predicted, List<String> classes) {
    boolean classifies =
        predicted.shape().rank() == 2
            && classes.size() > 1
            && predicted.shape().extent(1) == classes.size();
    List<String> named =
        classifies
            ? IntStream.range(0, (int) predicted.shape().extent(0))
                .mapToObj(row -> classes.get(Classes.greatest(predicted, row)))
                .toList()
            : List.of();
    if (json) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("node", node);
      document.put("value", Figures.json(predicted));
      if (classifies) {
        document.put("classes", classes);
        document.put("predicted", named);
      }
      program.terminal().out().println(JsonPrinter.compact(document));
      return;
    }
    if (predicted.shape().isScalar()) {
      program.terminal().out().println(node + "  " + Figures.text(predicted));
      return;
    }
    Table table = classifies ? new Table("row", "class", node) : new Table("row", node);
    for (int row = 0; row < predicted.shape().extent(0); row++) {
      String number = Integer.toString(row + 1);
      String figures = Figures.text(predicted.rows(row));
      if (classifies) {
        table.row(number, named.get(row), figures);
      } else {
        table.row(number, figures);
      }
    }
    table.lines().forEach(program.terminal().out()::println);
  }
}
