package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.edit.MoveNodes;
import gradboard.graph.Point;
import gradboard.ui.settings.Memory;
import java.awt.Component;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.swing.JCheckBox;
import javax.swing.JProgressBar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Below the canvas while training: how far it is, its curves, and what is said of it. */
@CacioTest
@Tag("window")
class TrainingDockWindowTest {
  @TempDir private Path folder;
  private final Memory memory = Memory.forgotten();
  private WindowDriver window;

  @AfterEach
  void close() {
    window.close();
  }

  private void open(String shipped) throws IOException {
    open(shipped, text -> text);
  }

  private void open(String shipped, UnaryOperator<String> edit) throws IOException {
    Path file = folder.resolve(shipped);
    Files.writeString(file, edit.apply(ShippedGraphs.text(shipped).orElseThrow()));
    window = WindowDriver.of(file, memory);
    window.awaitAnalysis();
  }

  private List<Component> shown(String name) {
    return window.see(
        () ->
            List.copyOf(
                window.robot().finder().findAll(c -> name.equals(c.getName()) && c.isShowing())));
  }

  @Test
  void trainingTellsHowFarItIsAndDrawsItsMetrics() throws IOException {
    open("spiral-mlp.json", text -> text.replace("\"epochs\": 500", "\"epochs\": 1000000"));
    JProgressBar bar = window.robot().finder().findByName("progress", JProgressBar.class, false);
    window.clickTool("TrainAction");
    window.await("the time left", () -> bar.getString().matches("Epoch \\d+ of 1000000, .* left"));
    assertThat(window.see(bar::isVisible)).isTrue();
    assertThat(window.see(bar::isIndeterminate)).isFalse();
    window.clickTool("StopAction");
    window.awaitIdle();
    assertThat(window.see(bar::isVisible)).isFalse();
    assertThat(shown("accuracyChart")).hasSize(1);
    assertThat(shown("lossChart")).hasSize(1);
  }

  @Test
  void theScaleOfTheLossIsChosenByKeyOrClickAndRemembered() throws IOException {
    open("spiral-mlp.json");
    JCheckBox box = window.robot().finder().findByName("logarithmicLoss", JCheckBox.class);
    assertThat(window.see(box::isSelected)).isFalse();
    window.robot().click(box);
    assertThat(window.see(() -> window.frame().isLossLogarithmic())).isTrue();
    window.pressWithAlt(KeyEvent.VK_L, InputEvent.CTRL_DOWN_MASK);
    window.await("the linear scale", () -> !box.isSelected());
    window.robot().click(box);
    window.close();
    open("sigmoid-neuron.json");
    JCheckBox next = window.robot().finder().findByName("logarithmicLoss", JCheckBox.class);
    assertThat(window.see(next::isSelected)).isTrue();
  }

  @Test
  void theTimelineKeepsItsWidthWhateverIsSaid() throws IOException {
    open("sigmoid-neuron.json");
    Component timeline = window.robot().finder().findByName("timeline");
    int width = window.see(timeline::getWidth);
    for (int step = 0; step < 8; step++) {
      window.clickTool("StepAction");
      window.awaitIdle();
      WindowDriver.onScreen(
          () -> {
            window.frame().validate();
            return width;
          });
      assertThat(window.see(timeline::getWidth)).isEqualTo(width);
    }
  }

  @Test
  void aParameterGivesItsValueAndAnOperationWorksItOut() throws IOException {
    open("sigmoid-neuron.json");
    window.clickTool("StepAction");
    window.await("the first step", () -> window.frame().editor().moment().isPresent());
    assertThat(window.fixture().label("stepWords").text()).contains(" gives its value");
    WindowDriver.onScreen(
        () -> {
          int at = 1;
          while (!window.frame().editor().moment().orElseThrow().node().equals("xw")) {
            window.frame().editor().goTo(++at);
          }
          return at;
        });
    assertThat(window.fixture().label("stepWords").text()).startsWith("xw works out its value");
  }

  @Test
  void aHintGoesOnceAnotherActSucceeds() throws IOException {
    open("sigmoid-neuron.json");
    WindowDriver.onScreen(
        () -> {
          window.editor().say("That was not possible.");
          return window;
        });
    window.robot().waitForIdle();
    assertThat(window.fixture().label("hint").text()).isEqualTo("That was not possible.");
    WindowDriver.onScreen(
        () -> window.document().apply(new MoveNodes(Map.of("f", new Point(900, 0)))));
    assertThat(window.fixture().label("hint").text()).isBlank();

    WindowDriver.onScreen(
        () -> {
          window.editor().say("That was not possible either.");
          return window;
        });
    window.robot().waitForIdle();
    window.clickTool("RunAction");
    window.awaitIdle();
    assertThat(window.fixture().label("hint").text()).isBlank();
  }
}
