package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.edit.Selection;
import gradboard.edit.SheetItem;
import gradboard.graph.Frame;
import gradboard.graph.Note;
import gradboard.graph.Point;
import gradboard.graph.Sheet;
import gradboard.io.GraphFile;
import gradboard.io.GraphReader;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Frames and notes are copied, cut, doubled and pasted, with nodes and alone. */
@CacioTest
@Tag("window")
class SheetCopyWindowTest {
  private static final String GRAPH =
      """
      {"gradboard": 1, "nodes": [
        {"id": "a", "op": "Parameter", "attributes": {"value": 1}, "at": [0, 100]},
        {"id": "b", "op": "Relu", "inputs": ["a"], "at": [300, 100],
         "routes": {"X": [[200, 60], [250, 60]]}}
      ], "groups": [
        {"title": "Model", "nodes": ["a", "b"], "at": [-40, 20], "size": [560, 260], "color": "blue"}],
      "notes": [{"text": "Look", "at": [0, 320], "size": [160, 40]}]}
      """;

  private WindowDriver window;
  private GraphFile first;

  @BeforeEach
  void open() {
    window = WindowDriver.of(GRAPH);
    window.awaitAnalysis();
    first = window.see(() -> window.document().file());
  }

  @AfterEach
  void close() {
    window.close();
  }

  private Sheet sheet() {
    return window.see(() -> window.document().graph().sheet());
  }

  private Selection selection() {
    return window.see(() -> window.document().selection());
  }

  private void select(Selection selection) {
    WindowDriver.onScreen(
        () -> {
          window.document().select(selection);
          return selection;
        });
  }

  private void paste() {
    java.awt.Rectangle cards = window.card("a").union(window.card("b"));
    window
        .robot()
        .moveMouse(
            window.canvas().control(),
            new java.awt.Point(cards.x + 40, cards.y + cards.height + 200));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_V);
  }

  @Test
  void aFrameIsCopiedWithItsNodes() throws Exception {
    select(Selection.of("a", "b"));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_C);
    String text =
        (String) Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor);
    assertThat(new GraphReader(WindowDriver.CATALOG).read(text).orThrow().graph().sheet().frames())
        .as("a graph file by itself")
        .isEqualTo(sheet().frames());
    paste();
    assertThat(sheet().frames()).extracting(Frame::title).containsExactly("Model", "Model");
    Frame pasted = sheet().frames().get(1);
    assertThat(pasted.nodes()).containsExactly("a2", "b2");
    assertThat(pasted.color()).contains("blue");
    Point b = window.node("b2").at().orElseThrow();
    assertThat(b).isEqualTo(pasted.at().plus(340, 80));
    assertThat(window.node("b2").inputs().get(0).route())
        .containsExactly(pasted.at().plus(240, 40), pasted.at().plus(290, 40));
    assertThat(sheet().frames().get(0).nodes()).as("the first one's").containsExactly("a", "b");
    assertThat(selection())
        .isEqualTo(Selection.of(List.of("a2", "b2"), Set.of(SheetItem.frame(1))));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(window.see(() -> window.document().file())).isEqualTo(first);
  }

  @Test
  void aNoteAloneIsCutPastedAndDoubled() {
    select(Selection.of(SheetItem.note(0)));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_X);
    assertThat(sheet().notes()).isEmpty();
    paste();
    assertThat(sheet().notes()).extracting(Note::text).containsExactly("Look");
    assertThat(sheet().notes().get(0).size()).contains(new Point(160, 40));
    assertThat(selection()).isEqualTo(Selection.of(SheetItem.note(0)));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_D);
    assertThat(sheet().notes()).extracting(Note::text).containsExactly("Look", "Look");
    assertThat(sheet().notes().get(1).at()).isNotEqualTo(sheet().notes().get(0).at());
    assertThat(selection()).isEqualTo(Selection.of(SheetItem.note(1)));
    for (int i = 0; i < 3; i++) {
      window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    }
    assertThat(window.see(() -> window.document().file())).isEqualTo(first);
  }

  @Test
  void allIsCutWithItsFrameAndOpensInAnEmptyGraph() {
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_X);
    assertThat(window.see(() -> window.document().graph()).nodes()).isEmpty();
    assertThat(sheet()).isEqualTo(Sheet.EMPTY);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(window.see(() -> window.document().file())).isEqualTo(first);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_N);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_V);
    window.await("the graph", () -> window.frame().editor().document().node("b").isPresent());
    assertThat(sheet()).isEqualTo(first.graph().sheet());
  }

  @Test
  void aNoteThatIsAllThereIsCanBeSeen() {
    select(Selection.of(SheetItem.note(0)));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_C);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_N);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_V);
    window.await(
        "the note", () -> !window.frame().editor().document().graph().sheet().notes().isEmpty());
    assertThat(isNoteInSight()).as("when it opens").isTrue();
    for (int i = 0; i < 4; i++) {
      window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_RIGHT);
    }
    assertThat(isNoteInSight()).isFalse();
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_1);
    assertThat(isNoteInSight()).isTrue();
  }

  private boolean isNoteInSight() {
    return window.see(
        () ->
            window
                .canvas()
                .sight()
                .box()
                .contains(window.canvas().scene().sheet().box(SheetItem.note(0))));
  }

  @Test
  void aFrameAloneIsDoubledWithoutItsNodes() {
    select(Selection.of(SheetItem.frame(0)));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_D);
    assertThat(sheet().frames()).hasSize(2);
    assertThat(sheet().frames().get(1).nodes()).isEmpty();
    assertThat(sheet().frames().get(1).size()).isEqualTo(new Point(560, 260));
    assertThat(window.see(() -> window.document().graph()).nodes()).hasSize(2);
  }
}
