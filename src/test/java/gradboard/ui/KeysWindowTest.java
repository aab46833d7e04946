package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.ui.action.EditorAction;
import gradboard.ui.live.Editor;
import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.InputMap;
import javax.swing.JList;
import javax.swing.JSplitPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.UIManager;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keys mean the same wherever the focus is. */
@CacioTest
@Tag("window")
class KeysWindowTest {
  private final WindowDriver window = WindowDriver.with("spiral-mlp.json");

  @AfterEach
  void close() {
    window.close();
  }

  private void focus(Component component) {
    WindowDriver.onScreen(
        () -> {
          component.setFocusable(true);
          return component.requestFocusInWindow();
        });
    window.await("the focus", component::isFocusOwner);
  }

  private <T extends Component> List<T> all(Class<T> type) {
    return window.see(
        () -> {
          List<T> found = new ArrayList<>();
          collect(window.frame().getContentPane(), type, found);
          return found;
        });
  }

  private static <T extends Component> void collect(Container in, Class<T> type, List<T> found) {
    for (Component child : in.getComponents()) {
      if (type.isInstance(child) && child.isShowing()) {
        found.add(type.cast(child));
      }
      if (child instanceof Container inner) {
        collect(inner, type, found);
      }
    }
  }

  @Test
  void f6TrainsWhereverTheFocusIs() {
    List<Component> places = new ArrayList<>(all(JSplitPane.class));
    places.addAll(all(JTextField.class));
    places.add(window.fixture().list("opList").target());
    places.add(window.fixture().tabbedPane("dockTabs").target());
    assertThat(places).hasSizeGreaterThan(6);
    AtomicInteger begun = new AtomicInteger();
    window
        .editor()
        .listen(
            new Editor.Listener() {
              @Override
              public void activityChanged() {
                if (window.frame().editor().activity() == Editor.Activity.TRAINING) {
                  begun.incrementAndGet();
                }
              }
            });
    for (Component place : places) {
      int before = begun.get();
      focus(place);
      window.pressWhereFocusIs(KeyEvent.VK_F6);
      assertThat(begun.get()).as("training, with the focus in %s", place).isEqualTo(before + 1);
      window.clickTool("StopAction");
      window.awaitIdle();
    }
  }

  @Test
  void noKeyOfTheWindowIsOneThatTextIsEditedWith() {
    Set<KeyStroke> keys =
        Set.copyOf(
            window.frame().actions().all().stream()
                .filter(action -> action.scope() == EditorAction.Scope.WINDOW)
                .flatMap(action -> action.keys().stream())
                .toList());
    assertThat(keys).hasSizeGreaterThan(20);
    for (String name : List.of("TextField.focusInputMap", "TextArea.focusInputMap")) {
      InputMap editing = (InputMap) UIManager.get(name);
      assertThat(keys)
          .as(name)
          // Plain text has no links to go to.
          .filteredOn(key -> !String.valueOf(editing.get(key)).contains("link"))
          .doesNotContain(editing.allKeys());
    }
  }

  @Test
  void everyKeyIsThatOfOneActionOnly() {
    assertThat(
            window.frame().actions().all().stream()
                .flatMap(action -> action.keys().stream())
                // Escape gives up whatever is under way; several actions show it as theirs.
                .filter(key -> key.getKeyCode() != KeyEvent.VK_ESCAPE)
                .toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void ctrlAInATextFieldSelectsItsText() {
    JTextComponent title = window.fixture().textBox("title").target();
    focus(title);
    window.pressWhereFocusIs(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
    assertThat(window.see(title::getSelectedText)).isEqualTo(window.see(title::getText));
    assertThat(window.see(() -> window.document().selection().isEmpty())).isTrue();
  }

  @Test
  void aDragOutOfThePaletteLeavesTheListsSelectionAlone() {
    JList<?> list = window.fixture().list("opList").target();
    Rectangle row = window.see(() -> list.getCellBounds(3, 3));
    Point from = new Point(row.x + 30, row.y + row.height / 2);
    window.hold(list, from, list, new Point(from.x, from.y + 120));
    Object held = window.see(list::getSelectedIndex);
    window.robot().releaseMouseButtons();
    assertThat(held).isEqualTo(3);
  }

  @Test
  void escapeGivesAGestureUpAlsoWhenNothingRuns() {
    Rectangle card = window.card("x");
    int nodes = window.see(() -> window.document().graph().nodes().size());
    Point from = new Point(card.x + card.width / 2, card.y + 6);
    window.hold(
        window.canvas().control(), from, window.canvas().control(), new Point(from.x + 50, 300));
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
    window.robot().releaseMouseButtons();
    window.robot().waitForIdle();
    assertThat(window.see(() -> window.document().isDirty())).isFalse();
    assertThat(window.see(() -> window.document().graph().nodes())).hasSize(nodes);
  }
}
