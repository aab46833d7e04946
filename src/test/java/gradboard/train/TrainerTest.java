package gradboard.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradboard.data.DataFiles;
import gradboard.data.DataSpec;
import gradboard.data.DatasetReader;
import gradboard.data.Partition;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.ProblemException;
import gradboard.op.OpCatalog;
import gradboard.runtime.Session;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TrainerTest {
  private static final OpCatalog CATALOG = OpCatalog.load();

  /** A small classifier with a random op, so that streams matter. */
  private static final Graph NET =
      Graph.of(
              input("x", "features", -1L, 2L),
              input("y", "label", -1L).withAttribute("dtype", "int64"),
              Node.of("hidden", "Dense")
                  .reading("x")
                  .withAttribute("units", 16L)
                  .withAttribute("activation", "relu"),
              Node.of("dropped", "Dropout").reading("hidden").withAttribute("ratio", 0.1),
              Node.of("logits", "Dense").reading("dropped").withAttribute("units", 2L),
              Node.of("loss", "SoftmaxCrossEntropyLoss").reading("logits", "y"))
          .withLoss("loss");

  private static Node input(String id, String from, Long... shape) {
    return Node.of(id, "Input").withAttribute("from", from).withAttribute("shape", List.of(shape));
  }

  private static Partition moons() {
    DataSpec.Split split = new DataSpec.Split(0.6, 0.4, 0);
    return new DatasetReader(DataFiles.inside(Path.of("")))
        .partition(
            new DataSpec(
                "moons", Map.of("points", 50L), true, Optional.of(split), OptionalLong.of(4)));
  }

  private static TrainingSpec spec(String optimizer, int batch, int epochs) {
    return new TrainingSpec(
        optimizer,
        0.05,
        Map.of(),
        batch,
        epochs,
        9,
        Map.of("accuracy", new TrainingSpec.MetricSpec("accuracy", "logits", "y")));
  }

  private static Session session(Graph graph, TrainingSpec spec) {
    return new Session(graph, CATALOG, new Nd4jBackend(), DType.FLOAT32, spec.seed());
  }

  private static Trainer trainer(Session session, TrainingSpec spec) {
    return new Trainer(session, NET, spec, TrainingData.of(NET, moons(), DType.FLOAT32));
  }

  @Test
  void learnsAndTellsOfEveryStepAndEpoch() {
    TrainingSpec spec = spec("Adam", 16, 100);
    try (Session session = session(NET, spec)) {
      RunLog log = new RunLog();
      Trainer trainer = trainer(session, spec);
      trainer.listen(log);
      RunResult result = trainer.run(Budget.of(spec));
      // 60 examples in batches of 16: four an epoch, the last of 12.
      assertThat(log.steps()).hasSize(400);
      assertThat(log.steps().get(399).step()).isEqualTo(400);
      assertThat(log.steps().get(399).epoch()).isEqualTo(100);
      assertThat(log.epochs()).hasSize(100);
      assertThat(result.stopped()).isFalse();
      assertThat(result.steps()).isEqualTo(400);
      assertThat(result.epochs()).isEqualTo(100);
      assertThat(result.seconds()).isPositive();
      assertThat(result.figures())
          .containsOnlyKeys("loss", "accuracy", "validation.loss", "validation.accuracy");
      assertThat(result.figures().get("validation.accuracy")).isGreaterThan(0.9);
      assertThat(log.epochs().get(99).train().loss())
          .isLessThan(log.epochs().get(0).train().loss() / 2);
    }
  }

  @Test
  void weighsTheShortLastBatchByItsExamples() {
    TrainingSpec spec = spec("SGD", 25, 1);
    try (Session session = session(NET, spec)) {
      RunLog log = new RunLog();
      Trainer trainer = trainer(session, spec);
      trainer.listen(log);
      trainer.run(Budget.of(spec));
      List<StepRecord> steps = log.steps();
      assertThat(steps).hasSize(3);
      EpochRecord epoch = log.epochs().get(0);
      assertThat(epoch.train().loss())
          .isCloseTo(
              (25 * steps.get(0).figures().loss()
                      + 25 * steps.get(1).figures().loss()
                      + 10 * steps.get(2).figures().loss())
                  / 60,
              within(1e-12));
      double right =
          25 * steps.get(0).figures().metrics().get("accuracy")
              + 25 * steps.get(1).figures().metrics().get("accuracy")
              + 10 * steps.get(2).figures().metrics().get("accuracy");
      assertThat(epoch.train().metrics().get("accuracy")).isCloseTo(right / 60, within(1e-12));
    }
  }

  @Test
  void evaluatesInInferenceModeWhateverTheBatch() {
    TrainingSpec small = spec("SGD", 7, 0);
    TrainingSpec whole = spec("SGD", TrainingSpec.WHOLE, 0);
    try (Session one = session(NET, small);
        Session other = session(NET, whole)) {
      Evaluation inBatches = trainer(one, small).run(Budget.of(small)).validation().orElseThrow();
      Evaluation atOnce = trainer(other, whole).run(Budget.of(whole)).validation().orElseThrow();
      assertThat(inBatches.loss()).isCloseTo(atOnce.loss(), within(1e-6));
      assertThat(inBatches.metrics()).isEqualTo(atOnce.metrics());
    }
  }

  @Test
  void repeatsItselfToTheLastBit() {
    TrainingSpec spec = spec("RMSprop", 16, 3);
    assertThat(train(spec)).isEqualTo(train(spec));
    assertThat(train(spec)).isNotEqualTo(train(spec.withSeed(10)));
  }

  private static List<Object> train(TrainingSpec spec) {
    try (Session session = session(NET, spec)) {
      RunLog log = new RunLog();
      Trainer trainer = trainer(session, spec);
      trainer.listen(log);
      trainer.run(Budget.of(spec));
      return List.of(session.parameters(), log.steps(), log.epochs());
    }
  }

  @Test
  void endsAfterAsManyStepsAsThePersonAsksFor() {
    TrainingSpec spec = spec("SGD", 16, 2);
    Budget beyond = Budget.of(spec, OptionalInt.empty(), OptionalLong.of(11));
    Budget both = Budget.of(spec, OptionalInt.of(1), OptionalLong.of(11));
    try (Session session = session(NET, spec)) {
      RunResult result = trainer(session, spec).run(beyond);
      assertThat(result.steps()).isEqualTo(11);
      assertThat(result.epochs()).isEqualTo(2);
    }
    try (Session session = session(NET, spec)) {
      assertThat(trainer(session, spec).run(both).steps()).isEqualTo(4);
    }
  }

  @Test
  void stopsWhenAnotherThreadSaysSoAndKeepsWhatItLearnt() throws Exception {
    TrainingSpec spec = spec("Adam", 16, Integer.MAX_VALUE);
    CountDownLatch going = new CountDownLatch(50);
    CompletableFuture<Trainer> made = new CompletableFuture<>();
    CompletableFuture<RunResult> run =
        CompletableFuture.supplyAsync(
            () -> {
              try (Session session = session(NET, spec)) {
                Trainer trainer = trainer(session, spec);
                trainer.listen(
                    new TrainingListener() {
                      @Override
                      public void stepped(StepRecord step) {
                        going.countDown();
                      }
                    });
                made.complete(trainer);
                RunResult result = trainer.run(Budget.of(spec));
                assertThat(trainer.checkpoint().step()).isEqualTo(result.steps());
                return result;
              }
            });
    assertThat(going.await(30, TimeUnit.SECONDS)).isTrue();
    made.get().stop();
    RunResult result = run.get(10, TimeUnit.SECONDS);
    assertThat(result.stopped()).isTrue();
    assertThat(result.steps()).isGreaterThanOrEqualTo(50);
    // Not gone through once more, but known from training.
    assertThat(result.train()).hasValueSatisfying(known -> assertThat(known.loss()).isPositive());
    assertThat(result.validation()).isPresent();
  }

  @Test
  void knowsNothingOfARunThatIsStoppedBeforeItsFirstStep() {
    TrainingSpec spec = spec("Momentum", 16, 4);
    try (Session session = session(NET, spec)) {
      Trainer trainer = trainer(session, spec);
      trainer.stop();
      RunResult result = trainer.run(Budget.of(spec));
      assertThat(result.stopped()).isTrue();
      assertThat(result.figures()).isEmpty();
    }
  }

  @Test
  void goesOnFromWhereAnEarlierRunEnded() {
    TrainingSpec spec = spec("Momentum", 16, 4);
    try (Session session = session(NET, spec);
        Session other = session(NET, spec)) {
      Trainer trainer = trainer(session, spec);
      trainer.run(new Budget(1, Long.MAX_VALUE));
      trainer.run(new Budget(4, 6));
      trainer.run(Budget.of(spec));
      trainer(other, spec).run(Budget.of(spec));
      assertThat(session.parameters()).isEqualTo(other.parameters());
    }
  }

  @Test
  void trainsAGraphThatNeedsNoDataOneStepAnEpoch() {
    Graph graph =
        Graph.of(
                Node.of("p", "Parameter").withAttribute("value", 3.0),
                Node.of("loss", "Square").reading("p"))
            .withLoss("loss");
    TrainingSpec spec = new TrainingSpec("SGD", 0.25, Map.of(), 32, 5, 0, Map.of());
    try (Session session = session(graph, spec)) {
      RunResult result = new Trainer(session, graph, spec, TrainingData.NONE).run(Budget.of(spec));
      // Each step halves p.
      assertThat(session.parameters().get("p").item()).isEqualTo(3.0 / 32);
      assertThat(result.steps()).isEqualTo(5);
      assertThat(result.validation()).isEmpty();
    }
  }

  @Test
  void namesTheNodeThatMadeTheFirstNumberThatIsNone() {
    Graph graph =
        Graph.of(
                Node.of("p", "Parameter").withAttribute("value", 1.0),
                Node.of("log", "Log").reading("p"),
                Node.of("loss", "Square").reading("log"))
            .withLoss("loss");
    TrainingSpec spec = new TrainingSpec("SGD", 0.5, Map.of(), 1, 50, 0, Map.of());
    try (Session session = session(graph, spec)) {
      session.set("p", gradboard.tensor.Tensor.scalar(DType.FLOAT32, -1));
      Trainer trainer = new Trainer(session, graph, spec, TrainingData.NONE);
      assertThatThrownBy(() -> trainer.run(Budget.of(spec)))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("node \"log\"");
    }
  }

  @Test
  void asksForALoss() {
    TrainingSpec spec = spec("SGD", 1, 1);
    try (Session session = session(NET.withoutLoss(), spec)) {
      assertThatThrownBy(() -> new Trainer(session, NET.withoutLoss(), spec, TrainingData.NONE))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("has no loss to train by");
    }
  }
}
