package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.graph.Bookmark;
import gradboard.io.GraphFile;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Views are kept, gone to, renamed and forgotten, by their names. */
@CacioTest
@Tag("window")
class BookmarksWindowTest {
  private static final String GRAPH =
      """
      {"gradboard": 1, "nodes": [
        {"id": "x", "op": "Parameter", "attributes": {"value": 2}, "at": [40, 90]},
        {"id": "y", "op": "Square", "inputs": ["x"], "at": [240, 90]}],
      "views": [{"name": "All", "center": [200, 120], "zoom": 0.5, "tilt": 1}]}
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

  private List<Bookmark> views() {
    return window.see(() -> window.document().graph().sheet().bookmarks());
  }

  private List<String> names() {
    return views().stream().map(Bookmark::name).toList();
  }

  /** What is in the middle of the window. */
  private Point2D middle() {
    return window.see(
        () -> {
          var box = window.canvas().sight().box();
          return new Point2D.Double(Math.rint(box.getCenterX()), Math.rint(box.getCenterY()));
        });
  }

  private void lookElsewhere() {
    window.turnWheel(window.clear(), -3);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_DOWN);
  }

  private void onMenu(String... path) {
    String[] whole = new String[path.length + 1];
    whole[0] = "Bookmarks";
    System.arraycopy(path, 0, whole, 1, path.length);
    window.fixture().menuItemWithPath(whole).click();
    window.robot().waitForIdle();
  }

  private void name(String text) {
    window.fixture().textBox("nameField").setText(text);
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
  }

  private void command(String typed) {
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_P);
    window.fixture().textBox("searchField").setText(typed);
    window.robot().waitForIdle();
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
  }

  private void openMenu() {
    WindowDriver.onScreen(
        () -> {
          menu().setSelected(true);
          return true;
        });
  }

  private JMenu menu() {
    JMenuBar bar = window.frame().getJMenuBar();
    return IntStream.range(0, bar.getMenuCount())
        .mapToObj(bar::getMenu)
        .filter(menu -> menu.getText().equals("Bookmarks"))
        .findFirst()
        .orElseThrow();
  }

  private KeyStroke key(String item) {
    return window.see(
        () ->
            Arrays.stream(menu().getMenuComponents())
                .filter(part -> part instanceof JMenuItem row && row.getText().equals(item))
                .findFirst()
                .map(part -> ((JMenuItem) part).getAccelerator())
                .orElseThrow());
  }

  @Test
  void aViewOfAnyNameIsGoneToByTheMenu() {
    lookElsewhere();
    assertThat(middle()).isNotEqualTo(new Point2D.Double(200, 120));
    openMenu();
    onMenu("Go to view All");
    assertThat(middle()).isEqualTo(new Point2D.Double(200, 120));
    assertThat(window.see(() -> window.canvas().sight().zoom())).isEqualTo(0.5);
    assertThat(window.see(() -> window.document().isDirty())).isFalse();
  }

  @Test
  void aViewIsKeptRenamedAndDeletedByTheMenu() {
    lookElsewhere();
    Point2D seen = middle();
    onMenu("Keep view as…");
    name("Left part");
    assertThat(names()).containsExactly("All", "Left part");

    openMenu();
    onMenu("Rename", "Rename view Left part…");
    name("All");
    assertThat(window.fixture().label("nameComplaint").text())
        .isEqualTo("Another view is already called All.");
    name("3");
    assertThat(names()).containsExactly("All", "3");
    window.pressWithAlt(KeyEvent.VK_1);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_0);
    window.pressWithAlt(KeyEvent.VK_3);
    assertThat(middle()).as("by its number").isEqualTo(seen);

    openMenu();
    assertThat(key("Go to view 3")).isEqualTo(KeyStroke.getKeyStroke("alt 3"));
    onMenu("Delete", "Delete view All");
    assertThat(names()).containsExactly("3");
    for (int i = 0; i < 3; i++) {
      window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    }
    assertThat(window.see(() -> window.document().file())).isEqualTo(first);
  }

  @Test
  void soItIsByKeysAlone() {
    window.pressWithAlt(KeyEvent.VK_K, InputEvent.CTRL_DOWN_MASK);
    name("Here");
    assertThat(names()).containsExactly("All", "Here");
    command("go to view all");
    assertThat(middle()).isEqualTo(new Point2D.Double(200, 120));
    command("rename view all");
    name("Whole");
    assertThat(names()).containsExactly("Whole", "Here");
    assertThat(views().get(0).extras()).containsKey("tilt");
    command("delete view here");
    assertThat(names()).containsExactly("Whole");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_2);
    assertThat(names()).containsExactly("Whole", "2");
    for (int i = 0; i < 4; i++) {
      window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    }
    assertThat(window.see(() -> window.document().file())).isEqualTo(first);
  }
}
