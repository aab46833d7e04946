package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.draw.Mark;
import gradboard.edit.Selection;
import java.awt.event.KeyEvent;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Numbers that an edit has outdated are marked wherever they are told, not shown as true. */
@CacioTest
@Tag("window")
class OutdatedWindowTest {
  private static final String BEFORE = "from before the edit";

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

  private void select(String... ids) {
    WindowDriver.onScreen(
        () -> {
          window.document().select(Selection.of(ids));
          return ids;
        });
  }

  /** What works out otherwise after it, but for numbers alone, waits for a run. */
  private void reshape(String node, String shape) {
    select(node);
    window.fixture().textBox("attribute shape").deleteText().enterText(shape);
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    window.awaitAnalysis();
  }

  private Set<Mark> marks(String node) {
    return window.see(
        () ->
            Stream.of(Mark.values())
                .filter(mark -> window.canvas().scene().node(node).orElseThrow().is(mark))
                .collect(Collectors.toSet()));
  }

  /** What a control of the inspector says to those who do not see it. */
  private String said(String name) {
    JComponent view = window.robot().finder().findByName(name, JComponent.class);
    return window.see(() -> view.getAccessibleContext().getAccessibleName());
  }

  @Test
  void anEditOutdatesTheValuesAfterItAndTheGradientsOfAll() {
    reshape("b", "[1]");
    assertThat(marks("z")).contains(Mark.STALE);
    assertThat(marks("xw"))
        .as("its value stands, its gradient is that of another loss")
        .contains(Mark.FORWARD_DONE, Mark.GRADIENT_STALE)
        .doesNotContain(Mark.STALE, Mark.BACKWARD_DONE);

    run();
    assertThat(marks("xw")).contains(Mark.BACKWARD_DONE).doesNotContain(Mark.GRADIENT_STALE);
  }

  @Test
  void whatTheLossDoesNotDependOnOutdatesNoGradient() {
    window.dragFromPalette("Relu", window.clear());
    window.awaitAnalysis();
    assertThat(marks("xw")).contains(Mark.BACKWARD_DONE).doesNotContain(Mark.GRADIENT_STALE);
  }

  @Test
  void anotherLossHasOtherGradients() {
    select("y");
    window.press(KeyEvent.VK_L);
    window.awaitAnalysis();
    assertThat(marks("xw")).contains(Mark.FORWARD_DONE, Mark.GRADIENT_STALE);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    window.awaitAnalysis();
    assertThat(marks("xw")).contains(Mark.BACKWARD_DONE);
  }

  @Test
  void theInspectorSaysSo() {
    select("z");
    assertThat(said("valueView")).doesNotContain(BEFORE);
    assertThat(ShownFormulas.in(window)).as("1 = 4 + (-3)").anyMatch(latex -> latex.contains("4"));
    reshape("b", "[1]");
    select("z");
    assertThat(said("valueView")).contains(BEFORE);
    assertThat(ShownFormulas.in(window)).noneMatch(latex -> latex.contains("4"));
    select("xw");
    assertThat(said("valueView")).doesNotContain(BEFORE);
    assertThat(said("gradientView")).contains(BEFORE);
    select();
    assertThat(window.fixture().textBox("loss").text()).isEqualTo("f = 0.7311 before the edit");
  }

  @Test
  void soDoesTheOutline() {
    reshape("b", "[1]");
    WindowDriver.onScreen(
        () -> {
          window.frame().showOutline();
          return window;
        });
    JTree tree = window.fixture().tree("outline").target();
    assertThat(
            window.see(
                () ->
                    Stream.iterate(0, row -> row < tree.getRowCount(), row -> row + 1)
                        .map(row -> tree.getPathForRow(row).getLastPathComponent())
                        .map(row -> tree.convertValueToText(row, false, false, false, 0, false))
                        .toList()))
        .anyMatch(text -> text.contains("; value 4; gradient 0.1966 before the edit"))
        .anyMatch(text -> text.contains("; value 1 before the edit; gradient"));
  }

  @Test
  void aMutedNodesFormulaIsNotFilledWithNumbersThatBelieIt() {
    select("z");
    window.press(KeyEvent.VK_M);
    run();
    assertThat(said("valueView")).as("that of xw").contains("4").doesNotContain(BEFORE);
    assertThat(said("muted")).isEqualTo("Muted");
    assertThat(ShownFormulas.in(window)).noneMatch(latex -> latex.contains("4"));
  }
}
