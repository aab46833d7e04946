package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.draw.PortRef;
import gradboard.edit.Selection;
import gradboard.graph.Edge;
import gradboard.graph.Ref;
import gradboard.runtime.Snapshot;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.util.Optional;
import javax.swing.JTextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nodes put into wires, by the mouse and by keys, where they fit. */
@CacioTest
@Tag("window")
class SpliceWindowTest {
  private static final Snapshot.Wire FLOATING = new Snapshot.Wire("t", "input", 0);

  private final WindowDriver window =
      WindowDriver.of(
          """
          {"gradboard": 1, "nodes": [
            {"id": "x", "op": "Input", "attributes": {"value": [[1, 2], [3, 4]]}, "at": [0, 0]},
            {"id": "ids", "op": "Input", "at": [0, 260],
             "attributes": {"value": [1, 0], "dtype": "int64"}},
            {"id": "g", "op": "Gather", "inputs": {"indices": "ids"}, "at": [420, 260]},
            {"id": "t", "op": "Tanh", "inputs": ["x"], "at": [420, 0]},
            {"id": "alone", "op": "Sigmoid", "at": [0, 520]}
          ]}
          """);

  SpliceWindowTest() {
    window.awaitAnalysis();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private Ref source(String node) {
    return window.node(node).inputs().get(0).source();
  }

  private String hint() {
    return window.fixture().label("hint").text();
  }

  private Point middle(String from, PortRef to) {
    Point start = window.port(PortRef.output(from, 0));
    Point end = window.port(to);
    return new Point((start.x + end.x) / 2, (start.y + end.y) / 2);
  }

  private Point ids() {
    return middle("ids", PortRef.input("g", 1));
  }

  private Point floating() {
    return middle("x", PortRef.input("t", 0));
  }

  /** By keys: off the canvas with the mouse. */
  private void selectWireOf(String node) {
    window.robot().moveMouse(window.fixture().textBox("opSearch").target());
    WindowDriver.onScreen(
        () -> {
          window.document().select(Selection.of(node));
          return node;
        });
    window.press(KeyEvent.VK_W);
  }

  /** Brings the row of its ports to a place. */
  private void dragAlone(Point to) {
    drag(window.port(PortRef.output("alone", 0)), to);
  }

  private void drag(Point row, Point to) {
    Point header = window.header("alone");
    Rectangle card = window.card("alone");
    window.hold(
        window.canvas().control(),
        header,
        window.canvas().control(),
        new Point(to.x + header.x - card.x - card.width / 2, to.y + header.y - row.y));
  }

  private void letGo() {
    window.robot().releaseMouseButtons();
    window.robot().waitForIdle();
  }

  @Test
  void aNodeThatCannotReadAWireIsNotPutIntoItByAMove() {
    dragAlone(ids());
    assertThat(hint())
        .isEqualTo("Port X takes float32 or float64, but ids is int64; put a Cast between them.");
    letGo();
    assertThat(source("g")).isEqualTo(Ref.to("ids"));
    assertThat(window.node("alone").inputs()).isEmpty();
    assertThat(window.node("alone").at().orElseThrow().y()).as("it was moved").isLessThan(520);
  }

  @Test
  void oneThatCanIsPutIn() {
    dragAlone(floating());
    assertThat(hint()).isEqualTo("Let go to put the node into this wire.");
    letGo();
    assertThat(source("t")).isEqualTo(Ref.to("alone"));
  }

  @Test
  void aWireTakesANodeThatLiesOnItAtAnyHeight() {
    Rectangle card = window.card("alone");
    Point foot = new Point(card.x, card.y + card.height - 6);
    drag(foot, floating());
    assertThat(hint()).isEqualTo("Let go to put the node into this wire.");
    letGo();
    assertThat(source("t")).isEqualTo(Ref.to("alone"));
  }

  @Test
  void anOpThatCannotReadAWireIsNotPutIntoItFromThePalette() {
    window.dragFromPalette("Sigmoid", ids());
    assertThat(window.node("sigmoid").inputs()).isEmpty();
    assertThat(source("g")).isEqualTo(Ref.to("ids"));
    assertThat(hint())
        .isEqualTo(
            "It was not put into the wire. Port X takes float32 or float64, but ids is int64;"
                + " put a Cast between them.");
  }

  @Test
  void thePortIsTheOneThatCanReadTheWire() {
    window.dragFromPalette("Where", floating());
    assertThat(window.node("where").inputs()).containsExactly(new Edge("X", Ref.to("x")));
    assertThat(source("t")).isEqualTo(Ref.to("where"));
  }

  @Test
  void withAWireSelectedTheSearchOffersWhatFitsAndPutsItIn() {
    selectWireOf("g");
    window.press(KeyEvent.VK_TAB);
    JTextField field = (JTextField) window.fixture().textBox("searchField").target();
    assertThat(field.getClientProperty("JTextField.placeholderText"))
        .isEqualTo("Put into the wire from ids to g");
    window.fixture().textBox("searchField").enterText("Sigmoid");
    assertThat(window.fixture().list("searchResults").contents()).doesNotContain("Sigmoid");
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);

    selectWireOf("t");
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_A);
    window.fixture().textBox("searchField").enterText("Sigmoid");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(window.node("sigmoid").inputs()).containsExactly(new Edge("X", Ref.to("x")));
    assertThat(source("t")).isEqualTo(Ref.to("sigmoid"));
    assertThat(window.card("sigmoid").x).isGreaterThan(window.card("x").x);
    assertThat(window.card("sigmoid").x).isLessThan(window.card("t").x);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(source("t")).as("in one act").isEqualTo(Ref.to("x"));
    assertThat(window.see(() -> window.document().node("sigmoid"))).isEmpty();
  }

  private void addFromPalette(String op) {
    JTextField search = (JTextField) window.fixture().textBox("opSearch").target();
    window.see(search::requestFocusInWindow);
    window.await("the focus", search::isFocusOwner);
    window.fixture().textBox("opSearch").deleteText().enterText(op);
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
  }

  @Test
  void enterInThePalettePutsAnOpIntoTheSelectedWire() {
    selectWireOf("t");
    addFromPalette("Sigmoid");
    assertThat(source("t")).isEqualTo(Ref.to("sigmoid"));
    assertThat(source("sigmoid")).isEqualTo(Ref.to("x"));
  }

  @Test
  void whereItDoesNotFitThatIsSaidAndItIsAddedBeside() {
    selectWireOf("g");
    addFromPalette("Sigmoid");
    assertThat(source("g")).isEqualTo(Ref.to("ids"));
    assertThat(window.node("sigmoid").inputs()).isEmpty();
    assertThat(hint()).startsWith("It was not put into the wire. Port X takes float32");
  }

  @Test
  void aWireIsSelectedByAClickAsWell() {
    window.click(floating());
    assertThat(window.see(() -> window.document().selection().singleWire()))
        .isEqualTo(Optional.of(FLOATING));
    window.press(KeyEvent.VK_TAB);
    window.fixture().textBox("searchField").enterText("Exp");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(source("t")).isEqualTo(Ref.to("exp"));
  }
}
