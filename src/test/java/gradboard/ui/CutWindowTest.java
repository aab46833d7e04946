package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.draw.PortRef;
import gradboard.edit.Selection;
import gradboard.runtime.Snapshot;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several wires are selected, by keys and by the mouse, and cut in one act. */
@CacioTest
@Tag("window")
class CutWindowTest {
  private static final Snapshot.Wire INTO_A = new Snapshot.Wire("a", "X", 0);
  private static final Snapshot.Wire INTO_B = new Snapshot.Wire("b", "X", 0);
  private static final Snapshot.Wire INTO_C = new Snapshot.Wire("c", "X", 0);

  private final WindowDriver window =
      WindowDriver.of(
          """
          {"gradboard": 1, "nodes": [
            {"id": "x", "op": "Input", "attributes": {"value": [1, 2]}, "at": [0, 150]},
            {"id": "a", "op": "Relu", "inputs": ["x"], "at": [300, 0]},
            {"id": "b", "op": "Relu", "inputs": ["x"], "at": [300, 300]},
            {"id": "c", "op": "Relu", "inputs": ["b"], "at": [600, 300]}
          ]}
          """);

  CutWindowTest() {
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

  private Set<Snapshot.Wire> selected() {
    return window.see(() -> window.document().selection().wires());
  }

  private List<String> wired() {
    return window.see(
        () ->
            window.document().graph().nodes().stream()
                .filter(node -> !node.inputs().isEmpty())
                .map(node -> node.id())
                .toList());
  }

  private List<String> acts() {
    return window.see(() -> window.document().history().names());
  }

  private String hint() {
    return window.fixture().label("hint").text();
  }

  @Test
  void aWireThatIsWalkedToIsCut() {
    select("c");
    window.press(KeyEvent.VK_W);
    assertThat(selected()).containsExactly(INTO_C);
    window.press(KeyEvent.VK_DELETE);
    assertThat(wired()).containsExactly("a", "b");
    assertThat(acts()).containsExactly("disconnect c");
  }

  @Test
  void wiresAreAddedOneByOneAndCutTogether() {
    select("a");
    window.press(KeyEvent.VK_W);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_W);
    assertThat(selected()).containsExactly(INTO_A, INTO_B);
    assertThat(hint()).endsWith("2 are selected; Del removes them.");
    window.press(KeyEvent.VK_DELETE);
    assertThat(wired()).containsExactly("c");
    assertThat(acts()).containsExactly("delete 2 wires");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(wired()).containsExactly("a", "b", "c");
  }

  @Test
  void addingGoesRoundTheEndAndEndsWithAll() {
    select("c");
    window.press(KeyEvent.VK_W);
    for (int i = 0; i < 4; i++) {
      window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_W);
    }
    assertThat(selected()).containsExactlyInAnyOrder(INTO_A, INTO_B, INTO_C);
  }

  @Test
  void allWiresOfANodeAreSelectedAtOnce() {
    select("b");
    window.pressWithAlt(KeyEvent.VK_W);
    assertThat(selected()).containsExactlyInAnyOrder(INTO_B, INTO_C);
    assertThat(hint()).isEqualTo("2 wires are selected. Del cuts them.");
    window.press(KeyEvent.VK_DELETE);
    assertThat(wired()).containsExactly("a");
    assertThat(acts()).hasSize(1);

    select("b");
    window.pressWithAlt(KeyEvent.VK_W);
    assertThat(selected()).isEmpty();
    assertThat(hint()).isEqualTo("Nothing is wired here.");
  }

  private Point middle(String from, String to) {
    Point start = window.port(PortRef.output(from, 0));
    Point end = window.port(PortRef.input(to, 0));
    return new Point((start.x + end.x) / 2, (start.y + end.y) / 2);
  }

  @Test
  void controlAndClicksSelectSeveralWires() {
    window.click(middle("x", "a"));
    window.robot().pressKey(KeyEvent.VK_CONTROL);
    window.click(middle("b", "c"));
    assertThat(selected()).containsExactly(INTO_A, INTO_C);
    window.click(middle("x", "a"));
    assertThat(selected()).containsExactly(INTO_C);
    window.click(middle("x", "b"));
    window.robot().releaseKey(KeyEvent.VK_CONTROL);
    window.press(KeyEvent.VK_DELETE);
    assertThat(wired()).containsExactly("a");
    assertThat(acts()).containsExactly("delete 2 wires");
  }
}
