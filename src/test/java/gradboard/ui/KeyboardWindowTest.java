package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.edit.Selection;
import gradboard.graph.Ref;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import javax.swing.JList;
import javax.swing.JPopupMenu;
import javax.swing.JTextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a mouse does on the canvas is done without one. */
@CacioTest
@Tag("window")
class KeyboardWindowTest {
  private static final String PARTS =
      """
      {"gradboard": 1, "nodes": [
        {"id": "x", "op": "Input", "attributes": {"value": [1, 2, 3, 4]}, "at": [0, 0]},
        {"id": "s", "op": "Split", "inputs": ["x"], "attributes": {"num_outputs": 2}, "at": [250, 0]},
        {"id": "t", "op": "Tanh", "at": [500, 0]},
        {"id": "e", "op": "Exp", "at": [750, 0]}
      ]}
      """;

  private WindowDriver window;

  private void open(String json) {
    window = WindowDriver.of(json);
    window.awaitAnalysis();
    // Off the canvas, as of one who has no mouse.
    window.robot().moveMouse(window.fixture().textBox("opSearch").target());
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void add(String op) {
    window.press(KeyEvent.VK_TAB);
    window.fixture().textBox("searchField").enterText(op);
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    window.awaitAnalysis();
  }

  private void select(String id) {
    WindowDriver.onScreen(
        () -> {
          window.document().select(Selection.of(id));
          return id;
        });
  }

  private String hint() {
    return window.fixture().label("hint").text();
  }

  private Selection selection() {
    return window.see(() -> window.document().selection());
  }

  @Test
  void aGraphIsBuiltFromLeftToRight() {
    open("{\"gradboard\": 1, \"nodes\": []}");
    add("Parameter");
    add("leaky relu");
    Rectangle first = window.card("parameter");
    Rectangle second = window.card("leakyrelu");
    assertThat(second.x).isGreaterThan(first.x + first.width);
    assertThat(second.y).isCloseTo(first.y, within(1));
    window.press(KeyEvent.VK_LEFT);
    window.press(KeyEvent.VK_C);
    window.press(KeyEvent.VK_ENTER);
    assertThat(window.node("leakyrelu").inputs().get(0).source()).isEqualTo(Ref.to("parameter"));
  }

  @Test
  void aWireCanBeginAtAnyOutput() {
    open(PARTS);
    select("s");
    window.press(KeyEvent.VK_C);
    assertThat(hint()).startsWith("Enter connects s to t").contains("C takes the next output");
    window.press(KeyEvent.VK_C);
    assertThat(hint()).startsWith("Enter connects s.1 to t");
    window.press(KeyEvent.VK_ENTER);
    assertThat(window.node("t").inputs().get(0).source()).isEqualTo(new Ref("s", "1"));
  }

  @Test
  void whereNothingCanReadANodeThatIsSaid() {
    open("{\"gradboard\": 1, \"nodes\": [{\"id\": \"t\", \"op\": \"Tanh\", \"at\": [0, 0]}]}");
    select("t");
    window.press(KeyEvent.VK_C);
    assertThat(hint()).isEqualTo("There is no other node that could read t.");
  }

  @Test
  void shiftAndArrowsSelectMore() {
    open(PARTS);
    select("s");
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_RIGHT);
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_RIGHT);
    assertThat(selection().nodes()).containsExactly("s", "t", "e");
    window.press(KeyEvent.VK_LEFT);
    assertThat(selection().nodes()).as("from the one chosen last").containsExactly("t");
  }

  @Test
  void controlShiftAndArrowsLookAbout() {
    open(PARTS);
    Rectangle before = window.card("s");
    int width = window.see(() -> window.canvas().control().getWidth());
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_RIGHT);
    assertThat(window.card("s").x).isCloseTo(before.x - width / 4, within(1));
    assertThat(window.node("s").at()).contains(new gradboard.graph.Point(250, 0));
  }

  @Test
  void theMenuOfTheSelectedNodeOpensByItsKey() {
    open(PARTS);
    select("t");
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_F10);
    JPopupMenu menu = window.robot().findActivePopupMenu();
    assertThat(menu.getName()).isEqualTo("contextMenu");
    Point corner = window.see(menu::getLocationOnScreen);
    Point canvas = window.see(() -> window.canvas().control().getLocationOnScreen());
    corner.translate(-canvas.x, -canvas.y);
    assertThat(window.card("t").contains(corner)).as("%s", corner).isTrue();
  }

  @Test
  void closingANoticeGivesTheKeysToTheCanvas() {
    open(PARTS);
    WindowDriver.onScreen(
        () -> {
          window.frame().notice("Something to know.", () -> {});
          return window;
        });
    window.fixture().button("closeNotice").click();
    window.await("the focus", () -> window.canvas().control().isFocusOwner());
  }

  @Test
  void thePaletteAddsBesideTheSelectedNodeAndEscapeLeavesIt() {
    open(PARTS);
    select("e");
    JTextField search = (JTextField) window.fixture().textBox("opSearch").target();
    window.see(search::requestFocusInWindow);
    window.await("the focus", search::isFocusOwner);
    window.fixture().textBox("opSearch").enterText("neg");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    Rectangle from = window.card("e");
    assertThat(window.card("neg").x).isGreaterThan(from.x + from.width);
    assertThat(window.card("neg").y).isCloseTo(from.y, within(1));

    window.see(search::requestFocusInWindow);
    window.await("the focus", search::isFocusOwner);
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
    assertThat(search.getText()).isEmpty();
    assertThat(window.see(search::isFocusOwner)).isTrue();
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
    window.await("the focus", () -> window.canvas().control().isFocusOwner());
  }

  @Test
  void theSearchSaysWhatItIsFor() {
    open(PARTS);
    select("t");
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_R);
    JTextField field = (JTextField) window.fixture().textBox("searchField").target();
    assertThat(field.getClientProperty("JTextField.placeholderText")).isEqualTo("Replace Tanh by");
    assertThat(window.fixture().list("searchResults").contents())
        .noneMatch(row -> row.contains("Tanh"));
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
  }

  @Test
  void theKeysOfCommandsAreNotCut() {
    open(PARTS);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_P);
    JList<?> list = window.fixture().list("searchResults").target();
    assertThat(window.see(list::getWidth)).isEqualTo(window.see(() -> list.getParent().getWidth()));
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
  }

  @Test
  void theListOfCommandsGivesTheKeysBack() {
    open(PARTS);
    select("t");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_P);
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
    window.await("the canvas's focus", () -> window.canvas().control().isFocusOwner());
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_P);
    window.fixture().textBox("searchField").enterText("select all");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(selection().nodes()).hasSize(4);
    window.await("the canvas's focus", () -> window.canvas().control().isFocusOwner());

    JTextField search = (JTextField) window.fixture().textBox("opSearch").target();
    window.see(search::requestFocusInWindow);
    window.await("the focus", search::isFocusOwner);
    window.pressWhereFocusIs(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_P);
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
    window.await("the field's focus", search::isFocusOwner);
  }
}
