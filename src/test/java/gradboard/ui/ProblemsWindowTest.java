package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.edit.Selection;
import gradboard.edit.SetLoss;
import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.util.Optional;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.ListCellRenderer;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The list of problems leads to the nodes in trouble and offers what mends them. */
@CacioTest
@Tag("window")
class ProblemsWindowTest {
  private static final String GRAPH =
      """
      {"gradboard": 1, "nodes": [
        {"id": "x", "op": "Input", "attributes": {"value": [[1, -2, 3]]}, "at": [0, 60]},
        {"id": "w", "op": "Parameter", "attributes": {"value": [[1, 2, 3], [4, 5, 6]]}, "at": [0, 260]},
        {"id": "m", "op": "MatMul", "inputs": ["x", "w"], "at": [400, 100]},
        {"id": "lonely", "op": "Add", "inputs": ["x"], "at": [400, 320]}
      ]}
      """;

  private WindowDriver window;
  private JList<?> list;

  @BeforeEach
  void open() {
    window = WindowDriver.of(GRAPH);
    window.awaitAnalysis();
    JTabbedPane tabs = window.fixture().tabbedPane("dockTabs").target();
    WindowDriver.onScreen(
        () -> {
          tabs.setSelectedIndex(1);
          return tabs;
        });
    list = window.fixture().list("problems").target();
    window.await("the fixes", () -> offer("m").isPresent());
  }

  @AfterEach
  void close() {
    window.close();
  }

  private int row(String node) {
    for (int i = 0; i < list.getModel().getSize(); i++) {
      if (list.getModel().getElementAt(i).toString().contains("node \"" + node + "\"")
          || list.getModel().getElementAt(i).toString().startsWith(node)) {
        return i;
      }
    }
    throw new AssertionError("no problem of " + node);
  }

  /** Where a row offers to mend its node; on the event thread. */
  private Optional<Point> offer(String node) {
    int row = row(node);
    @SuppressWarnings("unchecked")
    ListCellRenderer<Object> renderer = (ListCellRenderer<Object>) list.getCellRenderer();
    @SuppressWarnings("unchecked")
    JList<Object> any = (JList<Object>) list;
    Component cell =
        renderer.getListCellRendererComponent(
            any, list.getModel().getElementAt(row), row, false, false);
    Rectangle bounds = list.getCellBounds(row, row);
    cell.setSize(bounds.getSize());
    lay((Container) cell);
    return words((Container) cell, new Point(bounds.x, bounds.y));
  }

  private static void lay(Container container) {
    container.doLayout();
    for (Component child : container.getComponents()) {
      if (child instanceof Container inner) {
        lay(inner);
      }
    }
  }

  private static Optional<Point> words(Container in, Point corner) {
    for (Component child : in.getComponents()) {
      Point at = new Point(corner.x + child.getX(), corner.y + child.getY());
      if (child instanceof JLabel label && "Mend…".equals(label.getText()) && child.isVisible()) {
        return Optional.of(new Point(at.x + child.getWidth() / 2, at.y + child.getHeight() / 2));
      }
      Optional<Point> deeper =
          child instanceof Container inner ? words(inner, at) : Optional.empty();
      if (deeper.isPresent()) {
        return deeper;
      }
    }
    return Optional.empty();
  }

  private String firstFix() {
    window.await(
        "the menu",
        () ->
            window
                    .robot()
                    .finder()
                    .findAll(c -> "fixMenu".equals(c.getName()) && c.isShowing())
                    .size()
                == 1);
    return window.see(() -> window.document().selection()).single().orElse("");
  }

  @Test
  void aClickOnMendOffersWaysOutAndOneOfThemMendsInOneAct() {
    Point offer = window.see(() -> offer("m")).orElseThrow();
    window.robot().click(list, offer);
    assertThat(firstFix()).isEqualTo("m");
    window.fixture().menuItem(Named.item("Mend: insert Transpose")).click();
    window.awaitAnalysis();
    assertThat(window.node("m").inputs().get(1).source().node()).isEqualTo("transpose");
    window.await(
        "the mended node",
        () ->
            window.editor().problems().stream().noneMatch(p -> p.node().equals(Optional.of("m"))));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(window.node("m").inputs().get(1).source().node()).isEqualTo("w");
  }

  @Test
  void theKeysOfferTheSame() {
    int row = window.see(() -> row("m"));
    WindowDriver.onScreen(
        () -> {
          list.requestFocusInWindow();
          list.setSelectedIndex(row);
          return list;
        });
    window.await("the focus", list::isFocusOwner);
    window.pressWhereFocusIs(KeyEvent.VK_SHIFT, KeyEvent.VK_M);
    assertThat(firstFix()).isEqualTo("m");
    window.pressWhereFocusIs(KeyEvent.VK_DOWN);
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    window.await("the mended graph", () -> window.document().graph().nodes().size() == 5);
  }

  @Test
  void aRunThatProblemsKeepFromStartingSaysSo() {
    window.clickTool("RunAction");
    window.await(
        "the answer",
        () ->
            window
                .fixture()
                .label("hint")
                .text()
                .equals("The graph could not be run: the problems say why."));
  }

  @Test
  void aTrainingThatProblemsKeepFromStartingIsNotSaidToHaveBegun() {
    WindowDriver.onScreen(() -> window.document().apply(new SetLoss(Optional.of("lonely"))));
    window.awaitAnalysis();
    window.onMenu("TrainAction");
    window.await(
        "the answer",
        () ->
            window
                .fixture()
                .label("hint")
                .text()
                .equals("Training could not begin: the problems say why."));
  }

  @Test
  void aClickBelowTheLastRowGoesNowhere() {
    window.robot().click(list, new Point(120, window.see(list::getHeight) - 4));
    window.robot().waitForIdle();
    assertThat(window.see(() -> window.document().selection())).isEqualTo(Selection.NONE);
  }

  @Test
  void aLongSentenceGoesOnInTheNextLineAndTheRowFollowsTheWidth() {
    int before = window.see(() -> list.getCellBounds(row("m"), row("m")).height);
    WindowDriver.onScreen(
        () -> {
          window.frame().setSize(800, 900);
          window.frame().validate();
          return window;
        });
    window.robot().waitForIdle();
    JScrollPane pane = (JScrollPane) SwingUtilities.getAncestorOfClass(JScrollPane.class, list);
    assertThat(window.see(() -> list.getCellBounds(row("m"), row("m")).height))
        .as("height at a width of " + window.see(list::getWidth))
        .isGreaterThanOrEqualTo((int) (1.5 * before));
    assertThat(window.see(() -> pane.getHorizontalScrollBar().isVisible())).isFalse();
    assertThat(window.see(list::getWidth))
        .isEqualTo(window.see(() -> pane.getViewport().getWidth()));
  }

  @Test
  void aClickElsewhereInTheRowStillGoesThere() {
    Rectangle row = window.see(() -> list.getCellBounds(row("lonely"), row("lonely")));
    assertThat(window.see(() -> offer("lonely"))).isEmpty();
    window.robot().click(list, new Point(row.x + 120, row.y + row.height / 2));
    window.await("the node", () -> window.document().selection().equals(Selection.of("lonely")));
  }
}
