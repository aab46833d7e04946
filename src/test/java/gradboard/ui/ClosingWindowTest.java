package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import gradboard.ui.settings.Memory;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JTabbedPane;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.core.matcher.JButtonMatcher;
import org.assertj.swing.fixture.JOptionPaneFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was trained, and lies in no file, is not lost without a question. */
@CacioTest
@Tag("window")
class ClosingWindowTest {
  private static final String NET =
      """
      {"gradboard": 1, "title": "Net", "nodes": [
        {"id": "x", "op": "Input", "attributes": {"value": [[1, 2]]}, "at": [0, 0]},
        {"id": "d", "op": "Dense", "inputs": ["x"], "attributes": {"units": 2}, "at": [220, 0]},
        {"id": "s", "op": "Square", "inputs": ["d"], "at": [440, 0]},
        {"id": "f", "op": "ReduceSum", "inputs": ["s"], "attributes": {"keepdims": 0}, "at": [660, 0]}],
       "loss": "f", "train": {"optimizer": "SGD", "learningRate": 0.001, "epochs": EPOCHS}}
      """;
  private static final String QUESTION =
      "\"Net\" has weights that are not saved.\nIts parameters were trained, or changed by hand."
          + " Save keeps their numbers in net.safetensors, beside the graph.";

  @TempDir Path folder;
  private Path file;
  private Path weights;
  private WindowDriver window;

  @BeforeEach
  void open() throws IOException {
    open(2);
  }

  private void open(int epochs) throws IOException {
    weights = folder.resolve("net.safetensors");
    file =
        Files.writeString(
            folder.resolve("net.json"), NET.replace("EPOCHS", String.valueOf(epochs)));
    window = WindowDriver.of(file, Memory.forgotten());
    window.awaitAnalysis();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void train() {
    window.clickTool("TrainAction");
    window.await("training", () -> window.editor().trainingLog().steps() >= 2);
    window.awaitIdle();
  }

  private JOptionPaneFixture question() {
    return window.fixture().optionPane();
  }

  private void answer(String button) {
    question().button(JButtonMatcher.withText(button)).click();
    window.robot().waitForIdle();
  }

  private List<String> titles() {
    return window.see(
        () -> window.frame().documents().all().stream().map(d -> d.document().title()).toList());
  }

  private void awaitClosed() {
    window.await("the tab to close", () -> titles().equals(List.of("Untitled")));
  }

  /** Says where a graph that lies nowhere yet is to be saved. */
  private void save(Path to) {
    window.fixture().fileChooser().fileNameTextBox().setText(to.toString());
    window.fixture().fileChooser().approve();
  }

  private void clickTabInTheMiddle() {
    JTabbedPane strip = window.fixture().tabbedPane("documentTabs").target();
    Rectangle bounds = window.see(() -> strip.getBoundsAt(0));
    window
        .robot()
        .click(
            strip,
            new Point(bounds.x + 24, bounds.y + bounds.height / 2),
            MouseButton.MIDDLE_BUTTON,
            1);
    window.robot().waitForIdle();
  }

  @Test
  void aTrainedGraphIsKeptByKeysWithItsWeightsBesideIt() throws IOException {
    train();
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_W);
    question().requireMessage(QUESTION);
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
    assertThat(titles()).containsExactly("Net");
    assertThat(weights).doesNotExist();

    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_W);
    question().requireMessage(QUESTION);
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    awaitClosed();
    assertThat(weights).isNotEmptyFile();
    assertThat(Files.readString(file)).contains("\"weights\": \"net.safetensors\"");
  }

  @Test
  void aTrainedGraphIsGivenUpByTheMouse() throws IOException {
    String before = Files.readString(file);
    train();
    clickTabInTheMiddle();
    answer("Cancel");
    assertThat(titles()).containsExactly("Net");
    clickTabInTheMiddle();
    answer("Don't save");
    awaitClosed();
    assertThat(weights).doesNotExist();
    assertThat(file).hasContent(before);
  }

  @Test
  void whatWasOnlyRunClosesWithoutAQuestion() {
    window.clickTool("RunAction");
    window.await("a run", () -> window.editor().pass().isPresent());
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_W);
    awaitClosed();
  }

  @Test
  void weightsThatWereSavedSinceAreNotAskedFor() {
    train();
    window.fixture().menuItemWithPath("File", "Save weights…").click();
    window.fixture().fileChooser().approve();
    window.await("the weights", () -> window.document().file().weights().isPresent());
    window.awaitIdle();
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_S);
    window.await("the saved file", () -> !window.document().isDirty());
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_W);
    awaitClosed();
  }

  @Test
  void weightsThatWereLoadedAreNotAskedForAndTrainedOnTheyAre() {
    train();
    WindowDriver.onScreen(
        () -> {
          window.frame().editor().parameters().save(weights);
          return weights;
        });
    window.await("the weights", () -> Files.exists(weights));
    window.awaitIdle();
    train();
    assertThat(window.see(() -> window.frame().documents().front().isUnsaved())).isTrue();
    WindowDriver.onScreen(
        () -> {
          window.frame().editor().parameters().load(weights, refusal -> {});
          return weights;
        });
    window.await("the loaded", () -> !window.editor().parameters().areUnsaved());
    window.awaitIdle();
  }

  @Test
  void whatWasSetByHandIsAskedForUntilItIsUndone() {
    window.clickTool("RunAction");
    window.await("a run", () -> window.editor().pass().isPresent());
    window.awaitIdle();
    WindowDriver.onScreen(
        () -> {
          Tensor byHand = Tensor.of(Shape.of(2), 1f, 2f);
          window.frame().editor().parameters().set("d/B", byHand);
          return byHand;
        });
    window.awaitIdle();
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_W);
    question().requireMessage(QUESTION);
    answer("Cancel");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    window.awaitIdle();
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_W);
    awaitClosed();
  }

  @Test
  void anExampleThatWasTrainedFindsAPlaceForItselfAndItsWeights() {
    WindowDriver.onScreen(
        () -> {
          window.frame().files().openExample("spiral-mlp.json");
          return folder;
        });
    window.await("the example", () -> titles().size() == 2);
    window.awaitAnalysis();
    train();
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_W);
    answer("Save");
    Path kept = folder.resolve("mine.json");
    save(kept);
    window.await("the tab to close", () -> titles().equals(List.of("Net")));
    assertThat(folder.resolve("mine.safetensors")).isNotEmptyFile();
    assertThat(kept).content().contains("\"weights\": \"mine.safetensors\"");
  }

  @Test
  void anotherFileOfThatNameIsNotOverwrittenUnasked() throws IOException {
    Files.writeString(weights, "mine");
    train();
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_W);
    answer("Save");
    question().requireMessage("net.safetensors is there already. Replace it?");
    answer("Cancel");
    assertThat(titles()).containsExactly("Net");
    assertThat(weights).hasContent("mine");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_W);
    answer("Save");
    answer("Replace");
    awaitClosed();
    assertThat(Files.size(weights)).isGreaterThan(4);
  }

  @Test
  void weightsThatCannotBeWrittenKeepTheGraphOpen() throws IOException {
    Files.createDirectory(weights);
    train();
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_W);
    answer("Save");
    answer("Replace");
    question().requireErrorMessage();
    answer("OK");
    assertThat(titles()).containsExactly("Net");
    assertThat(window.see(() -> window.frame().documents().front().isUnsaved())).isTrue();
  }

  @Test
  void allThatIsUnsavedIsAskedForAtOnceAndTrainingIsEndedFirst() throws IOException {
    window.close();
    open(10_000_000);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_N);
    window.dragFromPalette("Relu", new Point(300, 300));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_TAB);
    window.clickTool("TrainAction");
    window.await("some training", () -> window.editor().trainingLog().steps() > 2);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Q);
    assertThat(window.fixture().list("unsaved").contents())
        .containsExactly("Net: weights", "Untitled: changes");
    answer("Save all");
    save(folder.resolve("other.json"));
    window.await("the window to close", () -> !window.frame().isDisplayable());
    assertThat(weights).isNotEmptyFile();
    assertThat(folder.resolve("other.json")).isNotEmptyFile();
  }
}
