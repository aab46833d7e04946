package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.draw.MinimapPainter;
import gradboard.draw.PortRef;
import gradboard.draw.Viewport;
import gradboard.edit.Selection;
import gradboard.edit.SheetItem;
import gradboard.graph.Node;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What something else comes in between of leaves nothing behind, and loses nothing. */
@CacioTest
@Tag("window")
class InterruptedWindowTest {
  private static final String GRAPH =
      """
      {"gradboard": 1, "nodes": [
        {"id": "x", "op": "Input", "attributes": {"value": [[1, -2]]}, "at": [0, 0]},
        {"id": "ids", "op": "Input", "attributes": {"value": [1, 0], "dtype": "int64"}, "at": [0, 250]},
        {"id": "a", "op": "LeakyRelu", "inputs": ["x"], "at": [300, 0]},
        {"id": "d", "op": "Dense", "inputs": ["a"], "attributes": {"units": 3}, "at": [600, 0]},
        {"id": "b", "op": "Tanh", "at": [600, 300]}
      ], "groups": [{"title": "Frame", "nodes": [], "at": [0, 500], "size": [300, 120]}]}
      """;

  private final WindowDriver window = WindowDriver.of(GRAPH);

  InterruptedWindowTest() {
    window.awaitAnalysis();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private JComponent canvas() {
    return window.canvas().control();
  }

  private MouseEvent mouse(int kind, Point at, int held, int button) {
    return new MouseEvent(
        canvas(), kind, System.currentTimeMillis(), held, at.x, at.y, 1, false, button);
  }

  private void send(int kind, Point at, int held) {
    WindowDriver.onScreen(
        () -> {
          canvas().dispatchEvent(mouse(kind, at, held, MouseEvent.BUTTON1));
          return kind;
        });
    window.robot().waitForIdle();
  }

  private Selection selection() {
    return window.see(() -> window.document().selection());
  }

  private List<String> ids() {
    return window.see(() -> window.document().graph().nodes().stream().map(Node::id).toList());
  }

  private static Point beside(Point at, int x, int y) {
    return new Point(at.x + x, at.y + y);
  }

  @Test
  void escapeGivesUpAnOpThatIsDraggedFromThePalette() {
    window.fixture().textBox("opSearch").setText("Mish");
    JList<?> list = window.fixture().list("opList").target();
    Rectangle row = window.see(() -> list.getCellBounds(0, 0));
    Point from = new Point(row.x + 30, row.y + row.height / 2);
    window.hold(list, from, canvas(), window.clear());
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
    window.robot().releaseMouseButtons();
    window.robot().waitForIdle();
    assertThat(ids()).doesNotContain("mish");
    assertThat(window.fixture().textBox("opSearch").text()).isEqualTo("Mish");
  }

  @Test
  void anUndoClosesTheSearchForAWireThatItTakesAway() {
    window.click(window.header("x"));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_D);
    window.drag(window.port(PortRef.output("x2", 0)), window.clear());
    window.fixture().textBox("searchField").enterText("Sigmoid");
    window.pressWhereFocusIs(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(ids()).doesNotContain("x2");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(ids()).containsExactly("x", "ids", "a", "d", "b");
    assertThat(search()).isEmpty();
  }

  private Optional<java.awt.Component> search() {
    return window
        .robot()
        .finder()
        .findAll(c -> "searchField".equals(c.getName()) && c.isShowing())
        .stream()
        .findFirst();
  }
}
