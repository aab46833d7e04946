package gradboard.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradboard.data.DataFiles;
import gradboard.data.DataSpec;
import gradboard.data.DatasetReader;
import gradboard.data.Partition;
import gradboard.format.Safetensors;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.ProblemException;
import gradboard.op.OpCatalog;
import gradboard.runtime.Session;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
  private static final OpCatalog CATALOG = OpCatalog.load();

  @TempDir private Path folder;

  private static Graph net(String hidden) {
    return Graph.of(
            Node.of("x", "Input")
                .withAttribute("from", "features")
                .withAttribute("shape", List.of(-1L, 2L)),
            Node.of("y", "Input")
                .withAttribute("from", "label")
                .withAttribute("shape", List.of(-1L))
                .withAttribute("dtype", "int64"),
            Node.of(hidden, "Dense")
                .reading("x")
                .withAttribute("units", 6L)
                .withAttribute("activation", "relu"),
            Node.of("dropped", "Dropout").reading(hidden).withAttribute("ratio", 0.3),
            Node.of("logits", "Dense").reading("dropped").withAttribute("units", 3L),
            Node.of("loss", "SoftmaxCrossEntropyLoss").reading("logits", "y"))
        .withLoss("loss");
  }

  private static final Graph NET = net("hidden");

  private static Partition blobs(long points) {
    return new DatasetReader(DataFiles.inside(Path.of("")))
        .partition(
            new DataSpec(
                "blobs", Map.of("points", points), false, Optional.empty(), OptionalLong.of(2)));
  }

  private static TrainingSpec spec(String optimizer, int batch, long seed) {
    return new TrainingSpec(
        optimizer,
        0.01,
        Map.of(),
        batch,
        6,
        seed,
        Map.of("hits", new TrainingSpec.MetricSpec("accuracy", "logits", "y")));
  }

  private static final TrainingSpec ADAM = spec("Adam", 8, 5);

  private static Session session(Graph graph) {
    return new Session(graph, CATALOG, new Nd4jBackend(), DType.FLOAT32, 5);
  }

  private static Trainer trainer(Session session, Graph graph, TrainingSpec spec, long points) {
    return new Trainer(session, graph, spec, TrainingData.of(graph, blobs(points), DType.FLOAT32));
  }

  /** Parameters and moments, and the last epoch's figures, after six epochs of five steps. */
  private record Outcome(Object state, EpochRecord last) {}

  private static Outcome finish(Session session, Trainer trainer) {
    RunLog log = new RunLog();
    trainer.listen(log);
    trainer.run(Budget.of(ADAM));
    return new Outcome(session.state(), log.epochs().get(log.epochs().size() - 1));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 5, 13, 28, 30})
  void resumesAsIfTheRunHadNotBeenInterrupted(long interruptedAt) {
    Path file = folder.resolve("run.safetensors");
    Outcome uninterrupted;
    try (Session session = session(NET)) {
      uninterrupted = finish(session, trainer(session, NET, ADAM, 12));
    }
    try (Session session = session(NET)) {
      Trainer trainer = trainer(session, NET, ADAM, 12);
      trainer.run(new Budget(6, interruptedAt));
      trainer.checkpoint().write(file);
    }
    try (Session session = session(NET)) {
      Trainer trainer = trainer(session, NET, ADAM, 12);
      trainer.resume(Checkpoint.read(file));
      if (interruptedAt == 30) {
        assertThat(trainer.run(Budget.of(ADAM)).steps()).isEqualTo(30);
        assertThat(trainer.checkpoint().state()).isEqualTo(uninterrupted.state());
      } else {
        assertThat(finish(session, trainer)).isEqualTo(uninterrupted);
      }
    }
  }

  @Test
  void resumesACheckpointTakenWhileAnEpochsLastStepIsTold() {
    Outcome uninterrupted;
    Checkpoint[] taken = new Checkpoint[1];
    try (Session session = session(NET)) {
      Trainer trainer = trainer(session, NET, ADAM, 12);
      trainer.listen(
          new TrainingListener() {
            @Override
            public void stepped(StepRecord step) {
              if (step.step() == 5) {
                taken[0] = trainer.checkpoint();
              }
            }
          });
      uninterrupted = finish(session, trainer);
    }
    try (Session session = session(NET)) {
      Trainer trainer = trainer(session, NET, ADAM, 12);
      trainer.resume(taken[0]);
      RunLog log = new RunLog();
      trainer.listen(log);
      assertThat(finish(session, trainer)).isEqualTo(uninterrupted);
      assertThat(log.epochs().get(0).epoch()).isEqualTo(1);
    }
  }

  @Test
  void namesTensorsByTheirAddresses() throws IOException {
    Path file = folder.resolve("run.safetensors");
    try (Session session = session(NET)) {
      Trainer trainer = trainer(session, NET, ADAM, 12);
      trainer.run(new Budget(1, 1));
      trainer.checkpoint().write(file);
    }
    assertThat(Safetensors.read(file).tensors())
        .containsKeys("hidden/W", "hidden/B", "logits/W", "logits/B", "hidden/W:m", "hidden/W:v");
  }

  @Test
  void refusesTheCheckpointOfAnotherRunOrGraph() {
    Checkpoint checkpoint;
    try (Session session = session(NET)) {
      Trainer trainer = trainer(session, NET, ADAM, 12);
      trainer.run(new Budget(1, 2));
      checkpoint = trainer.checkpoint();
    }
    assertRefused(checkpoint, NET, spec("SGD", 8, 5), 12, "the optimizer was Adam and is now SGD");
    assertRefused(checkpoint, NET, spec("Adam", 4, 5), 12, "the batch was 8 and is now 4");
    assertRefused(checkpoint, NET, spec("Adam", 8, 6), 12, "the seed was 5 and is now 6");
    assertRefused(
        checkpoint, NET, ADAM, 10, "the number of training examples was 36 and is now 30");
    assertRefused(
        checkpoint,
        net("inner"),
        ADAM,
        12,
        "it lacks \"inner/B\" and \"inner/W\" and holds \"hidden/B\" and \"hidden/W\"");
  }

  private static void assertRefused(
      Checkpoint checkpoint, Graph graph, TrainingSpec spec, long points, String... reasons) {
    try (Session session = session(graph)) {
      assertThatThrownBy(() -> trainer(session, graph, spec, points).resume(checkpoint))
          .isInstanceOf(ProblemException.class)
          .hasMessageContainingAll(reasons);
    }
  }

  @Test
  void tellsFilesThatAreNoCheckpoints() throws IOException {
    Path weights = folder.resolve("weights.safetensors");
    new Safetensors(Map.of(), Map.of()).write(weights);
    assertThatThrownBy(() -> Checkpoint.read(weights))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("weights.safetensors is no checkpoint to resume");
    Path text = Files.writeString(folder.resolve("text.safetensors"), "no tensors here");
    assertThatThrownBy(() -> Checkpoint.read(text))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("text.safetensors");
    assertThatThrownBy(() -> Checkpoint.read(folder.resolve("missing.safetensors")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("missing.safetensors")
        .hasMessageContaining("does not exist");
  }
}
