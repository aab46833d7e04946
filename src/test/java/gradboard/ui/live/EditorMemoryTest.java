package gradboard.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.edit.Document;
import gradboard.edit.GroupNodes;
import gradboard.edit.SetAttribute;
import gradboard.edit.Vocabulary;
import gradboard.io.GraphReader;
import gradboard.op.OpCatalog;
import gradboard.runtime.nd4j.Nd4jBackend;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

class EditorMemoryTest {
  private static final OpCatalog CATALOG = OpCatalog.load();
  private static final String NET =
      """
      {"gradboard": 1, "nodes": [
        {"id": "x", "op": "Input", "attributes": {"value": [[1, -2, 3]]}},
        {"id": "a", "op": "Dense", "inputs": ["x"], "attributes": {"units": 5}},
        {"id": "b", "op": "Dense", "inputs": ["a"], "attributes": {"units": 2}},
        {"id": "s", "op": "Square", "inputs": ["b"]},
        {"id": "f", "op": "ReduceMean", "inputs": ["s"], "attributes": {"keepdims": 0}}
      ], "loss": "f", "train": {"optimizer": "Adam", "learningRate": 0.01, "epochs": 5}}
      """;

  private final CountingBackend backend = new CountingBackend(new Nd4jBackend());

  private static <T> T onScreen(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    SwingUtilities.invokeAndWait(task);
    return task.get();
  }

  private static void await(BooleanSupplier holds) throws Exception {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    while (!onScreen(holds::getAsBoolean)) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(10);
    }
  }

  @Test
  void closingADocumentFreesAllThatWasMadeForIt() throws Exception {
    Editor editor =
        onScreen(
            () ->
                new Editor(
                    new Document(
                        new GraphReader(CATALOG).read(NET).orThrow(),
                        Optional.empty(),
                        new Vocabulary(CATALOG)),
                    CATALOG,
                    Engine.loading(() -> backend, Runnable::run),
                    List.of()));
    runAndTrain(editor);
    onScreen(
        () -> {
          Document document = editor.document();
          document.apply(GroupNodes.of(document.graph(), Set.of("a", "b"), "Net"));
          return document.apply(
              new SetAttribute("x", "value", Optional.of(List.of(List.of(1.0, 2.0, 0.5)))));
        });
    runAndTrain(editor);
    assertThat(backend.made()).isGreaterThan(20);
    assertThat(backend.held()).isBetween(1, backend.made() - 5);

    onScreen(
        () -> {
          editor.close();
          return editor;
        });
    await(() -> backend.held() == 0);
  }

  private static void runAndTrain(Editor editor) throws Exception {
    onScreen(
        () -> {
          editor.run();
          return editor;
        });
    await(() -> !editor.isBusy());
    assertThat(onScreen(editor::problems)).isEmpty();
    onScreen(
        () -> {
          editor.train();
          return editor;
        });
    await(() -> !editor.isBusy());
    assertThat(onScreen(editor::problems)).isEmpty();
  }
}
