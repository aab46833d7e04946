package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.edit.Selection;
import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.graph.Ref;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.JMenuItem;
import org.assertj.swing.fixture.JPopupMenuFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What keys do, done by clicks in the menus. */
@CacioTest
@Tag("window")
class MenuActsWindowTest {
  private final WindowDriver window =
      WindowDriver.of(
          """
          {"gradboard": 1, "nodes": [
            {"id": "x", "op": "Input", "attributes": {"value": [1, -2]}, "at": [0, 0]},
            {"id": "a", "op": "Relu", "inputs": ["x"], "at": [260, 40]},
            {"id": "b", "op": "Tanh", "inputs": ["a"], "at": [470, 110]},
            {"id": "w", "op": "Parameter", "attributes": {"value": [3, 4]}, "at": [260, 260]},
            {"id": "m", "op": "Mul", "inputs": ["b", "w"], "at": [800, 20]},
            {"id": "f", "op": "ReduceSum", "inputs": ["m"], "attributes": {"keepdims": 0}, "at": [1100, 0]}],
           "loss": "f"}
          """);

  MenuActsWindowTest() {
    window.awaitAnalysis();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void select(String... nodes) {
    WindowDriver.onScreen(
        () -> {
          window.document().select(Selection.of(nodes));
          return nodes;
        });
  }

  private void choose(String menu, String item) {
    window.fixture().menuItemWithPath(menu, item).click();
    window.robot().waitForIdle();
  }

  private Set<String> selected() {
    return window.see(() -> window.document().selection().nodes());
  }

  private List<String> ids() {
    return window.see(() -> window.document().graph().nodes().stream().map(Node::id).toList());
  }

  private Point at(String node) {
    return window.node(node).at().orElseThrow();
  }

  @Test
  void undoAndRedoNameTheActAndAreClickedInTheMenuAndOnTheToolBar() {
    select("b");
    choose("Edit", "Delete");
    assertThat(ids()).doesNotContain("b");
    choose("Edit", "Undo delete b");
    assertThat(ids()).contains("b");
    choose("Edit", "Redo delete b");
    assertThat(ids()).doesNotContain("b");
    window.clickTool("UndoAction");
    assertThat(ids()).contains("b");
    window.clickTool("RedoAction");
    assertThat(ids()).doesNotContain("b");
  }

  @Test
  void keysAreWrittenInMenusAsInTipsAndInTheListOfCommands() {
    assertThat(painted("StepAction")).contains(".").doesNotContain("Period");
    assertThat(painted("StepBackAction")).contains(",").doesNotContain("Comma");
    assertThat(painted("ZoomInAction")).anyMatch(text -> text.endsWith("++"));
    assertThat(painted("ZoomOutAction")).anyMatch(text -> text.endsWith("+-"));
    assertThat(painted("ShowSettingsAction")).anyMatch(text -> text.endsWith("+,"));
  }

  private List<String> painted(String action) {
    return window.see(
        () -> {
          JMenuItem item = window.robot().finder().findByName(action, JMenuItem.class, false);
          item.setSize(item.getPreferredSize());
          return PaintedTexts.of(item, 1).stream().map(PaintedTexts.Painted::text).toList();
        });
  }

  @Test
  void nodesAreGroupedUnderANameAndUngrouped() {
    select("a", "b");
    choose("Graph", "Group…");
    window.fixture().textBox("nameField").setText("Squash");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    window.await("the composite", () -> ids().contains("squash"));
    assertThat(window.node("squash").op()).isEqualTo("Squash");
    assertThat(window.node("m").inputs().get(0).source()).isEqualTo(Ref.to("squash"));

    select("squash");
    choose("Graph", "Ungroup");
    window.await("the nodes", () -> ids().containsAll(List.of("a", "b")));
    assertThat(window.node("m").inputs().get(0).source()).isEqualTo(Ref.to("b"));
  }

  @Test
  void nodesAreMutedLockedFrozenAndLabelled() {
    select("b");
    choose("Graph", "Mute");
    assertThat(window.node("b").tags().muted()).isTrue();
    choose("Graph", "Lock");
    assertThat(window.node("b").tags().locked()).isTrue();

    select("w");
    choose("Graph", "Freeze parameters");
    assertThat(window.node("w").tags().frozen()).isTrue();
    choose("Graph", "Colour label…");
    new JPopupMenuFixture(window.robot(), window.robot().findActivePopupMenu())
        .menuItemWithPath("Green")
        .click();
    window.robot().waitForIdle();
    assertThat(window.node("w").tags().color()).isEqualTo(Optional.of("green"));
  }

  @Test
  void nodesAreAlignedDistributedAndLaidOutAndThatIsUndone() {
    Point before = at("m");
    select("a", "b", "m");
    choose("Arrange", "Align top");
    assertThat(at("b").y()).isEqualTo(at("a").y());
    assertThat(at("m").y()).isEqualTo(at("a").y());
    choose("Arrange", "Distribute horizontally");
    Point middle = at("b");
    assertThat(middle.x()).isGreaterThan(470);
    choose("Edit", "Undo distribute 3 nodes");
    choose("Edit", "Undo align 3 nodes");
    assertThat(at("m")).isEqualTo(before);

    select();
    choose("Arrange", "Lay out");
    window.await("the layout", () -> !at("m").equals(before));
    window.awaitQuiet();
    assertThat(at("x").x()).isLessThan(at("a").x());
    assertThat(at("a").x()).isLessThan(at("b").x());
    assertThat(at("b").x()).isLessThan(at("m").x());
    assertThat(at("m").x()).isLessThan(at("f").x());
  }

  @Test
  void nodesAreCopiedPastedAndDoubled() {
    select("a", "b");
    choose("Edit", "Copy");
    choose("Edit", "Paste");
    window.await("the copies", () -> ids().size() == 8);
    assertThat(selected()).containsExactlyInAnyOrder("a2", "b2");
    assertThat(window.node("a2").inputs()).isEmpty();
    assertThat(window.node("b2").inputs().get(0).source()).isEqualTo(Ref.to("a2"));

    select("b");
    choose("Edit", "Duplicate");
    window.await("the double", () -> ids().size() == 9);
    String doubled = selected().iterator().next();
    assertThat(window.node(doubled).inputs().get(0).source()).isEqualTo(Ref.to("a"));
  }

  private double zoom() {
    return window.see(() -> window.canvas().sight().zoom());
  }

  @Test
  void theGraphIsSeenLargerAndSmallerByMenuAndByKeys() {
    choose("View", "Actual size");
    assertThat(zoom()).isEqualTo(1);
    choose("View", "Zoom in");
    double larger = zoom();
    assertThat(larger).isGreaterThan(1);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_MINUS);
    assertThat(zoom()).isCloseTo(1, within(1e-9));
    choose("View", "Zoom out");
    assertThat(zoom()).isLessThan(1);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_0);
    assertThat(zoom()).isEqualTo(1);
  }

  @Test
  void whatComesBeforeAndAfterIsSelected() {
    select("b");
    choose("Edit", "Select upstream");
    assertThat(selected()).containsExactlyInAnyOrder("x", "a", "b");
    select("b");
    choose("Edit", "Select downstream");
    assertThat(selected()).containsExactlyInAnyOrder("b", "m", "f");
  }
}
