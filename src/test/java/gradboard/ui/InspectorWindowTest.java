package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.edit.Selection;
import gradboard.edit.SetTitle;
import gradboard.ui.PaintedTexts.Painted;
import gradboard.ui.inspector.Inspector;
import java.awt.event.KeyEvent;
import java.util.List;
import javax.swing.JTextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the inspector says is said in words, and whole. */
@CacioTest
@Tag("window")
class InspectorWindowTest {
  private static final String GRAPH =
      """
      {"gradboard": 1, "nodes": [
        {"id": "x", "op": "Input", "attributes": {"shape": [-1, 2], "from": "features"}, "at": [0, 0]},
        {"id": "s", "op": "ReduceSum", "inputs": ["x"], "at": [240, 0]},
        {"id": "d", "op": "Dense", "inputs": ["x"], "attributes": {"units": 2, "activation": "relu"},
         "at": [240, 200]}],
       "data": {"source": "csv", "path": "none.csv"},
       "train": {"optimizer": "Adam", "learningRate": 0.1, "epochs": 1}}
      """;

  private final WindowDriver window = WindowDriver.of(GRAPH);

  @AfterEach
  void close() {
    window.close();
  }

  private List<Painted> texts() {
    window.robot().waitForIdle();
    return window.see(
        () -> PaintedTexts.of(window.robot().finder().findByType(Inspector.class), 1));
  }

  @Test
  void optionsAreNamedInWordsAndTheirTipsSpellTheFile() {
    assertThat(texts())
        .extracting(Painted::text)
        .contains("Learning rate", "Weight decay", "Beta 1", "Epsilon", "Class names");
    JTextField decay = window.robot().finder().findByName("Weight decay", JTextField.class);
    assertThat(decay.getToolTipText().replace('\n', ' ')).endsWith("in the file: weightDecay");
    WindowDriver.onScreen(
        () -> {
          decay.setText("0.25");
          decay.postActionEvent();
          return decay;
        });
    assertThat(window.see(() -> window.document().file().train()).orElseThrow().options())
        .containsEntry("weightDecay", 0.25);
  }

  /** One button is written so: it opens a window. */
  private static boolean isCut(Painted text) {
    return !text.text().equals("Browse…")
        && (text.text().endsWith("…") || text.text().endsWith("..."));
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 130, 200})
  void nothingEndsInAnEllipsis(int percent) {
    WindowDriver.onScreen(
        () -> {
          window.settings().choose(window.settings().choices().withFont(percent));
          return percent;
        });
    window.awaitQuiet();
    assertThat(texts())
        .noneMatch(InspectorWindowTest::isCut)
        .extracting(Painted::text)
        .anyMatch(text -> text.startsWith("None yet: select"));

    WindowDriver.onScreen(
        () -> {
          window.document().select(Selection.of("s"));
          return percent;
        });
    assertThat(texts())
        .noneMatch(InspectorWindowTest::isCut)
        .extracting(Painted::text)
        .contains("keepdims", "noop_with_empty_axes");
  }

  @Test
  void aChoiceThatIsLeftOutShowsWhatHoldsThenAndIsLeftOutAgain() {
    WindowDriver.onScreen(
        () -> {
          window.document().select(Selection.of("d"));
          return window;
        });
    assertThat(texts()).extracting(Painted::text).contains("he_normal");
    window.fixture().comboBox("attribute init").selectItem("zeros");
    assertThat(window.node("d").attributes()).containsEntry("init", "zeros");
    window.fixture().comboBox("attribute init").selectItem(0);
    assertThat(window.node("d").attributes()).doesNotContainKey("init");
    assertThat(texts()).extracting(Painted::text).contains("he_normal");
  }

  @Test
  void aLongTitleIsSeenFromItsBeginningUnlessItIsEdited() {
    WindowDriver.onScreen(
        () -> {
          window
              .document()
              .apply(new SetTitle("A title that is much longer than its field, whatever", ""));
          window.settings().choose(window.settings().choices().withFont(200));
          return window;
        });
    window.awaitQuiet();
    JTextField title = window.fixture().textBox("title").targetCastedTo(JTextField.class);
    assertThat(window.see(title::getScrollOffset)).isZero();
    window.see(title::requestFocusInWindow);
    window.await("the focus", title::isFocusOwner);
    window.pressWhereFocusIs(KeyEvent.VK_END);
    assertThat(window.see(title::getScrollOffset)).isPositive();
    window.see(() -> window.canvas().control().requestFocusInWindow());
    window.await("the canvas", () -> window.canvas().control().isFocusOwner());
    assertThat(window.see(title::getScrollOffset)).isZero();
  }

  @Test
  void theNumberOfSelectedNodesChangesWithoutMakingThePageAnew() {
    JTextField title = window.fixture().textBox("title").targetCastedTo(JTextField.class);
    WindowDriver.onScreen(
        () -> {
          window.document().select(Selection.of("x", "s"));
          return title;
        });
    assertThat(texts()).extracting(Painted::text).contains("2 nodes selected");
    assertThat(window.fixture().textBox("title").target()).isSameAs(title);
    WindowDriver.onScreen(
        () -> {
          window.document().select(Selection.NONE);
          return title;
        });
    assertThat(texts()).extracting(Painted::text).noneMatch(text -> text.endsWith("selected"));
    assertThat(window.fixture().textBox("title").target()).isSameAs(title);
  }
}
