package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.draw.PortRef;
import gradboard.edit.Place;
import gradboard.edit.Selection;
import gradboard.edit.SetAttribute;
import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.graph.Subgraph;
import gradboard.ui.action.SaveToLibraryAction;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.JList;
import org.assertj.swing.core.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grouping, entering and expanding, by mouse and by keys. */
@CacioTest
@Tag("window")
class StructureWindowTest {
  private static final String NEURON =
      """
      {"gradboard": 1, "title": "Neuron", "nodes": [
        {"id": "x", "op": "Input", "attributes": {"value": [[1, 2]]}, "at": [0, 0]},
        {"id": "w", "op": "Parameter", "attributes": {"shape": [2, 1], "init": "normal"}, "at": [0, 250]},
        {"id": "m", "op": "MatMul", "inputs": ["x", "w"], "at": [250, 0]},
        {"id": "y", "op": "Sigmoid", "inputs": ["m"], "at": [500, 0]},
        {"id": "f", "op": "ReduceSum", "inputs": ["y"], "attributes": {"keepdims": 0}, "at": [750, 0]}
      ], "loss": "f"}
      """;
  private static final String LAYER =
      """
      {"gradboard": 1, "title": "Layer", "nodes": [
        {"id": "x", "op": "Input", "attributes": {"value": [[1, 2]]}, "at": [0, 0]},
        {"id": "d", "op": "Dense", "inputs": ["x"], "attributes": {"units": 3, "activation": "tanh"}, "at": [250, 0]},
        {"id": "f", "op": "ReduceSum", "inputs": ["d"], "attributes": {"keepdims": 0}, "at": [500, 0]}
      ], "loss": "f"}
      """;

  @TempDir Path folder;
  private WindowDriver window;

  private void open(String json) {
    window = WindowDriver.of(json);
    window.awaitAnalysis();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void select(String... ids) {
    WindowDriver.onScreen(
        () -> {
          window.document().select(Selection.of(ids));
          return window;
        });
  }

  private static Object clipboard() {
    return WindowDriver.onScreen(
        () -> Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor));
  }

  private Place place() {
    return window.see(() -> window.document().place());
  }

  private Graph file() {
    return window.see(() -> window.document().file().graph());
  }

  private List<String> inView() {
    return window.see(() -> window.document().graph().nodes().stream().map(Node::id).toList());
  }

  private String hint() {
    return window.fixture().label("hint").text();
  }

  private void group(String name, String... ids) {
    select(ids);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_G);
    window.fixture().textBox("nameField").setText(name);
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
  }

  @Test
  void groupingAsksForANameAndUngroupingGivesTheNodesBack() {
    open(NEURON);
    select("w", "m");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_G);
    assertThat(window.fixture().textBox("nameField").text()).isEqualTo("Block");
    window.fixture().textBox("nameField").setText("Re lu");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(window.fixture().label("nameComplaint").text())
        .isEqualTo("A name may hold letters, digits, _ and -, and nothing else.");
    window.fixture().textBox("nameField").setText("Linear");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(inView()).containsExactly("x", "linear", "y", "f");
    assertThat(window.see(() -> window.document().selection())).isEqualTo(Selection.of("linear"));

    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_G);
    assertThat(inView()).containsExactly("x", "w", "m", "y", "f");
    assertThat(file().composites()).isEmpty();
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(inView()).containsExactly("x", "w", "m", "y", "f");
  }

  @Test
  void inputsThatStayOutsideAGroupAreNamed() {
    open(NEURON);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_G);
    window.fixture().textBox("nameField").setText("All");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(inView()).containsExactly("x", "all");
    assertThat(hint()).isEqualTo("x stays outside All: what is fed lies at the top.");
  }

  @Test
  void aGroupThatWouldFeedItselfSaysWhyAndIsNotMade() {
    open(NEURON);
    select("m", "f");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_G);
    assertThat(hint())
        .isEqualTo(
            "y lies between the selected nodes: grouped without it they would feed themselves."
                + " Select it too.");
  }

  @Test
  void aDoubleClickEntersAndEscapeLeaves() {
    open(NEURON);
    group("Linear", "w", "m");
    window
        .robot()
        .click(window.canvas().control(), window.header("linear"), MouseButton.LEFT_BUTTON, 2);
    window.robot().waitForIdle();
    assertThat(place()).isEqualTo(Place.TOP.inside("linear"));
    assertThat(inView()).containsExactly("A", "w", "m", "Y");
    window.press(KeyEvent.VK_ESCAPE);
    assertThat(place()).isEqualTo(Place.TOP);
    assertThat(window.see(() -> window.document().selection())).isEqualTo(Selection.of("linear"));
    window.press(KeyEvent.VK_ENTER);
    assertThat(place()).isEqualTo(Place.TOP.inside("linear"));
  }

  @Test
  void cuttingLeavesThePortsOfAComposite() {
    open(NEURON);
    group("Linear", "w", "m");
    window.press(KeyEvent.VK_ENTER);
    Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection("kept"), null);
    select("A");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_X);
    assertThat(inView()).containsExactly("A", "w", "m", "Y");
    assertThat(clipboard()).isEqualTo("kept");
    select("A", "m");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_X);
    assertThat(inView()).containsExactly("A", "w", "Y");
  }

  @Test
  void whatCannotBeDuplicatedStaysSelected() {
    open(LAYER);
    select("d");
    window.press(KeyEvent.VK_ENTER);
    String first = "matmul";
    select(first);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_D);
    assertThat(window.see(() -> window.document().selection())).isEqualTo(Selection.of(first));
  }

  @Test
  void theWayAboveTheCanvasLeadsBackByMouseAndByKeys() {
    open(NEURON);
    group("Linear", "w", "m");
    group("Neuron", "linear", "y");
    window.press(KeyEvent.VK_ENTER);
    select("linear");
    window.press(KeyEvent.VK_ENTER);
    assertThat(place().path()).containsExactly("neuron", "linear");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_UP);
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(place().path()).containsExactly("neuron");
    window.fixture().button("step0").click();
    assertThat(place()).isEqualTo(Place.TOP);
  }

  @Test
  void theWayTellsWhatAnEditChanges() {
    open(NEURON);
    group("Linear", "w", "m");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_D);
    window.press(KeyEvent.VK_ENTER);
    assertThat(window.fixture().label("compositeUse").text())
        .isEqualTo("Linear, used 2 times: an edit changes all of them");
  }

  @Test
  void insideTheNumbersAreLiveAndSteppingGoesThroughIt() {
    open(LAYER);
    window.clickTool("RunAction");
    window.awaitIdle();
    select("d");
    window.press(KeyEvent.VK_ENTER);
    assertThat(inView()).containsExactly("X", "W", "B", "matmul", "add", "activation", "Y");
    assertThat(number("matmul")).hasSize(3);
    assertThat(number("X")).containsExactly(1, 2);
    assertThat(number("Y")).isEqualTo(number("activation"));
    assertThat(window.see(() -> window.editor().numbers().gradient("W"))).isPresent();

    window.press(KeyEvent.VK_PERIOD);
    window.awaitIdle();
    assertThat(moment()).isEqualTo("W");
    window.press(KeyEvent.VK_PERIOD);
    window.press(KeyEvent.VK_PERIOD);
    assertThat(moment()).isEqualTo("matmul");
    assertThat(window.see(() -> window.editor().numbers().value("add"))).isEmpty();
    window.press(KeyEvent.VK_ESCAPE);
    assertThat(moment()).isEqualTo("d");
  }

  private String moment() {
    return window.see(() -> window.editor().moment()).orElseThrow().node();
  }

  private double[] number(String value) {
    return window
        .see(() -> window.editor().numbers().value(value))
        .orElseThrow()
        .whole()
        .orElseThrow()
        .doubles();
  }

  @Test
  void aLayerOfTheCatalogueIsCopiedBeforeItIsChanged() {
    open(LAYER);
    window.clickTool("RunAction");
    window.awaitIdle();
    select("d");
    window.press(KeyEvent.VK_ENTER);
    double[] weights = number("W");
    select("add");
    window.press(KeyEvent.VK_DELETE);
    assertThat(hint())
        .isEqualTo(
            "Dense comes from the catalogue and cannot be changed; make your own copy of it"
                + " first.");
    window.fixture().button("ownCopy").click();
    assertThat(place()).isEqualTo(Place.TOP.inside("d"));
    assertThat(inView()).contains("W", "B").doesNotContain("in");
    select("activation");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_DELETE);
    assertThat(inView()).doesNotContain("activation");
    run();
    assertThat(number("W")).isEqualTo(weights);
  }

  private void run() {
    window.awaitAnalysis();
    window.clickTool("RunAction");
    window.awaitIdle();
  }

  @Test
  void parametersKeepTheirNumbersThroughGroupingExpandingAndUndo() {
    open(NEURON);
    run();
    double[] weights = number("w");
    group("Linear", "w", "m");
    run();
    window.press(KeyEvent.VK_ENTER);
    assertThat(number("w")).isEqualTo(weights);
    window.press(KeyEvent.VK_ESCAPE);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_G);
    run();
    assertThat(number("w")).isEqualTo(weights);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    run();
    assertThat(number("w")).isEqualTo(weights);
  }

  @Test
  void anExpandedLayerGoesOnWithWhatItLearned() {
    open(LAYER);
    window.clickTool("TrainAction");
    window.awaitIdle();
    run();
    double before = number("f")[0];
    select("d");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_G);
    assertThat(inView()).contains("d_W", "d_B", "matmul", "add", "activation");
    run();
    assertThat(number("f")[0]).isEqualTo(before);
  }

  @Test
  void portsInsideAreRewiredByMouse() {
    open(NEURON);
    group("Linear", "w", "m");
    window.press(KeyEvent.VK_ENTER);
    window.awaitAnalysis();
    window.drag(window.port(PortRef.input("Y", 0)), window.clear());
    assertThat(linear().outputs()).containsEntry("Y", Subgraph.NOTHING);
    window.drag(window.port(PortRef.output("w", 0)), window.port(PortRef.input("Y", 0)));
    assertThat(linear().outputs()).containsEntry("Y", Ref.to("w"));
  }

  private Subgraph linear() {
    return file().composites().get("Linear");
  }

  @Test
  void aPortIsRenamedLikeANodeAndAddedFromTheSearch() {
    open(NEURON);
    group("Linear", "w", "m");
    window.press(KeyEvent.VK_ENTER);
    select("A");
    window.press(KeyEvent.VK_F2);
    window.fixture().textBox("nodeId").setText("data");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(linear().inputs()).containsExactly("data");
    assertThat(file().node("linear").orElseThrow().inputs())
        .containsExactly(new Edge("data", Ref.to("x")));
    window.press(KeyEvent.VK_TAB);
    window.fixture().textBox("searchField").enterText("InputPort");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(linear().inputs()).containsExactly("data", "in");
  }

  @Test
  void aProblemInsideIsMarkedOutsideAndAClickGoesThere() {
    open(NEURON);
    group("Linear", "w", "m");
    window.press(KeyEvent.VK_ENTER);
    select("m");
    WindowDriver.onScreen(
        () -> {
          window.document().apply(new SetAttribute("w", "shape", Optional.of(List.of(5L, 1L))));
          return window;
        });
    window.press(KeyEvent.VK_ESCAPE);
    window.awaitAnalysis();
    assertThat(
            window.see(
                () ->
                    window
                        .canvas()
                        .scene()
                        .node("linear")
                        .orElseThrow()
                        .card()
                        .problem()
                        .orElse("")))
        .startsWith("Inside, at m: MatMul");
    window.fixture().tabbedPane("dockTabs").selectTab(1);
    window.fixture().list("problems").clickItem(0);
    assertThat(place()).isEqualTo(Place.TOP.inside("linear"));
    assertThat(window.see(() -> window.document().selection())).isEqualTo(Selection.of("m"));
  }

  @Test
  void theLibraryKeepsACompositeForOtherDocuments() throws IOException {
    Files.writeString(folder.resolve("Broken.json"), "{\"gradboard\": 1, \"nodes\": [");
    window = WindowDriver.of(NEURON, folder);
    window.await("the complaint", () -> said("Broken.json"));
    group("Linear", "w", "m");
    window.await("the group", () -> file().composites().containsKey("Linear"));
    WindowDriver.onScreen(
        () -> {
          window.frame().actions().get(SaveToLibraryAction.class).actionPerformed(null);
          return window;
        });
    window.await("the file", () -> Files.exists(folder.resolve("Linear.json")));
    window.close();

    window = WindowDriver.of(LAYER, folder);
    window.await("the library", () -> palette().contains("Linear"));
    window.dragFromPalette("Linear", window.clear());
    assertThat(window.node("linear").op()).isEqualTo("Linear");
    assertThat(file().composites()).containsOnlyKeys("Linear");

    JList<?> list = window.fixture().list("opList").target();
    Rectangle row = window.see(() -> list.getCellBounds(0, 0));
    window.robot().click(list, new Point(row.x + 30, row.y + 5), MouseButton.RIGHT_BUTTON, 1);
    window.robot().waitForIdle();
    assertThat(palette()).contains("Linear");
  }

  @Test
  void keysMuteLockAndLabel() {
    open(NEURON);
    window.click(window.header("y"));
    window.press(KeyEvent.VK_M);
    assertThat(window.node("y").tags().muted()).isTrue();
    window.press(KeyEvent.VK_M);
    assertThat(window.node("y").tags().muted()).isFalse();

    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_L);
    window.press(KeyEvent.VK_DELETE);
    assertThat(hint()).isEqualTo("y is locked: unlock it first (Ctrl+L).");
    Point header = window.header("y");
    window.drag(header, new Point(header.x, header.y + 90));
    assertThat(window.node("y").at().orElseThrow().y()).isZero();
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_L);

    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_L);
    window.robot().waitForIdle();
    window.pressWhereFocusIs(KeyEvent.VK_DOWN);
    window.pressWhereFocusIs(KeyEvent.VK_DOWN);
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(window.node("y").tags().color()).contains("red");
  }

  private boolean said(String text) {
    return hintNow().contains(text);
  }

  private String hintNow() {
    return window.fixture().label("hint").target().getText();
  }

  private List<String> palette() {
    return List.of(window.fixture().list("opList").contents());
  }
}
