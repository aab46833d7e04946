package gradboard.ui.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradboard.data.Preparation;
import gradboard.edit.Change;
import gradboard.edit.Document;
import gradboard.edit.Examples;
import gradboard.edit.GroupNodes;
import gradboard.edit.History;
import gradboard.edit.RemoveNodes;
import gradboard.edit.RenameNode;
import gradboard.edit.SetAttribute;
import gradboard.edit.SetParameter;
import gradboard.edit.SetTraining;
import gradboard.edit.SetWeights;
import gradboard.edit.StartAnew;
import gradboard.edit.UngroupNode;
import gradboard.edit.Vocabulary;
import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.io.GraphFile;
import gradboard.io.GraphReader;
import gradboard.op.Mode;
import gradboard.op.OpCatalog;
import gradboard.runtime.Session;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import gradboard.trace.Pass;
import gradboard.train.TrainingSpec;
import gradboard.train.Weights;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionWorkerTest {
  private static final OpCatalog CATALOG = OpCatalog.load();
  private static final Vocabulary VOCABULARY = new Vocabulary(CATALOG);
  private static final Engine ENGINE = Engine.loading(Nd4jBackend::new, Runnable::run);

  private static final GraphFile FILE =
      new GraphReader(CATALOG)
          .read(
              """
              {"gradboard": 1, "nodes": [
                {"id": "x", "op": "Input", "attributes": {"value": [[1, -2, 3], [0.5, 1, -1]]}},
                {"id": "w", "op": "Parameter", "attributes": {"shape": [3, 2], "init": "normal"}},
                {"id": "m", "op": "MatMul", "inputs": ["x", "w"]},
                {"id": "d", "op": "Dense", "inputs": ["m"], "attributes": {"units": 2}},
                {"id": "s", "op": "Square", "inputs": ["d"]},
                {"id": "f", "op": "ReduceMean", "inputs": ["s"], "attributes": {"keepdims": 0}}
              ], "loss": "f",
              "train": {"optimizer": "Adam", "learningRate": 0.05, "epochs": 7, "seed": 3}}
              """)
          .orThrow();

  private final List<Problem> weightsTrouble = new CopyOnWriteArrayList<>();
  private final SessionWorker worker =
      new SessionWorker(CATALOG, ENGINE, new Examples(), weightsTrouble::addAll);

  private final Document document = new Document(FILE, Optional.empty(), VOCABULARY);

  @TempDir Path folder;

  @BeforeEach
  void follow() {
    document.listen(
        new Document.Listener() {
          @Override
          public void stepped(History.Step step) {
            worker.follow(step);
          }
        });
  }

  @AfterEach
  void close() {
    worker.close();
  }

  private List<Double> train(GraphFile file) {
    return train(worker, file);
  }

  /** The losses of the file's epochs, one step each. */
  private List<Double> train(SessionWorker on, GraphFile file) {
    List<Double> losses = new ArrayList<>();
    CompletableFuture<List<Double>> done = new CompletableFuture<>();
    on.train(
        file,
        folder,
        news -> {
          news.losses().forEach(point -> losses.add(point.loss()));
          news.end().ifPresent(end -> done.complete(losses));
        });
    return done.join();
  }

  private SessionWorker.Outcome run(GraphFile file) {
    CompletableFuture<SessionWorker.Outcome> done = new CompletableFuture<>();
    worker.inspect(file, folder, done::complete);
    return done.join();
  }

  /** Does something to the document, which the worker follows. */
  private GraphFile edit(Change change) {
    document.apply(change);
    document.endGesture();
    return document.file();
  }

  private GraphFile undo() {
    document.undo();
    return document.file();
  }

  private GraphFile redo() {
    document.redo();
    return document.file();
  }

  /** What a parameter holds when a file is run. */
  private double number(GraphFile file, String parameter, int at) {
    Pass pass = run(file).pass().orElseThrow();
    return pass.snapshot().values().get(parameter).whole().orElseThrow().at(at);
  }

  @Test
  void trainingGoesOnThroughRegroupingAsIfNothingHadHappened() {
    List<Double> undisturbed;
    try (SessionWorker other = new SessionWorker(CATALOG, ENGINE, new Examples(), trouble -> {})) {
      undisturbed = new ArrayList<>(train(other, FILE));
      for (int i = 0; i < 3; i++) {
        undisturbed.addAll(train(other, FILE));
      }
    }

    List<Double> losses = new ArrayList<>(train(FILE));
    GraphFile grouped = edit(GroupNodes.of(FILE.graph(), Set.of("w", "m", "d"), "Net"));
    // Looked at before it is trained on, which makes a session of its own.
    run(grouped);
    losses.addAll(train(grouped));
    GraphFile renamed = edit(new RenameNode("net", "body"));
    losses.addAll(train(renamed));
    GraphFile ungrouped = edit(new UngroupNode("body"));
    losses.addAll(train(ungrouped));

    assertThat(losses).hasSize(28);
    for (int i = 0; i < losses.size(); i++) {
      assertThat(losses.get(i)).as("step " + i).isCloseTo(undisturbed.get(i), within(1e-6));
    }
  }

  @Test
  void anotherOptimizerStartsWithoutWhatTheFirstOneKept() {
    TrainingSpec rmsProp =
        new TrainingSpec("RMSprop", 0.05, Map.of(), TrainingSpec.WHOLE, 1, 3, Map.of());
    train(FILE);
    GraphFile grouped = edit(GroupNodes.of(FILE.graph(), Set.of("w", "m", "d"), "Net"));
    run(grouped);
    GraphFile other = new SetTraining(rmsProp).apply(grouped, VOCABULARY);
    double before = run(other).pass().orElseThrow().snapshot().loss().orElseThrow();
    assertThat(train(other).get(0)).isCloseTo(before, within(1e-6));
  }

  @Test
  void whatWasStoppedBeforeDoesNotStopWhatIsAskedForNow() {
    train(FILE);
    worker.stop();
    GraphFile edited = new RenameNode("s", "squares").apply(FILE, VOCABULARY);
    CompletableFuture<SessionWorker.WeightsAnswer> saved = new CompletableFuture<>();
    worker.saveWeights(edited, folder, folder.resolve("net.safetensors"), saved::complete);
    assertThat(saved.join().done()).isTrue();

    worker.stop();
    assertThat(run(FILE).pass()).isPresent();
  }

  @Test
  void weightsAreKeptAndComeBack() {
    train(FILE);
    double trained = run(FILE).pass().orElseThrow().snapshot().loss().orElseThrow();
    Path file = folder.resolve("net.safetensors");
    CompletableFuture<SessionWorker.WeightsAnswer> saved = new CompletableFuture<>();
    worker.saveWeights(FILE, folder, file, saved::complete);
    assertThat(saved.join().sentence()).isEqualTo("Saved the weights as net.safetensors.");

    GraphFile named = new SetWeights(Optional.of("net.safetensors")).apply(FILE, VOCABULARY);
    CompletableFuture<SessionWorker.Outcome> done = new CompletableFuture<>();
    try (SessionWorker next =
        new SessionWorker(CATALOG, ENGINE, new Examples(), weightsTrouble::addAll)) {
      next.inspect(named, folder, done::complete);
      assertThat(done.join().pass().orElseThrow().snapshot().loss().orElseThrow())
          .isCloseTo(trained, within(1e-6));
    }
    assertThat(weightsTrouble).isEmpty();
  }

  @Test
  void savedWeightsKnowTheDataThatTheyWereLearnedFrom() {
    GraphFile learning =
        new GraphReader(CATALOG)
            .read(
                """
                {"gradboard": 1, "nodes": [
                  {"id": "x", "op": "Input", "attributes": {"shape": [-1, 2], "from": "features"}},
                  {"id": "y", "op": "Input", "attributes": {"shape": [-1], "dtype": "int64", "from": "label"}},
                  {"id": "d", "op": "Dense", "inputs": ["x"], "attributes": {"units": 2}},
                  {"id": "f", "op": "SoftmaxCrossEntropyLoss", "inputs": ["d", "y"]}
                ], "loss": "f", "data": {"source": "moons", "standardize": true},
                "train": {"optimizer": "SGD", "learningRate": 0.1, "epochs": 1}}
                """)
            .orThrow();
    Path file = folder.resolve("net.safetensors");
    CompletableFuture<SessionWorker.WeightsAnswer> saved = new CompletableFuture<>();
    worker.saveWeights(learning, folder, file, saved::complete);
    assertThat(saved.join().done()).isTrue();

    Preparation preparation = Weights.read("net", file).preparation().orElseThrow();
    assertThat(preparation.columns()).hasSize(2);
    assertThat(preparation.standardization()).isPresent();
  }

  @Test
  void saysWhatTheFilesWeightsLeaveOut() {
    Path file = folder.resolve("net.safetensors");
    CompletableFuture<SessionWorker.WeightsAnswer> saved = new CompletableFuture<>();
    worker.saveWeights(FILE, folder, file, saved::complete);
    saved.join();
    edit(new StartAnew());
    GraphFile named = new SetWeights(Optional.of("net.safetensors")).apply(FILE, VOCABULARY);
    Node more =
        Node.of("p", "Parameter")
            .withAttribute("shape", List.of(2L))
            .withAttribute("init", "normal");
    assertThat(run(named.withGraph(named.graph().plus(more))).pass()).isPresent();
    assertThat(weightsTrouble)
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .isEqualTo(
                        "net.safetensors holds nothing for p; it starts as its initialiser says"));
  }

  @Test
  void weightsOutliveAnEditElsewhere() {
    train(FILE);
    double trained = run(FILE).pass().orElseThrow().snapshot().loss().orElseThrow();
    Path file = folder.resolve("net.safetensors");
    CompletableFuture<SessionWorker.WeightsAnswer> saved = new CompletableFuture<>();
    worker.saveWeights(FILE, folder, file, saved::complete);
    saved.join();
    edit(new StartAnew());
    double fresh = run(FILE).pass().orElseThrow().snapshot().loss().orElseThrow();
    CompletableFuture<SessionWorker.WeightsAnswer> loaded = new CompletableFuture<>();
    worker.readWeights(FILE, folder, file, loaded::complete);
    assertThat(loaded.join().sentence()).isEqualTo("3 parameters loaded from net.safetensors.");
    edit(new SetWeights(Optional.empty(), loaded.join().numbers()));
    GraphFile edited = FILE.withGraph(FILE.graph().plus(Node.of("extra", "Relu").reading("s")));
    double after = run(edited).pass().orElseThrow().snapshot().loss().orElseThrow();
    assertThat(fresh).isNotCloseTo(trained, within(1e-6));
    assertThat(after).isCloseTo(trained, within(1e-6));
  }

  @Test
  void saysWhichWeightsNobodyTakesAndWhichFileIsMissing() {
    train(FILE);
    Path file = folder.resolve("net.safetensors");
    CompletableFuture<SessionWorker.WeightsAnswer> saved = new CompletableFuture<>();
    worker.saveWeights(FILE, folder, file, saved::complete);
    saved.join();
    GraphFile renamed = new RenameNode("w", "weights").apply(FILE, VOCABULARY);
    CompletableFuture<SessionWorker.WeightsAnswer> loaded = new CompletableFuture<>();
    worker.readWeights(renamed, folder, file, loaded::complete);
    assertThat(loaded.join().problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .startsWith(
                        "net.safetensors holds \"w\", which is no parameter of this graph"));

    edit(new StartAnew());
    GraphFile missing = new SetWeights(Optional.of("gone.safetensors")).apply(FILE, VOCABULARY);
    assertThat(run(missing).pass()).isPresent();
    assertThat(weightsTrouble)
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .startsWith("the file \"gone.safetensors\" does not exist"));
  }

  @Test
  void whatAnEditTookFromTheParametersComesBackWhenItIsUndone() {
    train(FILE);
    double trained = number(FILE, "w", 0);
    GraphFile written = edit(new SetAttribute("w", "value", Optional.of(List.of(ROW, ROW, ROW))));
    assertThat(number(written, "w", 0)).isEqualTo(1);

    assertThat(number(undo(), "w", 0)).isEqualTo(trained);
    assertThat(number(redo(), "w", 0)).isEqualTo(1);
    assertThat(number(undo(), "w", 0)).isEqualTo(trained);
  }

  private static final List<Long> ROW = List.of(1L, 2L);

  @Test
  void whatIsTypedBackByHandIsNotWhatWasTrained() {
    GraphFile ones = edit(new SetAttribute("w", "value", Optional.of(List.of(ROW, ROW, ROW))));
    train(ones);
    assertThat(number(ones, "w", 0)).isNotEqualTo(1);
    GraphFile other = edit(twos());
    assertThat(number(other, "w", 0)).isEqualTo(2);
    GraphFile back = edit(new SetAttribute("w", "value", Optional.of(List.of(ROW, ROW, ROW))));
    assertThat(number(back, "w", 0)).isEqualTo(1);
  }

  private static Change twos() {
    List<Long> row = List.of(2L, 2L);
    return new SetAttribute("w", "value", Optional.of(List.of(row, row, row)));
  }

  @Test
  void trainingGoesOnAfterADeletedLayerCameBackAsIfNothingHadHappened() {
    List<Double> undisturbed = new ArrayList<>();
    try (SessionWorker other = new SessionWorker(CATALOG, ENGINE, new Examples(), trouble -> {})) {
      undisturbed.addAll(train(other, FILE));
      undisturbed.addAll(train(other, FILE));
    }
    List<Double> losses = new ArrayList<>(train(FILE));
    GraphFile without = edit(new RemoveNodes(Set.of("d", "s", "f")));
    assertThat(run(without).pass()).isPresent();
    losses.addAll(train(undo()));
    for (int i = 0; i < losses.size(); i++) {
      assertThat(losses.get(i)).as("step " + i).isCloseTo(undisturbed.get(i), within(1e-6));
    }
  }

  @Test
  void numbersWrittenByHandAreUndoneAndDoneAgain() {
    train(FILE);
    double trained = number(FILE, "d/W", 3);
    Tensor byHand = Tensor.of(Shape.of(2, 2), 9f, 8f, 7f, 6f);
    assertThat(number(edit(new SetParameter("d/W", byHand)), "d/W", 3)).isEqualTo(6);
    assertThat(number(undo(), "d/W", 3)).isEqualTo(trained);
    assertThat(number(redo(), "d/W", 3)).isEqualTo(6);
    undo();
    assertThat(document.isDirty()).isFalse();
  }

  @Test
  void numbersWrittenByHandFollowTheirNodeAndAreUndoneThere() {
    train(FILE);
    double trained = number(FILE, "w", 5);
    Tensor byHand = Tensor.of(Shape.of(3, 2), 1f, 2f, 3f, 4f, 5f, 6f);
    edit(new SetParameter("w", byHand));
    GraphFile grouped = edit(GroupNodes.of(FILE.graph(), Set.of("w", "m"), "Net"));
    assertThat(number(grouped, "net/w", 5)).isEqualTo(6);
    undo();
    assertThat(number(undo(), "w", 5)).isEqualTo(trained);
  }

  @Test
  void startingAnewIsUndone() {
    List<Double> undisturbed = new ArrayList<>();
    try (SessionWorker other = new SessionWorker(CATALOG, ENGINE, new Examples(), trouble -> {})) {
      undisturbed.addAll(train(other, FILE));
      undisturbed.addAll(train(other, FILE));
    }
    List<Double> losses = new ArrayList<>(train(FILE));
    double trained = number(FILE, "w", 0);
    double fresh = number(edit(new StartAnew()), "w", 0);
    assertThat(fresh).isNotEqualTo(trained);
    assertThat(number(undo(), "w", 0)).isEqualTo(trained);
    assertThat(number(redo(), "w", 0)).isEqualTo(fresh);
    losses.addAll(train(undo()));
    for (int i = 0; i < losses.size(); i++) {
      assertThat(losses.get(i)).as("step " + i).isCloseTo(undisturbed.get(i), within(1e-6));
    }
  }

  @Test
  void anotherSeedDrawsOtherParametersUntilTheyAreTrained() {
    double first = number(FILE, "w", 0);
    TrainingSpec spec = FILE.train().orElseThrow();
    GraphFile seeded = edit(new SetTraining(spec.withSeed(4)));
    double second = number(seeded, "w", 0);
    assertThat(second).isNotEqualTo(first);
    try (Session fresh = new Session(seeded.graph(), CATALOG, ENGINE.backend(), DType.FLOAT32, 4)) {
      fresh.inspect(Mode.INFER, Map.of());
      assertThat(second).isEqualTo(fresh.parameters().get("w").at(0));
    }
    train(seeded);
    double trained = number(seeded, "w", 0);
    assertThat(number(edit(new SetTraining(spec.withSeed(5))), "w", 0)).isEqualTo(trained);
  }

  @Test
  void aMistakeOfTheProgramIsAnsweredLikeAnyOtherTrouble() {
    Engine broken =
        Engine.loading(
            () -> {
              throw new IllegalStateException("no such library");
            },
            Runnable::run);
    try (SessionWorker other = new SessionWorker(CATALOG, broken, new Examples(), trouble -> {})) {
      CompletableFuture<SessionWorker.Outcome> run = new CompletableFuture<>();
      other.inspect(FILE, folder, run::complete);
      assertThat(run.join().problems())
          .singleElement()
          .satisfies(p -> assertThat(p.message()).contains("its log says where"));
      CompletableFuture<SessionWorker.WeightsAnswer> saved = new CompletableFuture<>();
      other.saveWeights(FILE, folder, folder.resolve("w.safetensors"), saved::complete);
      assertThat(saved.join().done()).isFalse();
      CompletableFuture<TrainingNews> ended = new CompletableFuture<>();
      other.train(FILE, folder, news -> news.end().ifPresent(end -> ended.complete(news)));
      assertThat(ended.join().end().orElseThrow().problems()).hasSize(1);
    }
  }

  /** A classifier of the moons whose input takes just the examples of the file. */
  private static GraphFile moons(String inputs) {
    return new GraphReader(CATALOG)
        .read(
            """
            {"gradboard": 1, "nodes": [
              {"id": "x", "op": "Input", "attributes": {"shape": [200, 2], "from": "features"}},
              {"id": "y", "op": "Input", "attributes": {"shape": [-1], "dtype": "int64", "from": "label"}},
              {"id": "d", "op": "Dense", "inputs": ["x"], "attributes": {"units": 2}},
              {"id": "f", "op": "SoftmaxCrossEntropyLoss", "inputs": INPUTS}
            ], "loss": "f", "data": {"source": "moons"},
            "train": {"optimizer": "SGD", "learningRate": 0.1, "epochs": 4}}
            """
                .replace("INPUTS", inputs))
        .orThrow();
  }

  private List<TrainingNews> news(GraphFile file) {
    List<TrainingNews> heard = new ArrayList<>();
    CompletableFuture<List<TrainingNews>> done = new CompletableFuture<>();
    worker.train(
        file,
        folder,
        news -> {
          heard.add(news);
          news.end().ifPresent(end -> done.complete(heard));
        });
    return done.join();
  }

  @Test
  void trainingGoesOnWhereTheGraphCannotLookAtAGridOfPoints() {
    List<TrainingNews> news = news(moons("[\"d\", \"y\"]"));
    assertThat(news).flatExtracting(TrainingNews::losses).hasSize(4);
    assertThat(news)
        .flatExtracting(TrainingNews::remarks)
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("The regions are not drawn, since the graph cannot look at a grid: node \"x\"");
    TrainingNews.End end = news.get(news.size() - 1).end().orElseThrow();
    assertThat(end.problems()).isEmpty();
    assertThat(end.sentence()).startsWith("Trained after 4 epochs");
  }

  @Test
  void theRegionsAreThoseOfWhatTheLossReadsFirstWhateverTheOrderOfItsWires() {
    GraphFile file = moons("{\"labels\": \"y\", \"scores\": \"d\"}");
    Node free = file.graph().node("x").orElseThrow().withAttribute("shape", List.of(-1L, 2L));
    List<TrainingNews> news = news(file.withGraph(file.graph().replacing(free)));
    Regions regions = news.get(news.size() - 1).regions().orElseThrow();
    // Labels alone would decide nothing: every cell would be of the same class.
    assertThat(regions.chosen()).contains(0, 1);
  }
}
