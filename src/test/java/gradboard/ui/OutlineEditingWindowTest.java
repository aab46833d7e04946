package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.edit.Selection;
import gradboard.edit.SetAttribute;
import gradboard.edit.SheetItem;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JTree;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the canvas does to nodes, frames, notes and composites the outline does too, by keys. */
@CacioTest
@Tag("window")
class OutlineEditingWindowTest {
  private static final String GRAPH =
      """
      {"gradboard": 1, "nodes": [
        {"id": "x", "op": "Input", "attributes": {"value": [[1, -2, 3, 4]]}, "at": [0, 60]},
        {"id": "dense", "op": "Dense", "inputs": ["x"], "attributes": {"units": 2}, "at": [300, 60]},
        {"id": "parts", "op": "Split", "inputs": ["x"], "attributes": {"num_outputs": 2, "axis": 1}, "at": [300, 300]},
        {"id": "sum", "op": "ReduceSum", "inputs": ["dense"], "attributes": {"keepdims": 0}, "at": [600, 60]}],
       "loss": "sum",
       "groups": [{"title": "Head", "nodes": ["dense", "sum"], "at": [280, 20], "size": [500, 200]}],
       "notes": [{"text": "two lines\\nof text", "at": [0, 400]}]}
      """;
  private WindowDriver window;

  @BeforeEach
  void open() {
    window = WindowDriver.of(GRAPH);
    window.awaitAnalysis();
    WindowDriver.onScreen(
        () -> {
          window.frame().showOutline();
          return true;
        });
    window.await("the outline", () -> tree().isFocusOwner());
  }

  @AfterEach
  void close() {
    window.close();
  }

  private JTree tree() {
    return (JTree) window.robot().finder().findByName("outline");
  }

  private List<String> rows() {
    JTree tree = tree();
    return window.see(
        () -> {
          List<String> rows = new ArrayList<>();
          for (int i = 0; i < tree.getRowCount(); i++) {
            Object row = tree.getPathForRow(i).getLastPathComponent();
            rows.add(tree.convertValueToText(row, false, false, false, i, false));
          }
          return rows;
        });
  }

  private void go(String start) {
    JTree tree = tree();
    List<String> rows = rows();
    int found =
        rows.indexOf(
            rows.stream()
                .filter(row -> row.startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError(start + " is not among " + rows)));
    WindowDriver.onScreen(
        () -> {
          tree.setSelectionRow(found);
          return tree.requestFocusInWindow();
        });
    window.await("the focus", tree::isFocusOwner);
  }

  private void write(String text) {
    window.await("a field", () -> window.frame().getFocusOwner() instanceof JTextComponent);
    JTextComponent field = (JTextComponent) window.see(() -> window.frame().getFocusOwner());
    WindowDriver.onScreen(
        () -> {
          field.setText(text);
          return field;
        });
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
  }

  @Test
  void framesAndNotesStandBelowTheNodes() {
    assertThat(rows())
        .endsWith("frame: Head round dense, sum", "note: two lines of text")
        .first()
        .asString()
        .startsWith("x: Input");
  }

  @Test
  void aFrameIsRenamedColouredAndDeleted() {
    go("frame: Head");
    assertThat(window.see(() -> window.document().selection()))
        .isEqualTo(Selection.of(SheetItem.frame(0)));
    window.pressWhereFocusIs(KeyEvent.VK_F2);
    write("Classifier");
    assertThat(rows()).contains("frame: Classifier round dense, sum");
    go("frame: Classifier");
    window.pressWhereFocusIs(KeyEvent.VK_SHIFT, KeyEvent.VK_C);
    assertThat(rows()).contains("frame: Classifier round dense, sum; red");
    window.pressWhereFocusIs(KeyEvent.VK_DELETE);
    assertThat(window.see(() -> window.document().graph().sheet().frames())).isEmpty();
    assertThat(window.see(() -> window.document().graph().nodes())).hasSize(4);
  }

  @Test
  void aNoteIsWrittenInItsLines() {
    go("note:");
    window.pressWhereFocusIs(KeyEvent.VK_F2);
    write("another\ntext");
    assertThat(window.see(() -> window.document().graph().sheet().notes().get(0).text()))
        .isEqualTo("another\ntext");
    window.await("the outline", () -> tree().isFocusOwner());
    go("note: another text");
    window.pressWhereFocusIs(KeyEvent.VK_DELETE);
    assertThat(window.see(() -> window.document().graph().sheet().notes())).isEmpty();
  }

  @Test
  void whatIsSelectedOnTheCanvasIsSoHere() {
    WindowDriver.onScreen(
        () -> {
          window.document().select(Selection.of(SheetItem.note(0)));
          return true;
        });
    assertThat(window.see(() -> tree().getSelectionRows())).containsExactly(rows().size() - 1);
  }

  @Test
  void enterGoesInsideACompositeAndEscapeOutOfIt() {
    go("dense:");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(window.see(() -> window.document().place().path())).containsExactly("dense");
    window.await("the outline", () -> tree().isFocusOwner());
    assertThat(rows()).anyMatch(row -> row.contains("MatMul"));
    assertThat(window.see(() -> tree().getSelectionCount())).isEqualTo(1);
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
    assertThat(window.see(() -> window.document().place().isTop())).isTrue();
    assertThat(window.see(() -> tree().isFocusOwner())).isTrue();
    assertThat(window.see(() -> window.document().selection())).isEqualTo(Selection.of("dense"));
  }

  @Test
  void keysAboutNodesMeanWhatTheyMeanOnTheCanvas() {
    go("dense:");
    window.pressWhereFocusIs(KeyEvent.VK_M);
    assertThat(window.node("dense").tags().muted()).isTrue();
    assertThat(window.see(() -> window.document().selection())).isEqualTo(Selection.of("dense"));
    window.pressWhereFocusIs(KeyEvent.VK_CONTROL, KeyEvent.VK_L);
    assertThat(window.node("dense").tags().locked()).isTrue();
    window.pressWhereFocusIs(KeyEvent.VK_B);
    assertThat(rows()).anyMatch(row -> row.startsWith("dense:") && row.contains("; breakpoint"));
    go("parts:");
    window.pressWhereFocusIs(KeyEvent.VK_L);
    assertThat(window.see(() -> window.document().graph().loss())).contains("parts");
    go("sum:");
    window.pressWhereFocusIs(KeyEvent.VK_CONTROL, KeyEvent.VK_D);
    assertThat(window.see(() -> window.document().node("sum2"))).isPresent();
  }

  @Test
  void aLetterDoesNotLeadToAnotherRowAsWell() {
    go("x:");
    window.robot().pressAndReleaseKey(KeyEvent.VK_D);
    window.robot().waitForIdle();
    assertThat(window.see(() -> window.document().selection())).isEqualTo(Selection.of("x"));
  }

  @Test
  void nodesAreGroupedWithoutLeavingTheOutline() {
    go("dense:");
    window.pressWhereFocusIs(KeyEvent.VK_CONTROL, KeyEvent.VK_G);
    write("Head");
    assertThat(window.see(() -> window.document().graph().composites())).containsKey("Head");
    window.await("the outline", () -> tree().isFocusOwner());
    assertThat(window.see(() -> window.document().selection().single())).isPresent();
  }

  @Test
  void wiresAreMendedWithShiftM() {
    go("x:");
    WindowDriver.onScreen(
        () -> window.document().apply(new SetAttribute("dense", "units", Optional.of(3L))));
    go("dense:");
    window.pressWhereFocusIs(KeyEvent.VK_SHIFT, KeyEvent.VK_M);
    window.await(
        "an answer", () -> window.fixture().label("hint").text().startsWith("No node put before"));
  }

  @Test
  void stepsAreTakenFromHere() {
    window.pressWhereFocusIs(KeyEvent.VK_PERIOD);
    window.await("a moment", () -> window.frame().editor().moment().isPresent());
    window.awaitIdle();
    assertThat(rows().get(0)).contains("; value ");
  }

  @Test
  void everyOutputIsTold() {
    window.clickTool("RunAction");
    window.await("the numbers", () -> window.frame().editor().pass().isPresent());
    window.awaitIdle();
    go("parts:");
    assertThat(rows()).anyMatch(row -> row.startsWith("parts:") && row.contains("; 2 outputs"));
    window.pressWhereFocusIs(KeyEvent.VK_RIGHT);
    assertThat(rows())
        .contains(
            "output outputs; float32[1, 2]; value [[1, −2]]; gradient [[0, 0]]",
            "output outputs 1; float32[1, 2]; value [[3, 4]]; gradient [[0, 0]]");
  }

  @Test
  void theInspectorShowsEveryOutputByName() {
    window.clickTool("RunAction");
    window.await("the numbers", () -> window.frame().editor().pass().isPresent());
    window.awaitIdle();
    go("parts:");
    assertThat(spoken("valueView")).isEqualTo("[1, 2] float32: [[1, −2]]");
    assertThat(spoken("valueView1")).isEqualTo("[1, 2] float32: [[3, 4]]");
    assertThat(spoken("gradientView1")).isEqualTo("[1, 2] float32: [[0, 0]]");
    go("dense:");
    assertThat(window.robot().finder().findAll(c -> "valueView1".equals(c.getName()))).isEmpty();
  }

  private String spoken(String view) {
    return window.see(
        () -> window.robot().finder().findByName(view).getAccessibleContext().getAccessibleName());
  }
}
