package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.graph.Problem;
import gradboard.ui.settings.Memory;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was trained is kept beside the graph file and found again. */
@CacioTest
@Tag("window")
class WeightsWindowTest {
  @TempDir Path folder;

  private Path spiral() throws IOException {
    Path file = folder.resolve("spiral.json");
    return Files.writeString(file, ShippedGraphs.text("spiral-mlp.json").orElseThrow());
  }

  private static Optional<Double> loss(WindowDriver window) {
    return window.see(
        () ->
            window
                .editor()
                .pass()
                .flatMap(pass -> pass.snapshot().loss().stream().boxed().findFirst()));
  }

  @Test
  void aTrainedNetOpensWithItsTrainedValues() throws IOException {
    Path file = spiral();
    double trained;
    try (WindowDriver window = WindowDriver.of(file, Memory.forgotten())) {
      window.awaitAnalysis();
      window.clickTool("TrainAction");
      window.await("some training", () -> window.editor().trainingLog().losses().size() > 20);
      window.awaitIdle();
      trained = loss(window).orElseThrow();
      assertThat(trained).isLessThan(0.3);

      window.fixture().menuItemWithPath("File", "Save weights…").click();
      window.fixture().fileChooser().approve();
      window.await(
          "the weights",
          () ->
              window
                  .editor()
                  .document()
                  .file()
                  .weights()
                  .equals(Optional.of("spiral.safetensors")));
      window.awaitIdle();
      assertThat(folder.resolve("spiral.safetensors")).isNotEmptyFile();
      window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_S);
      window.await("the saved file", () -> !window.editor().document().isDirty());
    }
    assertThat(Files.readString(file)).contains("\"weights\": \"spiral.safetensors\"");

    try (WindowDriver window = WindowDriver.of(file, Memory.forgotten())) {
      window.await("the trained values", () -> window.editor().pass().isPresent());
      assertThat(loss(window).orElseThrow()).isCloseTo(trained, within(1e-5));
      assertThat(window.see(() -> window.editor().problems())).isEmpty();
    }
  }

  @Test
  void missingWeightsAreAProblemAndLeaveTheGraphUsable() throws IOException {
    Path file = spiral();
    Files.writeString(
        file, Files.readString(file).replaceFirst("\\{", "{\"weights\": \"gone.safetensors\","));
    try (WindowDriver window = WindowDriver.of(file, Memory.forgotten())) {
      window.await("a run", () -> window.editor().pass().isPresent());
      assertThat(window.see(() -> window.editor().problems()))
          .extracting(Problem::message)
          .singleElement()
          .asString()
          .startsWith("the file \"gone.safetensors\" does not exist");
    }
  }

  @Test
  void weightsOfAnotherFileAreLoadedByTheCommandPalette() throws IOException {
    Path file = spiral();
    try (WindowDriver window = WindowDriver.of(file, Memory.forgotten())) {
      window.awaitAnalysis();
      window.clickTool("RunAction");
      window.await("a run", () -> window.editor().pass().isPresent());
      window.awaitIdle();
      double first = loss(window).orElseThrow();
      window.editor();
      Path weights = folder.resolve("mine.safetensors");
      WindowDriver.onScreen(
          () -> {
            window.frame().editor().parameters().save(weights);
            return weights;
          });
      window.await("the weights", () -> Files.exists(weights));
      window.awaitIdle();
      window.clickTool("TrainAction");
      window.await("some training", () -> window.editor().trainingLog().losses().size() > 20);
      window.awaitIdle();
      assertThat(loss(window).orElseThrow()).isLessThan(first / 2);

      window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_P);
      window.fixture().textBox("searchField").setText("load weights");
      window.robot().waitForIdle();
      window.pressWhereFocusIs(KeyEvent.VK_ENTER);
      window.fixture().fileChooser().selectFile(weights.toFile()).approve();
      window.await("the first numbers", () -> Math.abs(loss(window).orElseThrow() - first) < 1e-5);
    }
  }
}
