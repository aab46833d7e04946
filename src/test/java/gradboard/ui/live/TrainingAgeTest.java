package gradboard.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.edit.Document;
import gradboard.edit.Examples;
import gradboard.edit.GroupNodes;
import gradboard.edit.History;
import gradboard.edit.SetTraining;
import gradboard.edit.StartAnew;
import gradboard.edit.Vocabulary;
import gradboard.io.GraphFile;
import gradboard.io.GraphReader;
import gradboard.op.OpCatalog;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.train.TrainingSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Epochs and steps are counted from where the parameters started. */
class TrainingAgeTest {
  private static final OpCatalog CATALOG = OpCatalog.load();
  private static final GraphFile FILE =
      new GraphReader(CATALOG)
          .read(
              """
              {"gradboard": 1, "nodes": [
                {"id": "w", "op": "Parameter", "attributes": {"shape": [], "value": 3}},
                {"id": "s", "op": "Square", "inputs": ["w"]},
                {"id": "f", "op": "Square", "inputs": ["s"]}
              ], "loss": "f", "train": {"optimizer": "SGD", "learningRate": 0.001, "epochs": 4}}
              """)
          .orThrow();

  private final SessionWorker worker =
      new SessionWorker(
          CATALOG, Engine.loading(Nd4jBackend::new, Runnable::run), new Examples(), trouble -> {});
  private final Document document = new Document(FILE, Optional.empty(), new Vocabulary(CATALOG));
  private final List<Integer> epochs = new ArrayList<>();

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

  /** What is said at the end. */
  private String train() {
    CompletableFuture<String> done = new CompletableFuture<>();
    worker.train(
        document.file(),
        Path.of(""),
        news -> {
          news.epochs().forEach(epoch -> epochs.add(epoch.number()));
          news.end().ifPresent(end -> done.complete(end.sentence()));
        });
    return done.join();
  }

  private void use(String optimizer) {
    document.apply(
        new SetTraining(
            new TrainingSpec(optimizer, 0.001, Map.of(), TrainingSpec.WHOLE, 4, 0, Map.of())));
    document.endGesture();
  }

  @Test
  void trainingByAnotherOptimizerCountsOn() {
    assertThat(train()).startsWith("Trained after 4 epochs, 4 steps;");
    use("Adam");
    assertThat(train()).startsWith("Trained after 8 epochs, 8 steps;");
    assertThat(train()).startsWith("Trained after 12 epochs, 12 steps;");
    assertThat(epochs).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
  }

  @Test
  void trainingThroughAnEditCountsOn() {
    train();
    document.apply(GroupNodes.of(document.graph(), Set.of("w", "s"), "Net"));
    assertThat(train()).startsWith("Trained after 8 epochs, 8 steps;");
  }

  @Test
  void startingAnewCountsAnewAndItsUndoingOn() {
    train();
    use("Adam");
    train();
    document.apply(new StartAnew());
    assertThat(train()).startsWith("Trained after 4 epochs, 4 steps;");
    document.undo();
    assertThat(train()).startsWith("Trained after 12 epochs, 12 steps;");
  }
}
