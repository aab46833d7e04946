package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.edit.Selection;
import java.awt.event.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Wires drawn by keys alone. */
@CacioTest
@Tag("window")
class KeyWireWindowTest {
  private final WindowDriver window =
      WindowDriver.of(
          """
          {"gradboard": 1, "nodes": [
            {"id": "x", "op": "Input", "attributes": {"value": [1, 2, 3, 4]}, "at": [40, 40]},
            {"id": "s", "op": "Split", "inputs": ["x"],
             "attributes": {"num_outputs": 2}, "at": [300, 40]},
            {"id": "first", "op": "Square", "inputs": ["s"], "at": [600, 40]},
            {"id": "second", "op": "Square", "inputs": ["s.1"], "at": [600, 240]},
            {"id": "r", "op": "Relu", "at": [600, 440]}]}
          """);

  KeyWireWindowTest() {
    window.awaitAnalysis();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void select(String node) {
    WindowDriver.onScreen(
        () -> {
          window.document().select(Selection.of(node));
          return node;
        });
  }

  private boolean isWiring() {
    return window.see(() -> window.canvas().gestures().isWiring());
  }

  @Test
  void anUndoMeanwhileGivesTheWireUp() {
    select("r");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_D);
    select("s");
    window.press(KeyEvent.VK_C);
    assertThat(isWiring()).isTrue();
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(isWiring()).isFalse();
    window.press(KeyEvent.VK_RIGHT);
    assertThat(window.see(() -> window.document().selection().single())).isNotEqualTo("s");
  }
}
