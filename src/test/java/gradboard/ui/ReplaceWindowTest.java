package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.edit.Selection;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import java.awt.Point;
import java.awt.event.KeyEvent;
import javax.swing.JList;
import javax.swing.JTextField;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.fixture.JPopupMenuFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nodes replaced, and deleted with their wires joined, by menus and by keys. */
@CacioTest
@Tag("window")
class ReplaceWindowTest {
  private final WindowDriver window =
      WindowDriver.of(
          """
          {"gradboard": 1, "nodes": [
            {"id": "x", "op": "Input", "attributes": {"value": [1, 2, 3, 4]}, "at": [0, 0]},
            {"id": "s", "op": "Split", "inputs": ["x"],
             "attributes": {"num_outputs": 2}, "at": [250, 0]},
            {"id": "second", "op": "Tanh", "inputs": ["s.1"], "at": [500, 0]},
            {"id": "e", "op": "Exp", "inputs": ["second"], "at": [750, 0]}
          ]}
          """);

  ReplaceWindowTest() {
    window.awaitAnalysis();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void choose(String item, String node) {
    window
        .robot()
        .click(window.canvas().control(), window.header(node), MouseButton.RIGHT_BUTTON, 1);
    window.robot().waitForIdle();
    new JPopupMenuFixture(window.robot(), window.robot().findActivePopupMenu())
        .menuItem(item)
        .click();
    window.robot().waitForIdle();
  }

  private void replaceBy(String op) {
    window.fixture().textBox("searchField").enterText(op);
    JList<?> list = window.fixture().list("searchResults").target();
    Point row =
        window.see(
            () -> {
              var bounds = list.getCellBounds(0, 0);
              return new Point(bounds.x + 20, bounds.y + bounds.height / 2);
            });
    window.robot().click(list, row);
    window.robot().waitForIdle();
  }

  private Ref source(String node) {
    return window.node(node).inputs().get(0).source();
  }

  @Test
  void theContextMenuReplacesANodeAndItsWiresStay() {
    choose("ReplaceOpAction", "second");
    replaceBy("Sigmoid");
    Node replaced = window.node("second");
    assertThat(replaced.op()).isEqualTo("Sigmoid");
    assertThat(source("second")).isEqualTo(new Ref("s", "1"));
    assertThat(source("e")).isEqualTo(Ref.to("second"));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(window.node("second").op()).isEqualTo("Tanh");
  }

  @Test
  void onlyOpsAreOfferedThatServeAllReadersAndThatIsSaid() {
    choose("ReplaceOpAction", "s");
    JTextField field = (JTextField) window.fixture().textBox("searchField").target();
    assertThat(field.getClientProperty("JTextField.placeholderText"))
        .isEqualTo("Replace Split, keeping its 2 wires, by");
    window.fixture().textBox("searchField").enterText("Relu");
    assertThat(window.fixture().list("searchResults").contents()).doesNotContain("Relu");
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
    assertThat(window.node("s").op()).isEqualTo("Split");
    assertThat(source("second")).isEqualTo(new Ref("s", "1"));
  }

  @Test
  void theContextMenuDeletesANodeAndJoinsItsWires() {
    choose("DeleteAndReconnectAction", "second");
    assertThat(window.see(() -> window.document().node("second"))).isEmpty();
    assertThat(source("e")).isEqualTo(new Ref("s", "1"));
  }

  @Test
  void theMenuBarDeletesTheSelectedNodeAndJoinsItsWires() {
    WindowDriver.onScreen(
        () -> {
          window.document().select(Selection.of("second"));
          return true;
        });
    window.robot().waitForIdle();
    window.fixture().menuItemWithPath("Edit", "Delete and reconnect").click();
    window.robot().waitForIdle();
    assertThat(window.see(() -> window.document().node("second"))).isEmpty();
    assertThat(source("e")).isEqualTo(new Ref("s", "1"));
  }
}
