package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.edit.Selection;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
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
            {"id": "r", "op": "Sigmoid", "at": [600, 440]},
            {"id": "ids", "op": "Input", "at": [300, 440],
             "attributes": {"value": [1, 0], "dtype": "int64"}},
            {"id": "w", "op": "Where", "at": [900, 440]}]}
          """);

  KeyWireWindowTest() {
    window.awaitAnalysis();
    // Off the canvas, as of one who has no mouse.
    window.robot().moveMouse(window.fixture().textBox("opSearch").target());
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
    return window.see(() -> window.canvas().gestures().wiring().isOn());
  }

  private String hint() {
    return window.fixture().label("hint").text();
  }

  private List<Ref> sources(String node) {
    return window.node(node).inputs().stream().map(edge -> edge.source()).toList();
  }

  private List<String> acts() {
    return window.see(() -> window.document().history().names());
  }

  /** Steps on until the loose end is at a port. */
  private void goTo(String port) {
    for (int i = 0; i < 20 && !hint().contains(port); i++) {
      window.press(KeyEvent.VK_RIGHT);
    }
    assertThat(hint()).contains(port);
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
    assertThat(window.see(() -> window.document().selection().single()))
        .as("the arrow goes on from s to another node")
        .isPresent()
        .isNotEqualTo(Optional.of("s"));
  }

  @Test
  void enterOnARefusedPortOffersWhatMendsItInOneAct() {
    select("ids");
    window.press(KeyEvent.VK_C);
    goTo("Port X takes float32 or float64, but ids is int64");
    assertThat(hint()).startsWith("Enter looks for a way to mend this: ");
    window.press(KeyEvent.VK_ENTER);
    window.await("the menu", () -> window.robot().findActivePopupMenu() != null);
    assertThat(window.robot().findActivePopupMenu().getName()).isEqualTo("fixMenu");
    window.pressWhereFocusIs(KeyEvent.VK_DOWN);
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(sources("r")).containsExactly(Ref.to("cast"));
    assertThat(sources("cast")).containsExactly(Ref.to("ids"));
    assertThat(isWiring()).isFalse();
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(window.see(() -> window.document().node("cast"))).isEmpty();
    assertThat(sources("r")).isEmpty();
  }

  @Test
  void enterOnAPortThatWouldCloseACycleSaysSoAndDoesNothing() {
    select("first");
    window.press(KeyEvent.VK_C);
    goTo("this wire would close a cycle");
    window.press(KeyEvent.VK_ENTER);
    window.awaitQuiet();
    assertThat(hint()).endsWith("this wire would close a cycle.");
    assertThat(window.robot().findActivePopupMenu()).isNull();
    assertThat(acts()).isEmpty();
  }

  @Test
  void tabWhileWiringAddsANodeThatReadsTheValue() {
    select("ids");
    window.press(KeyEvent.VK_C);
    window.press(KeyEvent.VK_TAB);
    window.fixture().textBox("searchField").enterText("Sigmoid");
    assertThat(window.fixture().list("searchResults").contents()).doesNotContain("Sigmoid");
    window.fixture().textBox("searchField").deleteText().enterText("OneHot");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(sources("onehot")).containsExactly(Ref.to("ids"));
    assertThat(window.card("onehot").getCenterX()).isGreaterThan(window.card("ids").getCenterX());
    assertThat(isWiring()).isFalse();
    assertThat(acts()).hasSize(1);
  }

  @Test
  void escapeFromThatSearchLeavesTheWireAndOneMoreGivesItUp() {
    select("x");
    window.press(KeyEvent.VK_C);
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_A);
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
    assertThat(isWiring()).isTrue();
    window.press(KeyEvent.VK_ESCAPE);
    assertThat(isWiring()).isFalse();
  }

  @Test
  void aWireCanBeginAtAnyInput() {
    select("w");
    window.press(KeyEvent.VK_I);
    assertThat(hint()).isEqualTo("Enter connects r to w, port condition. I takes the next input.");
    window.press(KeyEvent.VK_I);
    goTo("Enter connects x to w, port X.");
    window.press(KeyEvent.VK_ENTER);
    assertThat(window.node("w").inputs())
        .extracting(edge -> edge.port() + " " + edge.source())
        .containsExactly("X x");
  }

  @Test
  void tabAtAnInputAddsANodeThatFeedsIt() {
    select("r");
    window.press(KeyEvent.VK_I);
    window.press(KeyEvent.VK_TAB);
    window.fixture().textBox("searchField").enterText("ArgMax");
    assertThat(window.fixture().list("searchResults").contents()).doesNotContain("ArgMax");
    window.fixture().textBox("searchField").deleteText().enterText("Exp");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(sources("r")).containsExactly(Ref.to("exp"));
    assertThat(window.card("exp").getMaxX()).isLessThan(window.card("r").getCenterX());
  }

  @Test
  void theEndOfTheSelectedWireMovesToAnotherPort() {
    select("first");
    window.press(KeyEvent.VK_W);
    window.press(KeyEvent.VK_C);
    goTo("Enter moves the wire: s to r, port X.");
    window.press(KeyEvent.VK_ENTER);
    assertThat(sources("first")).isEmpty();
    assertThat(sources("r")).containsExactly(Ref.to("s"));
    assertThat(acts()).containsExactly("move a wire");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(sources("first")).containsExactly(Ref.to("s"));
  }

  @Test
  void theEndCanBeTakenUpAgain() {
    select("first");
    window.press(KeyEvent.VK_W);
    window.press(KeyEvent.VK_C);
    window.press(KeyEvent.VK_C);
    assertThat(isWiring()).isTrue();
    window.press(KeyEvent.VK_ESCAPE);
    assertThat(sources("first")).containsExactly(Ref.to("s"));
    assertThat(window.see(() -> window.canvas().scene().wires().size())).isEqualTo(3);
  }

  @Test
  void theStartOfTheSelectedWireMovesToAnotherOutput() {
    select("first");
    window.press(KeyEvent.VK_W);
    window.press(KeyEvent.VK_I);
    goTo("Enter moves the wire: x to first, port X.");
    window.press(KeyEvent.VK_ENTER);
    assertThat(sources("first")).containsExactly(Ref.to("x"));
    assertThat(acts()).containsExactly("move a wire");
  }

  @Test
  void aWireMovedToAPortThatRefusesItIsMendedAndLeavesItsOldPort() {
    select("ids");
    window.press(KeyEvent.VK_C);
    window.press(KeyEvent.VK_TAB);
    window.fixture().textBox("searchField").enterText("OneHot");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    window.awaitAnalysis();
    window.press(KeyEvent.VK_W);
    window.press(KeyEvent.VK_C);
    goTo("Port X takes float32 or float64, but ids is int64");
    window.press(KeyEvent.VK_ENTER);
    window.await("the menu", () -> window.robot().findActivePopupMenu() != null);
    window.pressWhereFocusIs(KeyEvent.VK_DOWN);
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    Node cast = window.node("cast");
    assertThat(cast.inputs()).extracting(edge -> edge.source()).containsExactly(Ref.to("ids"));
    assertThat(sources("onehot")).as("the old wire").isEmpty();
    assertThat(acts()).hasSize(2);
  }
}
