package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.graph.Node;
import gradboard.graph.Point;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Placing nodes, by the program and by hand, and coming back to places. */
@CacioTest
@Tag("window")
class LayoutWindowTest {
  private static final String HEAP =
      """
      {"gradboard": 1, "nodes": [
        {"id": "x", "op": "Input", "attributes": {"value": [[1, -2]]}, "at": [300, 0]},
        {"id": "a", "op": "Relu", "inputs": ["x"], "at": [310, 40]},
        {"id": "b", "op": "Tanh", "inputs": ["a"], "at": [0, 260]}
      ]}
      """;

  private WindowDriver window;

  @BeforeEach
  void open() {
    window = WindowDriver.of(HEAP);
    window.awaitAnalysis();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private Point at(String id) {
    return window.node(id).at().orElseThrow();
  }

  @Test
  void laysOutInTheOrderOfTheFlowAndUndoPutsAllBack() {
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_L);
    window.await("the layout", () -> window.document().history().undoName().isPresent());
    assertThat(at("x").x()).isLessThan(at("a").x());
    assertThat(at("a").x()).isLessThan(at("b").x());
    assertThat(window.see(() -> window.document().history().undoName()))
        .contains("lay out 3 nodes");
    window.awaitQuiet();

    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(at("b")).isEqualTo(new Point(0, 260));
    assertThat(at("a")).isEqualTo(new Point(310, 40));
  }

  @Test
  void alignsTheSelectedNodes() {
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
    window.pressWithAlt(KeyEvent.VK_LEFT, InputEvent.SHIFT_DOWN_MASK);
    assertThat(window.see(() -> window.document().graph().nodes()))
        .extracting(Node::at)
        .allSatisfy(place -> assertThat(place.orElseThrow().x()).isZero());
  }

  @Test
  void aDraggedNodeJumpsToTheLineOfItsNeighbour() {
    java.awt.Point from = window.header("b");
    double scale = window.see(() -> window.canvas().sight().scale());
    int by = (int) Math.round((300 - 3) * scale);
    window.drag(from, new java.awt.Point(from.x + by, from.y + 30));
    assertThat(at("b").x()).isEqualTo(300);
  }

  @Test
  void keepsAViewAndGoesBackToIt() {
    double zoom = window.see(() -> window.canvas().sight().zoom());
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_2);
    window.turnWheel(window.header("a"), -4);
    assertThat(window.see(() -> window.canvas().sight().zoom())).isNotEqualTo(zoom);

    window.pressWithAlt(KeyEvent.VK_2);
    assertThat(window.see(() -> window.canvas().sight().zoom())).isEqualTo(zoom);
    assertThat(window.see(() -> window.document().graph().sheet().bookmarks())).hasSize(1);
  }

  @Test
  void theMinimapGoesWhereItIsPressed() {
    for (int i = 0; i < 3; i++) {
      window.turnWheel(window.header("a"), -6);
    }
    java.awt.Rectangle before = window.card("b");
    int width = window.see(() -> window.canvas().control().getWidth());
    int height = window.see(() -> window.canvas().control().getHeight());
    window.click(new java.awt.Point(width - 150, height - 60));
    assertThat(window.card("b")).isNotEqualTo(before);

    window.onMenu("ToggleMinimapAction");
    java.awt.Rectangle hidden = window.card("b");
    window.click(new java.awt.Point(width - 60, height - 100));
    assertThat(window.card("b")).as("nothing is there").isEqualTo(hidden);
  }
}
