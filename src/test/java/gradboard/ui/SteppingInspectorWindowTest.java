package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.edit.Selection;
import java.awt.Component;
import java.awt.event.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the right side tells while a pass is told node by node. */
@CacioTest
@Tag("window")
class SteppingInspectorWindowTest {
  private final WindowDriver window = WindowDriver.with("sigmoid-neuron.json");

  @BeforeEach
  void run() {
    window.clickTool("RunAction");
    window.await("the numbers", () -> window.frame().editor().pass().isPresent());
    window.awaitIdle();
    window.awaitAnalysis();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void select(Selection selection) {
    WindowDriver.onScreen(
        () -> {
          window.document().select(selection);
          return selection;
        });
  }

  private void step() {
    window.press(KeyEvent.VK_PERIOD);
    window.awaitIdle();
  }

  private void goTo(int moment) {
    WindowDriver.onScreen(
        () -> {
          window.editor().goTo(moment);
          return moment;
        });
  }

  private String stepped() {
    return window.see(() -> window.editor().moment().orElseThrow().node());
  }

  private String shown() {
    return window.fixture().textBox("nodeId").text();
  }

  @Test
  void itFollowsTheStepsUnlessANodeIsSelected() {
    step();
    assertThat(shown()).isEqualTo(stepped());
    step();
    assertThat(shown()).isEqualTo(stepped());

    select(Selection.of("z"));
    step();
    assertThat(stepped()).isNotEqualTo("z");
    assertThat(shown()).isEqualTo("z");
    select(Selection.NONE);
    assertThat(shown()).isEqualTo(stepped());

    window.clickTool("RunAction");
    window.awaitIdle();
    window.await(
        "the document",
        () -> window.frame().editor().moment().isEmpty() && isShowing("documentPage"));
  }

  private boolean isShowing(String name) {
    return window.robot().finder().findAll(part -> name.equals(part.getName())).stream()
        .anyMatch(Component::isShowing);
  }

  @Test
  void theLossHasNoNumberBeforeItIsReached() {
    assertThat(window.fixture().textBox("loss").text()).isEqualTo("f = 0.7311");
    step();
    goTo(0);
    assertThat(window.fixture().textBox("loss").text()).isEqualTo("f");
  }

  @Test
  void theGradientThatANodeHandsOnIsToldAsTheChainRuleInNumbers() {
    select(Selection.of("y"));
    assertThat(ShownFormulas.in(window))
        .anyMatch(latex -> latex.matches(".*partial L.*= 1 \\\\cdot .*0\\.7311.* = 0\\.1966"));
    step();
    assertThat(ShownFormulas.in(window))
        .as("not before it has come back")
        .noneMatch(latex -> latex.contains("L"));
  }
}
