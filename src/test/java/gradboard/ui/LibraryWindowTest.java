package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.edit.Selection;
import gradboard.graph.Subgraph;
import gradboard.op.Op;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.swing.JList;
import org.assertj.swing.core.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Composites come to a person's library and go from it, by mouse and by keys. */
@CacioTest
@Tag("window")
class LibraryWindowTest {
  private static final String TWICE =
      """
      {"gradboard": 1, "nodes": [
        {"id": "x", "op": "Input", "attributes": {"value": [1, 2]}, "at": [0, 0]},
        {"id": "t", "op": "Twice", "inputs": ["x"], "at": [300, 0]}
      ],
      "composites": {"Twice": {"inputs": ["X"], "outputs": {"Y": "a"}, "nodes": [
        {"id": "a", "op": "Add", "inputs": ["X", "X"]}]}}}
      """;

  @TempDir Path folder;
  private WindowDriver window;
  private JList<?> list;

  private void open(String json) {
    window = WindowDriver.of(json, folder);
    window.awaitAnalysis();
    list = window.fixture().list("opList").target();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void save() {
    WindowDriver.onScreen(
        () -> {
          window.document().select(Selection.of("t"));
          return window;
        });
    window.fixture().menuItemWithPath("Graph", "Save to my library").click();
  }

  private Path kept() {
    return folder.resolve("Twice.json");
  }

  private Map<String, Subgraph> composites() {
    return window.see(() -> window.document().file().graph().composites());
  }

  /** The place of the library's own row of an op; the file's is another. */
  private int row() {
    boolean below = false;
    for (int i = 0; i < list.getModel().getSize(); i++) {
      Object element = list.getModel().getElementAt(i);
      below = element instanceof Op ? below : element.toString().contains("My library");
      if (below && element instanceof Op op && op.name().equals("Twice")) {
        return i;
      }
    }
    return -1;
  }

  private void awaitOnShelf(boolean there) {
    window.await(there ? "the row" : "no row", () -> row() >= 0 == there);
  }

  @Test
  void aCompositeIsRemovedByTheMouseAndDocumentsKeepWhatTheyHave() {
    open(TWICE);
    save();
    awaitOnShelf(true);
    assertThat(kept()).exists();

    Point at =
        window.see(
            () -> {
              list.ensureIndexIsVisible(row());
              Rectangle cell = list.getCellBounds(row(), row());
              return new Point(cell.x + 30, cell.y + cell.height / 2);
            });
    window.robot().click(list, at, MouseButton.RIGHT_BUTTON, 1);
    window.robot().waitForIdle();
    window.fixture().menuItem(Named.item("Remove Twice from my library")).click();
    awaitOnShelf(false);
    assertThat(kept()).doesNotExist();
    assertThat(composites()).containsOnlyKeys("Twice");
    assertThat(window.node("t").op()).isEqualTo("Twice");
    assertThat(window.fixture().label("hint").text())
        .isEqualTo("Twice is out of your library; documents that use it keep it.");
  }

  @Test
  void aCompositeIsRemovedByKeys() {
    open(TWICE);
    save();
    awaitOnShelf(true);
    WindowDriver.onScreen(
        () -> {
          list.requestFocusInWindow();
          list.setSelectedIndex(row());
          return list;
        });
    window.await("the focus", list::isFocusOwner);
    window.pressWhereFocusIs(KeyEvent.VK_DELETE);
    window.pressWhereFocusIs(KeyEvent.VK_DOWN);
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    awaitOnShelf(false);
    assertThat(kept()).doesNotExist();
  }

  @Test
  void anotherOneOfTheSameNameIsNotReplacedUnasked() throws IOException {
    open(TWICE);
    save();
    awaitOnShelf(true);
    window.close();
    String before = Files.readString(kept());

    open(TWICE.replace("Add", "Mul"));
    WindowDriver.onScreen(
        () -> {
          window.frame().readLibrary();
          return window;
        });
    awaitOnShelf(true);
    save();
    window.fixture().optionPane().buttonWithText("Cancel").click();
    assertThat(kept()).hasContent(before);
    save();
    window.fixture().optionPane().buttonWithText("Replace").click();
    window.await("the other one", () -> !text().equals(before));
    assertThat(text()).contains("Mul");
  }

  private String text() {
    try {
      return Files.readString(kept());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void oneThatClashesWithTheDocumentsOwnComesUnderANameOfItsOwn() {
    open(TWICE);
    save();
    awaitOnShelf(true);
    window.close();

    open(TWICE.replace("Add", "Mul"));
    awaitOnShelf(true);
    Point from =
        window.see(
            () -> {
              list.ensureIndexIsVisible(row());
              Rectangle cell = list.getCellBounds(row(), row());
              return new Point(cell.x + 30, cell.y + cell.height / 2);
            });
    window.drag(list, from, window.canvas().control(), window.clear());
    assertThat(composites()).hasSize(2);
    assertThat(composites().get("Twice").nodes().get(0).op()).isEqualTo("Mul");
    assertThat(window.node("t").op()).isEqualTo("Twice");
    String other =
        composites().keySet().stream()
            .filter(name -> !name.equals("Twice"))
            .findFirst()
            .orElseThrow();
    assertThat(composites().get(other).nodes().get(0).op()).isEqualTo("Add");
  }
}
