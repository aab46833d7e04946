package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.draw.Palette;
import gradboard.tensor.NumberFormat;
import gradboard.tensor.NumberFormat.Notation;
import gradboard.ui.inspector.Inspector;
import gradboard.ui.look.Look;
import gradboard.ui.palette.OpPalette;
import gradboard.ui.settings.Settings.Choices;
import java.awt.Component;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.util.List;
import javax.swing.JList;
import javax.swing.JMenuBar;
import javax.swing.SwingUtilities;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Settings, history and presentation. */
@CacioTest
@Tag("window")
class SettingsWindowTest {
  private final WindowDriver window = WindowDriver.with("sigmoid-neuron.json");

  @AfterEach
  void close() {
    window.close();
  }

  private DialogFixture settings() {
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_COMMA);
    return WindowFinder.findDialog("settings").withTimeout(30_000).using(window.robot());
  }

  private void run() {
    window.clickTool("RunAction");
    window.await("the numbers", () -> window.frame().editor().pass().isPresent());
    window.awaitIdle();
  }

  @Test
  void everyChoiceHoldsAtOnce() {
    run();
    double usual = Look.theme().fonts().base();
    DialogFixture dialog = settings();
    dialog.comboBox("theme").selectItem("Dark");
    assertThat(Look.theme().dark()).isTrue();
    dialog.comboBox("colours").selectItem(Palette.RED_GREEN.title());
    assertThat(Look.theme().accents()).isEqualTo(Palette.RED_GREEN.on(true));
    dialog.comboBox("notation").selectItem("Always powers of ten");
    assertThat(window.fixture().label("stepWords").text()).isEqualTo("Loss 7.311e-1");
    dialog.comboBox("motion").selectItem("Reduced: nothing glides");
    assertThat(Look.isStill()).isTrue();
    dialog.spinner("fontPercent").increment(5);
    assertThat(Look.theme().fonts().base()).isEqualTo(usual * 1.5);
    dialog.spinner("digits").increment(2);
    assertThat(window.see(() -> window.settings().choices().numbers()))
        .isEqualTo(new NumberFormat(6, Notation.SCIENTIFIC));
    dialog.button("usual").click();
    assertThat(window.see(() -> window.settings().choices())).isEqualTo(Choices.USUAL);
    assertThat(Look.theme().fonts().base()).isEqualTo(usual);
    dialog.pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
    dialog.requireNotVisible();
  }

  @Test
  void theSizeOfTextIsSteppedByKeysWithoutLosingThem() {
    DialogFixture dialog = settings();
    dialog.spinner("fontPercent").focus();
    for (int i = 0; i < 3; i++) {
      window.pressWhereFocusIs(KeyEvent.VK_UP);
      window.awaitQuiet();
    }
    assertThat(window.see(() -> window.settings().choices()))
        .isEqualTo(Choices.USUAL.withFont(130));
    dialog.pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
  }

  @Test
  void panelsGrowWithTheTextAndComeBackToTheirWidths() {
    resize(1400);
    int before = widths().get(1);
    dragInspector(40);
    List<Integer> usual = widths();
    assertThat(usual.get(1)).isEqualTo(before + 40);
    chooseFont(200);
    assertThat(widths().get(0)).isGreaterThan(usual.get(0));
    assertThat(widths().get(1)).isGreaterThan(usual.get(1) * 6 / 5);
    chooseFont(160);
    chooseFont(100);
    assertThat(widths()).isEqualTo(usual);
  }

  @Test
  void rowsOfTheHistoryAreAsHighAsTheirText() {
    window.click(window.header("y"));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_D);
    WindowDriver.onScreen(
        () -> {
          window.frame().showHistory();
          return window;
        });
    chooseFont(200);
    JList<?> list = window.fixture().list("history").target();
    assertThat(window.see(() -> list.getCellBounds(1, 1).height))
        .isGreaterThanOrEqualTo(window.see(() -> list.getFontMetrics(list.getFont()).getHeight()));
  }

  private void dragInspector(int by) {
    Point edge =
        window.see(
            () -> {
              Component inspector =
                  window.robot().finder().findByType(window.frame(), Inspector.class, true);
              return SwingUtilities.convertPoint(inspector, -3, 100, window.frame());
            });
    window.hold(window.frame(), edge, window.frame(), new Point(edge.x - by, edge.y));
    window.robot().releaseMouseButtons();
    window.awaitQuiet();
  }

  private void resize(int width) {
    WindowDriver.onScreen(
        () -> {
          window.frame().setSize(width, 900);
          window.frame().validate();
          return width;
        });
    window.awaitQuiet();
  }

  private void chooseFont(int percent) {
    WindowDriver.onScreen(
        () -> {
          window.settings().choose(window.settings().choices().withFont(percent));
          return percent;
        });
    window.awaitQuiet();
  }

  /** Of palette and inspector. */
  private List<Integer> widths() {
    return window.see(
        () ->
            List.of(
                window
                    .robot()
                    .finder()
                    .findByType(window.frame(), OpPalette.class, true)
                    .getWidth(),
                window
                    .robot()
                    .finder()
                    .findByType(window.frame(), Inspector.class, true)
                    .getWidth()));
  }

  @Test
  void theDialogStaysOnTheScreenHoweverLargeItsText() {
    DialogFixture dialog = settings();
    WindowDriver.onScreen(
        () -> {
          Rectangle screen = dialog.target().getGraphicsConfiguration().getBounds();
          dialog.target().setLocation(screen.width - 200, screen.height - 200);
          window.settings().choose(window.settings().choices().withFont(200));
          return screen;
        });
    window.awaitQuiet();
    assertThat(dialog.target().getGraphicsConfiguration().getBounds())
        .matches(screen -> screen.contains(dialog.target().getBounds()));
    dialog.pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
  }

  @Test
  void historyListsAllActsAndEnterGoesToOne() {
    window.click(window.header("y"));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_D);
    window.press(KeyEvent.VK_DELETE);
    window.click(window.header("b"));
    window.press(KeyEvent.VK_DELETE);
    int left = window.see(() -> window.document().graph().nodes().size());
    WindowDriver.onScreen(
        () -> {
          window.frame().showHistory();
          return left;
        });
    List<String> names = List.of(window.fixture().list("history").contents());
    assertThat(names).containsExactly("   Opened", "   duplicate y2", "   delete y2", "▸ delete b");
    window.fixture().list("history").pressAndReleaseKeys(KeyEvent.VK_UP, KeyEvent.VK_UP);
    window.fixture().list("history").pressAndReleaseKeys(KeyEvent.VK_ENTER);
    assertThat(window.see(() -> window.document().graph().nodes())).hasSize(8);
    // What was undone stays in the list, to go to again.
    assertThat(window.fixture().list("history").contents()).hasSize(4);
    window.fixture().list("history").clickItem(3);
    assertThat(window.see(() -> window.document().graph().nodes())).hasSize(left);
    window.fixture().list("history").clickItem(0);
    assertThat(window.see(() -> window.document().isDirty())).isFalse();

    JList<?> list = window.fixture().list("history").target();
    window.robot().click(list, new Point(40, window.see(list::getHeight) - 4));
    assertThat(window.see(() -> window.document().isDirty())).isFalse();
  }

  @Test
  void presentationLeavesCanvasAndStepBarAtLargeType() {
    double usual = Look.theme().fonts().base();
    window.press(KeyEvent.VK_F11);
    assertThat(visible("opSearch")).isFalse();
    assertThat(visible("toolBar")).isFalse();
    assertThat(visible("dockTabs")).isFalse();
    assertThat(visible("documentTabs")).isFalse();
    assertThat(visible("canvas")).isTrue();
    assertThat(visible("timeline")).isTrue();
    assertThat(Look.theme().fonts().base()).isGreaterThan(usual * 1.3);
    // Keys go on working where the menu bar is hidden.
    window.press(KeyEvent.VK_F5);
    window.await("the numbers", () -> window.frame().editor().pass().isPresent());
    window.awaitIdle();
    window.press(KeyEvent.VK_ESCAPE);
    assertThat(visible("opSearch")).isTrue();
    assertThat(visible("toolBar")).isTrue();
    assertThat(visible("dockTabs")).isTrue();
    assertThat(visible("documentTabs")).isTrue();
    assertThat(visible("timeline")).isTrue();
    assertThat(Look.theme().fonts().base()).isEqualTo(usual);
    window.press(KeyEvent.VK_F11);
    window.press(KeyEvent.VK_F11);
    assertThat(window.see(() -> window.frame().getJMenuBar())).matches(JMenuBar::isShowing);
  }

  @Test
  void f8TakesTheKeysFromPanelToPanel() {
    window.press(KeyEvent.VK_F8);
    String first = focus();
    window.pressWhereFocusIs(KeyEvent.VK_F8);
    String second = focus();
    assertThat(List.of(first, second)).doesNotContain("canvas").doesNotHaveDuplicates();
    window.pressWhereFocusIs(KeyEvent.VK_SHIFT, KeyEvent.VK_F8);
    window.pressWhereFocusIs(KeyEvent.VK_SHIFT, KeyEvent.VK_F8);
    assertThat(focus()).isEqualTo("canvas");
  }

  @Test
  void f8LeadsFromTheTabsIntoTheirGraph() {
    Component tabs = window.fixture().tabbedPane("documentTabs").target();
    window.see(tabs::requestFocusInWindow);
    window.await("the focus", tabs::isFocusOwner);
    window.pressWhereFocusIs(KeyEvent.VK_F8);
    assertThat(focus()).isEqualTo("canvas");
  }

  private String focus() {
    return window.see(() -> String.valueOf(window.frame().getFocusOwner().getName()));
  }

  private boolean visible(String name) {
    return window.robot().finder().findAll(c -> name.equals(c.getName())).stream()
        .anyMatch(Component::isShowing);
  }
}
