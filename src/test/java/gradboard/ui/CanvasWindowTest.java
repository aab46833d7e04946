package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.draw.PortRef;
import gradboard.edit.Selection;
import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Point;
import gradboard.graph.Ref;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import org.assertj.swing.core.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the mouse and the keys do on the canvas. */
@CacioTest
@Tag("window")
class CanvasWindowTest {
  private static final String CHAIN =
      """
      {"gradboard": 1, "nodes": [
        {"id": "x", "op": "Input", "attributes": {"value": [[1, -2]]}, "at": [0, 0]},
        {"id": "ids", "op": "Input", "attributes": {"value": [1, 0], "dtype": "int64"}, "at": [0, 200]},
        {"id": "w", "op": "Parameter", "attributes": {"value": [[1, 2, 3], [4, 5, 6], [7, 8, 9]]}, "at": [0, 340]},
        {"id": "a", "op": "Relu", "inputs": ["x"], "at": [250, 0]},
        {"id": "b", "op": "Tanh", "inputs": ["a"], "at": [500, 0]},
        {"id": "m", "op": "MatMul", "inputs": ["x"], "at": [250, 250]},
        {"id": "f", "op": "ReduceSum", "inputs": ["b"], "attributes": {"keepdims": 0}, "at": [750, 0]}
      ], "loss": "f"}
      """;

  private WindowDriver window;

  @BeforeEach
  void open() {
    window = WindowDriver.of(CHAIN);
    window.awaitAnalysis();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private Graph graph() {
    return window.see(() -> window.document().graph());
  }

  private Selection selection() {
    return window.see(() -> window.document().selection());
  }

  @Test
  void aDraggedNodeMovesAndUndoPutsItBack() {
    java.awt.Point from = window.header("a");
    window.drag(from, new java.awt.Point(from.x, from.y + 90));
    Point moved = window.node("a").at().orElseThrow();
    assertThat(moved.x()).isEqualTo(250);
    assertThat(moved.y()).isGreaterThan(50);

    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(window.node("a").at()).contains(new Point(250, 0));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Y);
    assertThat(window.node("a").at()).contains(moved);
  }

  @Test
  void aPortOfAnotherTypeFadesAndSaysWhy() {
    window.hold(
        window.canvas().control(),
        window.port(PortRef.output("ids", 0)),
        window.canvas().control(),
        window.port(PortRef.input("b", 0)));
    assertThat(window.fixture().label("hint").text())
        .isEqualTo(
            "Port input takes float32 or float64, but ids is int64; put a Cast between them.");
    window.robot().releaseMouseButtons();
    assertThat(window.node("b").inputs()).containsExactly(new Edge("input", Ref.to("a")));
  }

  @Test
  void aPortWhoseShapeCannotFitSaysWhyWhileDragging() {
    window.hold(
        window.canvas().control(),
        window.port(PortRef.output("w", 0)),
        window.canvas().control(),
        window.port(PortRef.input("m", 1)));
    java.awt.Point port = window.port(PortRef.input("m", 1));
    for (int tries = 0; tries < 200 && hint().isBlank(); tries++) {
      window.robot().moveMouse(window.canvas().control(), port.x + tries % 2, port.y);
      window.robot().waitForIdle();
    }
    assertThat(hint()).contains("[1, 2]").contains("[3, 3]");
    window.robot().releaseMouseButtons();
    window.robot().waitForIdle();
    assertThat(window.node("m").inputs()).hasSize(1);
  }

  private String hint() {
    return window.fixture().label("hint").text();
  }

  @Test
  void aWireThatWouldCloseACycleIsRefused() {
    window.drag(window.port(PortRef.output("b", 0)), window.port(PortRef.input("a", 0)));
    assertThat(hint()).isEqualTo("b already depends on a: this wire would close a cycle.");
    assertThat(window.node("a").inputs()).containsExactly(new Edge("X", Ref.to("x")));
  }

  @Test
  void theEndOfAWireCanBeMovedToAnotherPort() {
    window.drag(window.port(PortRef.input("b", 0)), window.port(PortRef.input("f", 0)));
    assertThat(window.node("b").inputs()).isEmpty();
    assertThat(window.node("f").inputs()).containsExactly(new Edge("data", Ref.to("a")));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(window.node("f").inputs()).containsExactly(new Edge("data", Ref.to("b")));
  }

  @Test
  void aWireWhoseEndIsMovedToAPortThatRefusesItLeavesItsOldPortWhenMended() {
    window.drag(window.port(PortRef.output("ids", 0)), window.clear());
    window.fixture().textBox("searchField").enterText("OneHot");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    window.awaitAnalysis();
    window.drag(window.port(PortRef.input("onehot", 0)), window.port(PortRef.input("b", 0)));
    assertThat(hint()).contains("Cast");
    window.fixture().menuItem(Named.item("Mend: insert Cast (float32)")).click();
    assertThat(hint()).isBlank();
    assertThat(window.node("b").inputs()).containsExactly(new Edge("input", Ref.to("cast")));
    assertThat(window.node("cast").inputs().get(0).source()).isEqualTo(Ref.to("ids"));
    assertThat(window.node("onehot").inputs()).isEmpty();
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(window.node("onehot").inputs()).as("in one act").hasSize(1);
    assertThat(window.node("b").inputs()).containsExactly(new Edge("input", Ref.to("a")));
  }

  @Test
  void aWireDroppedOnEmptyCanvasAsksForAnOpAndConnectsIt() {
    window.drag(window.port(PortRef.output("b", 0)), window.clear());
    window.fixture().textBox("searchField").enterText("sigmoid");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(window.node("sigmoid").inputs()).containsExactly(new Edge("X", Ref.to("b")));
    assertThat(selection()).isEqualTo(Selection.of("sigmoid"));
  }

  @Test
  void theSearchOfferedForAWireLeavesOutWhatCannotTakeIt() {
    window.drag(window.port(PortRef.output("ids", 0)), window.clear());
    window.fixture().textBox("searchField").enterText("sigmoid");
    assertThat(window.fixture().list("searchResults").contents()).doesNotContain("Sigmoid");
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
  }

  @Test
  void tabOpensTheSearchAndTheKeyboardAloneAddsANode() {
    window.robot().moveMouse(window.canvas().control(), window.clear());
    window.press(KeyEvent.VK_TAB);
    window.fixture().textBox("searchField").enterText("Softmax");
    window.pressWhereFocusIs(KeyEvent.VK_DOWN);
    window.pressWhereFocusIs(KeyEvent.VK_UP);
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(window.node("softmax").op()).isEqualTo("Softmax");
  }

  @Test
  void aDoubleClickOnEmptyCanvasOpensTheSearch() {
    window.robot().click(window.canvas().control(), window.clear(), MouseButton.LEFT_BUTTON, 2);
    window.robot().waitForIdle();
    window.fixture().textBox("searchField").enterText("Exp");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(window.node("exp").op()).isEqualTo("Exp");
  }

  @Test
  void anOpDroppedOnAWireIsPutIn() {
    java.awt.Point from = window.port(PortRef.output("a", 0));
    java.awt.Point to = window.port(PortRef.input("b", 0));
    window.dragFromPalette("Sigmoid", new java.awt.Point((from.x + to.x) / 2, (from.y + to.y) / 2));
    assertThat(window.node("sigmoid").inputs()).containsExactly(new Edge("X", Ref.to("a")));
    assertThat(window.node("b").inputs()).containsExactly(new Edge("input", Ref.to("sigmoid")));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(window.node("b").inputs()).containsExactly(new Edge("input", Ref.to("a")));
    assertThat(graph().node("sigmoid")).isEmpty();
  }

  @Test
  void aRubberBandSelectsWhatItTouches() {
    Rectangle a = window.card("a");
    Rectangle b = window.card("b");
    window.drag(
        new java.awt.Point(a.x + 20, a.y + a.height + 30), new java.awt.Point(b.x + 30, b.y + 50));
    assertThat(selection().nodes()).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void controlAndClickAddsToTheSelection() {
    window.click(window.header("a"));
    window.robot().pressKey(KeyEvent.VK_CONTROL);
    window.click(window.header("b"));
    window.robot().releaseKey(KeyEvent.VK_CONTROL);
    assertThat(selection()).isEqualTo(Selection.of("a", "b"));
  }

  @Test
  void controlAndClickTakesAwayFromTheSelectionButADragKeepsIt() {
    window.click(window.header("a"));
    window.robot().pressKey(KeyEvent.VK_CONTROL);
    window.click(window.header("b"));
    java.awt.Point from = window.header("b");
    window.drag(from, new java.awt.Point(from.x, from.y + 90));
    assertThat(selection()).isEqualTo(Selection.of("a", "b"));
    assertThat(window.node("b").at().orElseThrow().y()).isGreaterThan(50);
    assertThat(window.node("a").at().orElseThrow().y()).isGreaterThan(50);
    window.click(window.header("b"));
    window.robot().releaseKey(KeyEvent.VK_CONTROL);
    assertThat(selection()).isEqualTo(Selection.of("a"));
  }

  @Test
  void deleteRemovesAndControlDeleteReconnects() {
    window.click(window.header("a"));
    window.press(KeyEvent.VK_DELETE);
    assertThat(window.node("b").inputs()).isEmpty();
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    window.click(window.header("a"));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_DELETE);
    assertThat(window.node("b").inputs()).containsExactly(new Edge("input", Ref.to("x")));
  }

  @Test
  void aSelectedWireCanBeDeleted() {
    java.awt.Point from = window.port(PortRef.output("a", 0));
    java.awt.Point to = window.port(PortRef.input("b", 0));
    window.click(new java.awt.Point((from.x + to.x) / 2, (from.y + to.y) / 2));
    assertThat(selection().wires()).hasSize(1);
    window.press(KeyEvent.VK_DELETE);
    assertThat(window.node("b").inputs()).isEmpty();
  }

  @Test
  void copiesPasteWithTheWiresAmongThem() {
    window.click(window.header("a"));
    window.robot().pressKey(KeyEvent.VK_CONTROL);
    window.click(window.header("b"));
    window.robot().releaseKey(KeyEvent.VK_CONTROL);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_C);
    window.robot().moveMouse(window.canvas().control(), window.clear());
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_V);
    assertThat(window.node("a2").inputs()).isEmpty();
    assertThat(window.node("b2").inputs()).containsExactly(new Edge("input", Ref.to("a2")));

    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_V);
    assertThat(window.node("a3").inputs()).containsExactly(new Edge("X", Ref.to("x")));
  }

  @Test
  void duplicatesKeepTheirInputs() {
    window.click(window.header("b"));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_D);
    assertThat(window.node("b2").inputs()).containsExactly(new Edge("input", Ref.to("a")));
  }

  @Test
  void arrowsWalkAndAltArrowsMove() {
    window.click(window.header("a"));
    window.press(KeyEvent.VK_RIGHT);
    assertThat(selection()).isEqualTo(Selection.of("b"));
    window.pressWithAlt(KeyEvent.VK_RIGHT);
    window.pressWithAlt(KeyEvent.VK_RIGHT);
    assertThat(window.node("b").at()).contains(new Point(524, 0));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(window.node("b").at()).contains(new Point(500, 0));
  }

  @Test
  void theWheelZoomsAtThePointerAndControlZeroGoesBack() {
    java.awt.Point header = window.header("b");
    double before = window.see(() -> window.canvas().sight().zoom());
    window.turnWheel(header, -3);
    assertThat(window.see(() -> window.canvas().sight().zoom())).isGreaterThan(before);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_0);
    assertThat(window.see(() -> window.canvas().sight().zoom())).isEqualTo(1);
  }

  @Test
  void upstreamSelectsAllThatANodeDependsOn() {
    window.click(window.header("b"));
    window.pressWithAlt(KeyEvent.VK_U);
    assertThat(selection().nodes()).containsExactlyInAnyOrder("x", "a", "b");
  }
}
