package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.ui.live.Editor.Activity;
import java.awt.Component;
import java.awt.event.KeyEvent;
import javax.swing.JComboBox;
import javax.swing.JPopupMenu;
import javax.swing.text.JTextComponent;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Escape steps back out of what is under way, wherever the keys go. */
@CacioTest
@Tag("window")
class EscapeWindowTest {
  private final WindowDriver window =
      WindowDriver.of(
          ShippedGraphs.text("spiral-mlp.json")
              .orElseThrow()
              .replace("\"epochs\": 500", "\"epochs\": 1000000"));

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aSearchThatIsOpenedBehindADialogIsLeftByEscapeWhenTheDialogIsClosed() {
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_COMMA);
    DialogFixture dialog =
        WindowFinder.findDialog("settings").withTimeout(30_000).using(window.robot());
    window.await("the dialog's focus", dialog.target()::isFocused);
    window.onMenu("AddNodeAction");
    Component field = window.fixture().textBox("searchField").target();
    dialog.close();
    window.await("the search's focus", field::isFocusOwner);
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
    assertThat(window.see(field::isShowing)).isFalse();
    window.await("the canvas's focus", window.canvas().control()::isFocusOwner);
  }

  private void train() {
    window.awaitAnalysis();
    window.clickTool("TrainAction");
    window.await(
        "training",
        () ->
            window.frame().editor().activity() == Activity.TRAINING
                && window.frame().editor().trainingLog().steps() > 0);
  }

  private Component focus(String name) {
    Component control =
        window.robot().finder().find(c -> name.equals(c.getName()) && c.isShowing());
    window.see(control::requestFocusInWindow);
    window.await("the focus of " + name, control::isFocusOwner);
    return control;
  }

  private void show(String panel) {
    WindowDriver.onScreen(
        () -> {
          switch (panel) {
            case "outline" -> window.frame().showOutline();
            case "history" -> window.frame().showHistory();
            case "examples" -> window.frame().showData();
            default -> {
              // To be seen without further ado.
            }
          }
          return panel;
        });
    window.robot().waitForIdle();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title",
        "opSearch",
        "opList",
        "timeline",
        "outline",
        "history",
        "examples",
        "dockTabs",
        "canvas"
      })
  void stopsTrainingWhereverTheKeysGo(String name) {
    train();
    show(name);
    if (name.equals("examples")) {
      window.await("the examples", () -> window.fixture().table("examples").rowCount() > 0);
    }
    focus(name);
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
    window.awaitIdle();
    assertThat(window.see(() -> window.editor().trainingLog().steps())).isPositive();
  }

  @Test
  void takesBackWhatIsHalfTypedBeforeItStopsTraining() {
    train();
    JTextComponent title = (JTextComponent) focus("title");
    String before = window.see(title::getText);
    window.fixture().textBox("title").setText("half typed");
    focus("title");
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
    assertThat(window.see(() -> title.getText())).isEqualTo(before);
    assertThat(window.see(() -> window.editor().activity())).isEqualTo(Activity.TRAINING);
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
    window.awaitIdle();
    assertThat(window.see(() -> window.document().isDirty())).isFalse();
  }

  @Test
  void clearsTheSearchOfThePaletteBeforeItStopsTraining() {
    train();
    JTextComponent search = (JTextComponent) focus("opSearch");
    window.fixture().textBox("opSearch").enterText("relu");
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
    assertThat(window.see(() -> search.getText())).isEmpty();
    assertThat(window.see(() -> window.editor().activity())).isEqualTo(Activity.TRAINING);
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
    window.awaitIdle();
  }

  @Test
  void closesAListThatDropsDownBeforeItStopsTraining() {
    train();
    JComboBox<?> box = window.robot().finder().findByName("Source", JComboBox.class);
    window.see(box::requestFocusInWindow);
    window.await("the focus", box::isFocusOwner);
    WindowDriver.onScreen(
        () -> {
          box.showPopup();
          return box;
        });
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
    assertThat(window.see(box::isPopupVisible)).isFalse();
    assertThat(window.see(() -> window.editor().activity())).isEqualTo(Activity.TRAINING);
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
    window.awaitIdle();
  }

  @Test
  void closesAMenuBeforeItStopsTraining() {
    train();
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_F10);
    JPopupMenu menu = window.robot().findActivePopupMenu();
    window.await("the menu", menu::isShowing);
    window.robot().pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
    window.await("the menu to close", () -> !menu.isShowing());
    assertThat(window.see(() -> window.editor().activity())).isEqualTo(Activity.TRAINING);
    window.press(KeyEvent.VK_ESCAPE);
    window.awaitIdle();
  }

  @Test
  void goesFromTheInspectorBackToTheGraph() {
    focus("title");
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
    window.await("the canvas's focus", () -> window.canvas().control().isFocusOwner());
  }

  @Test
  void leavesThePresentationFromTheTimelineWhereStepsGoOn() {
    window.awaitAnalysis();
    window.press(KeyEvent.VK_F11);
    Component timeline = window.robot().finder().findByName("timeline");
    window.robot().click(timeline);
    window.await("the timeline's focus", timeline::isFocusOwner);
    window.pressWhereFocusIs(KeyEvent.VK_PERIOD);
    window.await("a moment", () -> window.frame().editor().moment().isPresent());
    window.awaitIdle();
    window.pressWhereFocusIs(KeyEvent.VK_PERIOD);
    assertThat(window.see(() -> window.editor().position())).isEqualTo(2);
    window.pressWhereFocusIs(KeyEvent.VK_COMMA);
    assertThat(window.see(() -> window.editor().position())).isEqualTo(1);
    window.pressWhereFocusIs(KeyEvent.VK_P);
    window.await("playing", () -> window.frame().editor().activity() == Activity.PLAYING);
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
    window.awaitIdle();
    assertThat(window.see(() -> window.frame().isPresenting())).isTrue();
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
    assertThat(window.see(() -> window.frame().isPresenting())).isFalse();
  }
}
