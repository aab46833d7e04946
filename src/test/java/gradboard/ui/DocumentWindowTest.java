package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.swing.data.Index.atIndex;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.edit.Document;
import gradboard.edit.Selection;
import gradboard.graph.Problem;
import gradboard.io.GraphFile;
import gradboard.io.GraphReader;
import gradboard.tensor.Tensor;
import gradboard.ui.action.Workbench;
import gradboard.ui.live.Editor;
import gradboard.ui.look.Look;
import java.awt.Component;
import java.awt.Container;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JList;
import javax.swing.JScrollBar;
import javax.swing.JTabbedPane;
import javax.swing.text.JTextComponent;
import org.assertj.swing.finder.JOptionPaneFinder;
import org.assertj.swing.fixture.JOptionPaneFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document in its window: numbers, attributes, problems, files. */
@CacioTest
@Tag("window")
class DocumentWindowTest {
  private WindowDriver window = WindowDriver.with("sigmoid-neuron.json");

  @AfterEach
  void close() {
    window.close();
  }

  private void run() {
    window.clickTool("RunAction");
    window.await("the numbers", () -> window.frame().editor().pass().isPresent());
    window.awaitIdle();
  }

  private Tensor value(String node) {
    return window.see(() -> window.editor().numbers().value(node)).orElseThrow().whole().get();
  }

  private Tensor gradient(String node) {
    return window.see(() -> window.editor().numbers().gradient(node)).orElseThrow().whole().get();
  }

  @Test
  void whatIsPastedIntoABlankDocumentIsOneActThatCanBeUndone() {
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_N);
    Document blank = window.document();
    String pastedText =
        """
        {"gradboard": 1, "title": "Other", "description": "Of two.", "nodes": [
          {"id": "p", "op": "Parameter", "attributes": {"shape": [], "value": 2}, "at": [40, 40]},
          {"id": "q", "op": "Tanh", "inputs": ["p"], "at": [240, 40]}], "loss": "q",
         "train": {"optimizer": "Adam", "learningRate": 0.1, "epochs": 3}, "mine": 1}
        """;
    Toolkit.getDefaultToolkit()
        .getSystemClipboard()
        .setContents(new StringSelection(pastedText), null);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_V);
    window.await("the graph", () -> blank.title().equals("Other"));
    assertThat(window.document()).isSameAs(blank);
    GraphFile pasted = window.see(blank::file);
    assertThat(pasted.description()).isEqualTo("Of two.");
    assertThat(pasted.train()).isPresent();
    assertThat(pasted.extras()).containsKey("mine");
    assertThat(window.see(blank.history()::undoName)).contains("paste");
    assertThat(window.see(() -> window.canvas().sight().box().contains(40, 40))).isTrue();
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(window.see(blank::file)).isEqualTo(GraphFile.EMPTY);
    assertThat(window.see(blank::isBlank)).isTrue();
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Y);
    assertThat(window.see(blank::file)).isEqualTo(pasted);
  }

  @Test
  void runShowsTheSigmoidNeuronsPublishedNumbers() {
    run();
    // CS231n, Optimization 2: the sigmoid example.
    assertThat(value("y").item()).isCloseTo(0.73105858, within(1e-6));
    assertThat(gradient("b").item()).isCloseTo(0.19661193, within(1e-6));
    assertThat(window.fixture().label("stepWords").text()).isEqualTo("Loss 0.7311");
  }

  @Test
  void aValueEditedInTheInspectorIsFollowedByWhatDependsOnIt() {
    run();
    window.click(window.header("b"));
    window.fixture().textBox("attribute value").deleteText().enterText("2");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(window.node("b").attributes()).containsEntry("value", 2L);
    window.await("what comes of it", () -> window.editor().outdated().isEmpty());
    // σ(4 + 2)
    assertThat(value("y").item()).isCloseTo(0.99752738, within(1e-6));
    assertThat(window.see(() -> window.editor().outdated())).isEmpty();
  }

  @Test
  void whatIsStillBeingTypedCountsWhenRunIsClicked() {
    window.click(window.header("b"));
    window.fixture().textBox("attribute value").deleteText().enterText("2");
    run();
    // σ(4 + 2)
    assertThat(value("y").item()).isCloseTo(0.99752738, within(1e-6));
  }

  @Test
  void aDescriptionThatIsStillBeingTypedIsSaved(@TempDir Path folder) {
    Path file = folder.resolve("mine.json");
    WindowDriver.onScreen(
        () -> {
          window.document().markSaved(file, window.document().history().now());
          window.document().select(Selection.NONE);
          return file;
        });
    window.fixture().textBox("description").selectAll().enterText("mine");
    window.pressWhereFocusIs(KeyEvent.VK_CONTROL, KeyEvent.VK_S);
    window.await("the file", () -> Files.exists(file));
    assertThat(new GraphReader(WindowDriver.CATALOG).read(file).orThrow().description())
        .isEqualTo("mine");
  }

  @Test
  void whatDoesNotFitAnAttributeIsSaidAndNotTaken() {
    window.click(window.header("f"));
    window.fixture().textBox("attribute axes").enterText("[0,");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(window.node("f").attributes()).doesNotContainKey("axes");
    assertThat(window.see(() -> window.document().isDirty())).isFalse();
  }

  @Test
  void aNodeIsRenamedEverywhere() {
    window.click(window.header("y"));
    window.press(KeyEvent.VK_F2);
    window.fixture().textBox("nodeId").selectAll().enterText("squashed");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(window.node("f").inputs().get(0).source().node()).isEqualTo("squashed");
  }

  @Test
  void aProblemIsListedAndAClickGoesToItsNode() {
    window.click(window.header("xw"));
    window.press(KeyEvent.VK_DELETE);
    window.awaitAnalysis();
    List<Problem> problems = window.see(() -> window.editor().problems());
    assertThat(problems).extracting(problem -> problem.node().orElse("")).containsExactly("z");
    window.fixture().tabbedPane("dockTabs").selectTab(1).requireTitle("Problems (1)", atIndex(1));
    window.fixture().list("problems").clickItem(0);
    assertThat(window.see(() -> window.document().selection().single())).contains("z");
    assertThat(window.see(() -> window.canvas().scene().node("z")).get().card().problem())
        .isPresent();
  }

  @Test
  void trainingCanBeStopped() {
    window.close();
    window = WindowDriver.with("spiral-mlp.json");
    window.clickTool("TrainAction");
    window.await("a step", () -> window.frame().editor().trainingLog().steps() > 0);
    window.clickTool("StopAction");
    window.awaitIdle();
    long steps = window.see(() -> window.editor().trainingLog().steps());
    assertThat(steps).isPositive();
    assertThat(window.see(() -> window.editor().activity())).isEqualTo(Editor.Activity.IDLE);
  }

  @Test
  void aLongRunIsGivenUpByEscape() {
    window.close();
    window = WindowDriver.of(productsOfLargeMatrices());
    window.clickTool("RunAction");
    window.press(KeyEvent.VK_ESCAPE);
    window.awaitIdle();
    assertThat(window.fixture().label("hint").text()).isEqualTo("The run was stopped.");
    assertThat(window.see(() -> window.editor().pass())).isEmpty();
  }

  /** Takes a second or two to run. */
  private static String productsOfLargeMatrices() {
    StringBuilder nodes = new StringBuilder();
    for (int i = 1; i <= 25; i++) {
      nodes.append(
          """
          ,
          {"id": "m%d", "op": "MatMul", "inputs": ["m%d", "m0"], "at": [%d, 0]}"""
              .formatted(i, i - 1, 200 * i));
    }
    return """
    {"gradboard": 1, "nodes": [
    {"id": "m0", "op": "Parameter", "attributes": {"shape": [1000, 1000], "init": "glorot_normal"}, "at": [0, 0]}%s,
    {"id": "f", "op": "ReduceMean", "inputs": ["m25"], "attributes": {"keepdims": 0}, "at": [5200, 0]}
    ], "loss": "f"}
    """
        .formatted(nodes);
  }

  @Test
  void saveAsWritesAFileThatReadsBackTheSame(@TempDir Path folder) throws IOException {
    window.click(window.header("y"));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_D);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_S);
    Path file = folder.resolve("mine.json");
    window.fixture().fileChooser().fileNameTextBox().setText(file.toString());
    window.fixture().fileChooser().approve();
    window.await("the saved file", () -> !window.frame().editor().document().isDirty());
    assertThat(new GraphReader(WindowDriver.CATALOG).read(file).orThrow())
        .isEqualTo(window.see(() -> window.document().file()));

    // Another edit, then plain save.
    window.press(KeyEvent.VK_DELETE);
    String before = Files.readString(file);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_S);
    window.await("the saved file", () -> !window.frame().editor().document().isDirty());
    assertThat(Files.readString(file)).isNotEqualTo(before);
  }

  @Test
  void aFileThatIsNoGraphIsRefusedInASentence(@TempDir Path folder) throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"gradboard\": 1,");
    WindowDriver.onScreen(
        () -> {
          window.frame().files().open(broken);
          return true;
        });
    JOptionPaneFixture refusal =
        JOptionPaneFinder.findOptionPane().withTimeout(30_000).using(window.robot());
    refusal.requireTitle("The file cannot be opened");
    refusal.okButton().click();
    assertThat(window.see(() -> window.document().graph().nodes())).hasSize(7);
  }

  @Test
  void everyCommandCanBeFoundAndChosenByItsName() {
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_P);
    window.fixture().textBox("searchField").enterText("dark");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(Look.theme().dark()).isTrue();
  }

  @Test
  void panelsFold() {
    WindowDriver.onScreen(
        () -> {
          window.frame().fold(Workbench.Panel.PALETTE, true);
          return true;
        });
    window.robot().waitForIdle();
    assertThat(window.see(() -> window.frame().isFolded(Workbench.Panel.PALETTE))).isTrue();
    int wide = window.see(() -> window.canvas().getWidth());
    WindowDriver.onScreen(
        () -> {
          window.frame().fold(Workbench.Panel.PALETTE, false);
          return true;
        });
    window.await("the palette", () -> window.canvas().getWidth() < wide);
  }

  @Test
  void everyControlHasAnAccessibleName() {
    window.click(window.header("f"));
    List<String> nameless = new ArrayList<>();
    WindowDriver.onScreen(
        () -> {
          collectNameless(window.frame().getContentPane(), nameless);
          return nameless;
        });
    assertThat(nameless).isEmpty();
  }

  private static void collectNameless(Container in, List<String> nameless) {
    for (Component child : in.getComponents()) {
      boolean control =
          child instanceof AbstractButton
              || child instanceof JTextComponent text && text.isFocusable()
              || child instanceof JList
              || child instanceof JComboBox
              || child instanceof JTabbedPane;
      String name =
          child.getAccessibleContext() == null
              ? null
              : child.getAccessibleContext().getAccessibleName();
      boolean ours = !(in instanceof JScrollBar);
      if (control && ours && child.isShowing() && (name == null || name.isBlank())) {
        nameless.add(child.getClass().getName() + " in " + in.getClass().getName());
      }
      if (child instanceof Container inner && !(child instanceof JComboBox)) {
        collectNameless(inner, nameless);
      }
    }
  }
}
