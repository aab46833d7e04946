package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.draw.NodeView;
import gradboard.edit.Selection;
import gradboard.ui.PaintedTexts.Painted;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JTabbedPane;
import javax.swing.RootPaneContainer;
import javax.swing.SwingUtilities;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every sheet of the window, in both themes at 100 % and 200 %: nothing is cut or covered, and all
 * text stands out from what is under it.
 */
@CacioTest
@Tag("window")
class SheetsLookWindowTest {
  private static final String GRAPH =
      """
      {"gradboard": 1, "title": "Flowers", "nodes": [
        {"id": "x", "op": "Input", "attributes": {"shape": [-1, 2], "from": "features"}, "at": [0, 0]},
        {"id": "w", "op": "Parameter", "attributes": {"shape": [3, 2], "init": "he_normal"}, "at": [0, 200]},
        {"id": "scores", "op": "MatMul", "inputs": ["x", "w"], "at": [300, 0]},
        {"id": "dense", "op": "Dense", "inputs": ["x"], "attributes": {"units": 3}, "at": [300, 260]},
        {"id": "parts", "op": "Split", "inputs": ["dense"], "attributes": {"num_outputs": 3, "axis": 1}, "at": [600, 260]}],
       "groups": [{"title": "Head", "nodes": ["dense", "parts"], "at": [280, 220], "size": [600, 220]}],
       "notes": [{"text": "Three parts, one a class.", "at": [600, 40]}],
       "data": {"source": "spiral", "points": 20, "standardize": true, "split": {"train": 0.8, "validation": 0.2}}}
      """;

  private WindowDriver window;

  @AfterEach
  void close() {
    window.close();
  }

  private void open(WindowDriver opened, boolean dark, int percent) {
    window = opened;
    window.awaitAnalysis();
    WindowDriver.onScreen(
        () -> {
          window.frame().setDark(dark);
          if (percent > 100) {
            window.frame().setSize(new Dimension(3200, 2000));
            window.frame().validate();
          }
          window.settings().choose(window.settings().choices().withFont(percent));
          window.frame().validate();
          return dark;
        });
    window.robot().waitForIdle();
  }

  @ParameterizedTest
  @CsvSource({"false, 100", "true, 100", "false, 200", "true, 200"})
  void everySheetIsSeenWholeAndReadable(boolean dark, int percent) {
    open(WindowDriver.of(GRAPH), dark, percent);
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_L);
    window.await("the layout", () -> window.document().history().undoName().isPresent());
    window.awaitQuiet();
    JTabbedPane dock = window.fixture().tabbedPane("dockTabs").target();
    for (int tab = 0; tab < dock.getTabCount(); tab++) {
      int shown = tab;
      WindowDriver.onScreen(
          () -> {
            dock.setSelectedIndex(shown);
            window.frame().tell("Something that the log keeps.");
            return dock;
          });
      window.awaitQuiet();
      check(window.frame().getRootPane(), dock.getTitleAt(tab));
    }
    breadcrumb();
    nameAndFixes();
    settings();
  }

  @Test
  void whatTheRegionsSayIsWholeOrLeftOutInAUsualWindowAtLargeText() {
    open(WindowDriver.of(GRAPH), false, 100);
    JComponent regions = window.robot().finder().findByName("regions", JComponent.class);
    for (int percent : List.of(100, 130, 160, 200)) {
      WindowDriver.onScreen(
          () -> {
            window.frame().setSize(new Dimension(1400, 900));
            window.settings().choose(window.settings().choices().withFont(percent));
            window.frame().validate();
            return percent;
          });
      window.awaitQuiet();
      Rectangle room = window.see(() -> new Rectangle(regions.getSize()));
      List<Painted> texts = window.see(() -> PaintedTexts.of(regions, 1));
      assertThat(texts)
          .as("%d %%", percent)
          .allMatch(text -> room.contains(text.box()))
          .noneMatch(text -> text.text().endsWith("…"));
      String said = texts.stream().map(Painted::text).collect(Collectors.joining(" "));
      assertThat(List.of("", regions.getToolTipText())).contains(said);
    }
  }

  private void breadcrumb() {
    WindowDriver.onScreen(
        () -> {
          window.document().enter("dense");
          return true;
        });
    window.await("the way", () -> !window.document().place().isTop());
    check(window.frame().getRootPane(), "breadcrumb");
    WindowDriver.onScreen(
        () -> {
          window.document().leave();
          return true;
        });
  }

  private void nameAndFixes() {
    select("dense");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_G);
    window.fixture().textBox("nameField").setText("not a name");
    check(window.frame().getRootPane(), "name popup");
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
    select("scores");
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_M);
    JPopupMenu menu = window.robot().findActivePopupMenu();
    window.await("the fixes", () -> menu.isShowing() && item(menu) != null);
    check(menu, "fixes");
    window.robot().pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
    window.await("the menu to close", () -> !menu.isShowing());
  }

  private static JMenuItem item(JPopupMenu menu) {
    return menu.getComponentCount() == 0 ? null : (JMenuItem) menu.getComponent(0);
  }

  private void settings() {
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_COMMA);
    DialogFixture dialog =
        WindowFinder.findDialog("settings").withTimeout(30_000).using(window.robot());
    check(((RootPaneContainer) dialog.target()).getRootPane(), "settings");
    dialog.close();
  }

  private void select(String node) {
    WindowDriver.onScreen(
        () -> {
          window.document().select(Selection.of(node));
          return node;
        });
    window.robot().waitForIdle();
  }

  private void check(Container sheet, String name) {
    window.robot().waitForIdle();
    assertThat(window.see(() -> Measured.faults(sheet))).as("%s: cut or covered", name).isEmpty();
    List<Painted> texts = window.see(() -> PaintedTexts.of(sheet, 1));
    assertThat(texts).as("%s: texts", name).isNotEmpty();
    assertThat(texts).as("%s: faint", name).noneMatch(text -> text.contrast() < 4.5);
    assertThat(texts.stream().filter(Painted::isCut).filter(text -> !isOnCanvas(sheet, text)))
        .as("%s: cut texts", name)
        .isEmpty();
  }

  /** A canvas shows a part of its graph. */
  private boolean isOnCanvas(Container sheet, Painted text) {
    return sheet == window.frame().getRootPane() && canvas().contains(text.room());
  }

  private Rectangle canvas() {
    Rectangle canvas =
        window.see(
            () ->
                SwingUtilities.convertRectangle(
                    window.canvas().control().getParent(),
                    window.canvas().control().getBounds(),
                    window.frame().getRootPane()));
    canvas.grow(1, 1);
    return canvas;
  }

  @ParameterizedTest
  @CsvSource({"false, 100", "true, 100", "false, 200", "true, 200"})
  void noCardsAndNoTextsOnThemOverlapAfterALayout(boolean dark, int percent) {
    open(WindowDriver.with("residual-net.json"), dark, percent);
    window.clickTool("RunAction");
    window.await("the numbers", () -> window.frame().editor().pass().isPresent());
    window.awaitIdle();
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_L);
    window.await("the layout", () -> window.document().history().undoName().isPresent());
    window.awaitQuiet();
    WindowDriver.onScreen(
        () -> {
          window.canvas().showMinimap(false);
          window.canvas().sight().frameAll();
          window.canvas().sight().zoom(1 / window.canvas().sight().zoom());
          return true;
        });
    window.robot().waitForIdle();
    List<Rectangle2D> cards =
        window.see(() -> window.canvas().scene().nodes().stream().map(NodeView::box).toList());
    assertThat(overlaps(cards, 0)).as("cards").isEmpty();
    Rectangle canvas = canvas();
    List<Painted> texts =
        window.see(() -> PaintedTexts.of(window.frame().getRootPane(), 1)).stream()
            .filter(text -> canvas.contains(text.room()))
            .toList();
    assertThat(texts).hasSizeGreaterThan(20);
    assertThat(overlaps(texts.stream().map(Painted::box).toList(), 2)).as("texts").isEmpty();
  }

  /** Pairs of boxes that lie on each other by more than a margin. */
  private static List<String> overlaps(List<Rectangle2D> boxes, double margin) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = i + 1; j < boxes.size(); j++) {
        Rectangle2D both = boxes.get(i).createIntersection(boxes.get(j));
        if (both.getWidth() > margin && both.getHeight() > margin) {
          found.add(boxes.get(i) + " and " + boxes.get(j));
        }
      }
    }
    return found;
  }
}
