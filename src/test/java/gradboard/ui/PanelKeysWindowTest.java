package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.op.Category;
import gradboard.ui.action.EditorAction;
import gradboard.ui.settings.Memory;
import java.awt.Component;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.JList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Panels are folded and resized, and files opened, by keys alone. */
@CacioTest
@Tag("window")
class PanelKeysWindowTest {
  @TempDir private Path folder;
  private final Memory memory = Memory.forgotten();
  private WindowDriver window;

  @BeforeEach
  void open() throws IOException {
    Path first =
        Files.writeString(
            folder.resolve("first.json"), ShippedGraphs.text("sigmoid-neuron.json").orElseThrow());
    Path earlier =
        Files.writeString(
            folder.resolve("earlier.json"),
            "{\"gradboard\": 1, \"title\": \"Earlier\", \"nodes\": []}");
    memory.addRecentFile(earlier);
    window = WindowDriver.of(first, memory);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private JList<?> list() {
    return window.fixture().list("opList").target();
  }

  private void focus(Component control) {
    window.see(control::requestFocusInWindow);
    window.await("the focus", control::isFocusOwner);
  }

  private List<String> rows() {
    return List.of(window.fixture().list("opList").contents());
  }

  private String selected() {
    return window.see(() -> String.valueOf(list().getSelectedValue()));
  }

  @Test
  void categoriesAreFoldedByKeys() {
    String open = "▾ " + Category.values()[0].title();
    String folded = "▸ " + Category.values()[0].title();
    int heading = rows().indexOf(open);
    int all = rows().size();
    WindowDriver.onScreen(
        () -> {
          list().setSelectedIndex(heading + 2);
          return heading;
        });
    focus(list());
    window.pressWhereFocusIs(KeyEvent.VK_LEFT);
    assertThat(selected()).isEqualTo(open);
    window.pressWhereFocusIs(KeyEvent.VK_LEFT);
    assertThat(selected()).isEqualTo(folded);
    assertThat(rows()).hasSizeLessThan(all).contains(folded);
    window.pressWhereFocusIs(KeyEvent.VK_RIGHT);
    assertThat(rows()).hasSize(all);
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(selected()).isEqualTo(folded);
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(rows()).hasSize(all);
    assertThat(selected()).isEqualTo(open);
  }

  @Test
  void thePanelWithTheKeysIsEnlargedAndShrunk() {
    for (String name : List.of("opList", "title", "dockTabs")) {
      Component control = window.robot().finder().findByName(name);
      focus(control);
      int before = extent(name);
      window.pressWhereFocusIs(KeyEvent.VK_F7);
      window.robot().waitForIdle();
      assertThat(extent(name)).as(name).isGreaterThan(before);
      window.pressWhereFocusIs(KeyEvent.VK_SHIFT, KeyEvent.VK_F7);
      window.pressWhereFocusIs(KeyEvent.VK_SHIFT, KeyEvent.VK_F7);
      window.robot().waitForIdle();
      assertThat(extent(name)).as(name).isLessThan(before);
    }
  }

  @Test
  void onTheCanvasItIsSaidHowAPanelIsResized() {
    window.press(KeyEvent.VK_F7);
    assertThat(window.fixture().label("hint").text()).contains("F8").contains("Shift+F7");
  }

  /** The dock is below, the others beside the canvas. */
  private int extent(String name) {
    Component control = window.robot().finder().findByName(name);
    return window.see(name.equals("dockTabs") ? control::getHeight : control::getWidth);
  }

  @Test
  void thePanelIsResizedFromTheListOfCommandsToo() {
    focus(list());
    int before = extent("opList");
    command("enlarge the panel");
    window.await("a wider palette", () -> list().getWidth() > before);
  }

  private void command(String words) {
    window.pressWhereFocusIs(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_P);
    window.fixture().textBox("searchField").enterText(words);
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
  }

  @Test
  void examplesAndFilesOpenedBeforeAreAmongTheCommands() {
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_P);
    assertThat(commands())
        .anyMatch(name -> name.equals("Examples ▸ A net against a spiral"))
        .contains("Open recent ▸ earlier.json");
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
    command("a net against a spiral");
    window.await("the example", () -> window.frame().documents().all().size() == 2);
    assertThat(window.see(() -> window.document().title())).isEqualTo("A net against a spiral");
    command("earlier");
    window.await("the file", () -> window.frame().documents().all().size() == 3);
    assertThat(window.see(() -> window.document().title())).isEqualTo("Earlier");
  }

  private List<String> commands() {
    JList<?> shown = window.fixture().list("searchResults").target();
    return window.see(
        () ->
            IntStream.range(0, shown.getModel().getSize())
                .mapToObj(shown.getModel()::getElementAt)
                .map(action -> ((EditorAction) action).name())
                .toList());
  }
}
