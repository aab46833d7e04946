package gradboard.cli;

import gradboard.data.DatasetReader;
import gradboard.data.Feeds;
import gradboard.data.NewExamples;
import gradboard.data.Partition;
import gradboard.data.Preparation;
import gradboard.format.JsonPrinter;
import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.graph.Ref;
import gradboard.graph.Suggestion;
import gradboard.runtime.Session;
import gradboard.tensor.DType;
import gradboard.tensor.Tensor;
import gradboard.train.Predictor;
import gradboard.train.Weights;
import gradboard.train.Written;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
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

  private int predict(Opened opened) {
    Graph graph = opened.file().graph();
    Optional<Weights> chosen = weights.map(file -> Weights.read(file.toString(), file));
    Optional<Weights> used = chosen.or(opened::weights);
    chosen.ifPresent(w -> w.requireKin(graph));
    Predictions predictions = Predictions.of(opened.file(), opened.catalog());
    List<String> nodes = predictions.nodes();
    Opened predicting = opened.withGraph(ancestors(graph, nodes));
    used.ifPresent(w -> w.requireInputsOf(predicting.file().graph()));
    Preparation prepared =
        used.flatMap(Weights::preparation)
            .or(() -> opened.partition().map(Partition::preparation))
            .orElseThrow(() -> new ProblemException(noData()));
    if (predictions.unread()) {
      program.say(opened, "predicting " + Suggestion.list(nodes, "and") + ", which no node reads");
    }
    NewExamples rows = DatasetReader.readNew(opened.file().data(), data, prepared);
    tellUnseen(opened, rows, prepared);
    Feeds feeds = Feeds.of(predicting.file().graph(), rows.examples(), DType.FLOAT32);
    try (GraphRun run = predicting.run(DType.FLOAT32, used)) {
      Session session = run.session();
      Map<String, Tensor> predicted = new Predictor(session, run.graph()).predict(feeds, nodes);
      if (chosen.isPresent()) {
        chosen.get().requireAll(session);
      } else if (used.isPresent()) {
        used.get().requireUnwritten(session, graph);
        program.warn(opened, used.get().surplus(unclaimed(session, graph), session));
      } else {
        warnUntrained(opened, session);
      }
      print(predicted, prepared.classes());
      return 0;
    }
  }

  /** Whoever gives labels expects that they are of use. */
  private void tellUnseen(Opened opened, NewExamples rows, Preparation prepared) {
    if (!rows.unseen().isEmpty()) {
      boolean one = rows.unseen().size() == 1;
      program.say(
          opened,
          "in "
              + data.getFileName()
              + ", column \""
              + prepared.target().orElseThrow().name()
              + "\" holds "
              + Suggestion.list(rows.unseen(), "and")
              + ", "
              + (one ? "a label that the graph was" : "labels that the graph was")
              + " not trained on; predicting needs no labels, so the column is passed over");
    }
  }

  /** What belongs to no node, not to one that predicting leaves out. */
  private static List<String> unclaimed(Session session, Graph whole) {
    return session.unclaimed().stream()
        .filter(name -> whole.node(name.split("/", 2)[0]).isEmpty())
        .toList();
  }

  /** Numbers that nobody trained must not pass for predictions. */
  private void warnUntrained(Opened opened, Session session) {
    boolean written =
        session.parameters().keySet().stream()
            .allMatch(parameter -> Written.in(opened.file().graph(), parameter));
    if (!written) {
      program.warn(opened, List.of("these are predictions of an untrained graph; give --weights"));
    }
  }

  private static Problem noData() {
    return Problem.inFile(
        "the file has no \"data\" section, so it does not say which columns it was trained on; add"
            + " one, or give --weights that train --save wrote, which know");
  }

  /** The part of a graph that nodes depend on: what needs labels, such as the loss, is left out. */
  private static Graph ancestors(Graph graph, List<String> addresses) {
    Set<String> needed = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    addresses.forEach(address -> open.push(Ref.parse(address.split("/", 2)[0]).node()));
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

  private void print(Map<String, Tensor> predicted, List<String> classes) {
    List<Prediction> predictions =
        predicted.entrySet().stream()
            .map(entry -> new Prediction(entry.getKey(), entry.getValue(), classes))
            .toList();
    if (!json) {
      predictions.stream()
          .flatMap(prediction -> prediction.lines().stream())
          .forEach(program.terminal().out()::println);
      return;
    }
    // One prediction is the document itself, as where the file names the node that predicts.
    Object document =
        predictions.size() == 1
            ? predictions.get(0).json()
            : Map.of("predictions", predictions.stream().map(Prediction::json).toList());
    program.terminal().out().println(JsonPrinter.compact(document));
  }
}
