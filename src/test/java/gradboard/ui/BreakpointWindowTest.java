package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.draw.GraphPicture;
import gradboard.draw.Mark;
import gradboard.edit.RemoveNodes;
import gradboard.edit.RenameNode;
import gradboard.edit.Selection;
import gradboard.trace.Pass;
import gradboard.ui.action.ClearBreakpointsAction;
import gradboard.ui.action.EditorAction;
import gradboard.ui.live.Editor;
import gradboard.ui.look.Look;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Set;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JTree;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Play halts where it is told to. */
@CacioTest
@Tag("window")
class BreakpointWindowTest {
  private final WindowDriver window = WindowDriver.with("sigmoid-neuron.json");

  BreakpointWindowTest() {
    window.awaitAnalysis();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void select(String... nodes) {
    WindowDriver.onScreen(
        () -> {
          window.document().select(Selection.ofNodes(List.of(nodes)));
          return nodes;
        });
  }

  private boolean isMarked(String node) {
    return window.see(() -> window.canvas().scene().node(node)).orElseThrow().is(Mark.BREAKPOINT);
  }

  private void play() {
    window.press(KeyEvent.VK_P);
    window.await(
        "a halt",
        () ->
            window.frame().editor().pass().isPresent()
                && window.frame().editor().activity() == Editor.Activity.IDLE);
  }

  private String moment() {
    Pass.Moment moment = window.see(() -> window.editor().moment()).orElseThrow();
    return moment.node() + (moment.isForward() ? " forward" : " backward");
  }

  @Test
  void playHaltsAtABreakpointForwardAndBackward() {
    window.click(window.header("xw"));
    window.press(KeyEvent.VK_B);
    assertThat(isMarked("xw")).isTrue();

    play();
    assertThat(moment()).isEqualTo("xw forward");
    play();
    assertThat(moment()).isEqualTo("xw backward");
    play();
    assertThat(window.see(() -> window.editor().position()))
        .isEqualTo(window.see(() -> window.editor().moments().size()));
  }

  @Test
  void stepGoesOnPastABreakpoint() {
    select("w", "b", "x");
    window.press(KeyEvent.VK_B);
    for (int i = 0; i < 5; i++) {
      window.press(KeyEvent.VK_PERIOD);
      window.awaitIdle();
    }
    assertThat(window.see(() -> window.editor().position())).isEqualTo(5);
  }

  @Test
  void theContextMenuSetsABreakpointAndTakesItAway() {
    for (boolean on : new boolean[] {true, false}) {
      window
          .robot()
          .click(window.canvas().control(), window.header("y"), MouseButton.RIGHT_BUTTON, 1);
      JCheckBoxMenuItem item = window.robot().finder().find(breakpointItem());
      assertThat(window.see(item::isSelected)).isEqualTo(!on);
      window.robot().click(item);
      window.robot().waitForIdle();
      assertThat(isMarked("y")).isEqualTo(on);
    }
  }

  private static GenericTypeMatcher<JCheckBoxMenuItem> breakpointItem() {
    return new GenericTypeMatcher<>(JCheckBoxMenuItem.class, true) {
      @Override
      protected boolean isMatching(JCheckBoxMenuItem item) {
        return "BreakpointAction".equals(item.getName());
      }
    };
  }

  @Test
  void aBreakpointIsNoEdit() {
    select("y");
    window.press(KeyEvent.VK_B);
    assertThat(window.see(() -> window.document().isDirty())).isFalse();
    assertThat(window.see(() -> window.document().history().undoName())).isEmpty();
    assertThat(
            window.see(
                () ->
                    GraphPicture.of(window.editor().subject().unselected(), Look.canvas(), 1)
                        .scene()
                        .node("y")
                        .orElseThrow()
                        .is(Mark.BREAKPOINT)))
        .isFalse();
  }

  @Test
  void aBreakpointFollowsItsNodeThroughRenamingAndGrouping() {
    select("z");
    window.press(KeyEvent.VK_B);
    WindowDriver.onScreen(() -> window.document().apply(new RenameNode("z", "sum")));
    assertThat(isMarked("sum")).isTrue();

    select("sum", "y");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_G);
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    window.awaitAnalysis();
    String block = window.see(() -> window.document().selection().single()).orElseThrow();
    assertThat(isMarked(block)).isTrue();
    play();
    assertThat(moment()).isEqualTo(block + " forward");

    window.press(KeyEvent.VK_ENTER);
    assertThat(isMarked("sum")).isTrue();
    assertThat(isMarked("y")).isFalse();
    window.press(KeyEvent.VK_ESCAPE);

    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_G);
    assertThat(isMarked("sum")).isTrue();
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(isMarked(block)).isTrue();
  }

  @Test
  void aBreakpointGoesWithItsNode() {
    select("y");
    window.press(KeyEvent.VK_B);
    WindowDriver.onScreen(() -> window.document().apply(new RemoveNodes(Set.of("y"))));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(isMarked("y")).isFalse();
  }

  @Test
  void theOutlineTellsOfABreakpoint() {
    select("y");
    window.press(KeyEvent.VK_B);
    window.onMenu("ShowOutlineAction");
    JTree outline = window.fixture().tree("outline").target();
    String row =
        window.see(
            () ->
                outline.convertValueToText(
                    outline.getSelectionPath().getLastPathComponent(),
                    true,
                    false,
                    false,
                    0,
                    false));
    assertThat(row).startsWith("y: Sigmoid of z").endsWith("; breakpoint");
  }

  @Test
  void oneActTakesAllBreakpointsAway() {
    assertThat(window.see(() -> isPossible())).isFalse();
    select("w", "b", "y");
    window.press(KeyEvent.VK_B);
    select("x");
    assertThat(window.see(() -> isPossible())).isTrue();
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_B);
    for (String node : List.of("w", "b", "y")) {
      assertThat(isMarked(node)).isFalse();
    }
    assertThat(window.see(() -> isPossible())).isFalse();
  }

  private boolean isPossible() {
    EditorAction clear = window.frame().actions().get(ClearBreakpointsAction.class);
    clear.refresh();
    return clear.isEnabled();
  }
}
