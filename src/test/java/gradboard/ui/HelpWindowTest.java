package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.edit.Selection;
import java.awt.event.KeyEvent;
import java.util.Arrays;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the program tells of itself: examples, operations, keys, and what it is. */
@CacioTest
@Tag("window")
class HelpWindowTest {
  private final WindowDriver window = WindowDriver.with("sigmoid-neuron.json");

  @AfterEach
  void close() {
    window.close();
  }

  private DialogFixture dialog(String name) {
    return WindowFinder.findDialog(name).withTimeout(30_000).using(window.robot());
  }

  private boolean isOpen(String name) {
    return Arrays.stream(window.frame().getOwnedWindows())
        .anyMatch(owned -> owned.isShowing() && name.equals(owned.getName()));
  }

  private String title() {
    return window.see(() -> window.document().title());
  }

  private void awaitSecond() {
    window.await("the example", () -> window.frame().documents().all().size() == 2);
  }

  @Test
  void examplesAreSearchedByWhatTheySay() {
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_E);
    window.fixture().textBox("searchField").enterText("chain rule");
    assertThat(window.fixture().list("searchResults").target().getModel().getSize()).isEqualTo(1);
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    awaitSecond();
    assertThat(title()).isEqualTo("Compound expression");
  }

  @Test
  void examplesStandInTheMenuByTopic() {
    window.fixture().menuItemWithPath("File", "Examples").click();
    window
        .fixture()
        .menuItemWithPath("File", "Examples", "Backpropagation, Intuitions", "Product")
        .click();
    awaitSecond();
    assertThat(title()).isEqualTo("Product");
  }

  @Test
  void f1TellsOfTheOperationOfTheSelectedNodeAndOfAllOthers() {
    WindowDriver.onScreen(
        () -> {
          window.document().select(Selection.of("y"));
          return true;
        });
    window.press(KeyEvent.VK_F1);
    DialogFixture ops = dialog("ops");
    assertThat(told(ops)).startsWith("Sigmoid: ");
    ops.textBox("opReferenceSearch").enterText("softmax");
    assertThat(told(ops)).startsWith("Softmax: ");
    ops.textBox("opReferenceSearch").pressAndReleaseKeys(KeyEvent.VK_DOWN);
    assertThat(told(ops)).doesNotStartWith("Softmax: ").contains("oftmax");
    ops.textBox("opReferenceSearch").pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
    window.await("the end of it", () -> !isOpen("ops"));
  }

  private String told(DialogFixture ops) {
    return window.see(
        () ->
            window
                .robot()
                .finder()
                .findByName(ops.target(), "opPage")
                .getAccessibleContext()
                .getAccessibleName());
  }

  @Test
  void f1AgainTellsInTheSameWindow() {
    window.onMenu("ShowOpsAction");
    dialog("ops");
    window.onMenu("ShowOpsAction");
    assertThat(
            window.see(
                () ->
                    Arrays.stream(window.frame().getOwnedWindows())
                        .filter(owned -> owned.isShowing() && "ops".equals(owned.getName()))
                        .count()))
        .isEqualTo(1);
  }

  @Test
  void shiftF1ShowsAllKeysAndFindsThem() {
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_F1);
    DialogFixture keys = dialog("keys");
    int all = window.see(() -> keys.table("keyTable").target().getRowCount());
    assertThat(all).isEqualTo(window.see(() -> window.frame().actions().all().size()));
    keys.textBox("keySearch").enterText("zoom to the");
    assertThat(keys.table("keyTable").contents())
        .isDeepEqualTo(new String[][] {{"Zoom to the selection", "F", "View"}});
  }

  @Test
  void aboutSaysWhatComputesAndWhereThingsLie() {
    window.fixture().menuItemWithPath("Help", "About Gradboard").click();
    DialogFixture about = dialog("about");
    window.await("the device", () -> about.textBox("device").target().getText().startsWith("CPU"));
    assertThat(about.textBox("licence").text()).contains("Apache License 2.0");
    assertThat(about.textBox("settingsFolder").text()).containsIgnoringCase("gradboard");
    assertThat(about.textBox("log").text()).contains("gradboard.log");
    assertThat(about.textBox("readme").text()).contains("README.md");
    about.button("closeAbout").click();
    window.await("the end of it", () -> !isOpen("about"));
  }
}
