package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.edit.Selection;
import java.awt.Component;
import java.awt.Container;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JMenu;
import javax.swing.JOptionPane;
import javax.swing.JScrollBar;
import javax.swing.JSpinner;
import javax.swing.JTabbedPane;
import javax.swing.JTree;
import javax.swing.text.JTextComponent;
import org.assertj.swing.core.matcher.JButtonMatcher;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What those who do not see the window are told of it. */
@CacioTest
@Tag("window")
class AccessibleWindowTest {
  private final WindowDriver window = WindowDriver.with("spiral-mlp.json");

  @AfterEach
  void close() {
    window.close();
  }

  private List<String> nameless(Window root) {
    return window.see(
        () -> {
          List<String> nameless = new ArrayList<>();
          collect(root, nameless);
          return nameless;
        });
  }

  private static void collect(Container in, List<String> nameless) {
    for (Component child : in.getComponents()) {
      String name =
          child instanceof Accessible accessible
              ? accessible.getAccessibleContext().getAccessibleName()
              : null;
      if (isControl(child) && !(in instanceof JScrollBar) && (name == null || name.isBlank())) {
        nameless.add(child.getClass().getName() + " in " + in.getClass().getName());
      }
      if (child instanceof JMenu menu) {
        collect(menu.getPopupMenu(), nameless);
      }
      if (child instanceof Container inner && !(child instanceof JComboBox)) {
        collect(inner, nameless);
      }
    }
  }

  private static boolean isControl(Component child) {
    return child instanceof AbstractButton button && button.getIcon() == null && !isInner(button)
        || child instanceof AbstractButton shown && shown.isShowing() && !isInner(shown)
        || child instanceof JTextComponent text && text.isFocusable()
        || child instanceof JList
        || child instanceof JTree
        || child instanceof JSpinner
        || child instanceof JComboBox
        || child instanceof JTabbedPane
        || child instanceof JComponent own && own.isFocusable() && own.getKeyListeners().length > 0;
  }

  /** The arrows of a spinner or a tab strip, which the control itself speaks for. */
  private static boolean isInner(AbstractButton button) {
    return button.getParent() instanceof JSpinner
        || button.getParent() instanceof JTabbedPane
        || String.valueOf(button.getName()).startsWith("TextField.");
  }

  @Test
  void everyControlOfTheWindowHasAName() {
    assertThat(nameless(window.frame())).isEmpty();
    String node = window.see(() -> window.document().graph().nodes().get(0).id());
    WindowDriver.onScreen(
        () -> {
          window.frame().editor().document().select(Selection.of(node));
          return node;
        });
    assertThat(nameless(window.frame())).isEmpty();
  }

  @Test
  void everyControlOfTheSettingsHasAName() {
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_COMMA);
    DialogFixture dialog =
        WindowFinder.findDialog("settings").withTimeout(30_000).using(window.robot());
    assertThat(nameless((Window) dialog.target())).isEmpty();
    dialog.close();
  }

  @Test
  void everyControlOfTheQuestionAboutUnsavedGraphsHasAName() {
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
    window.press(KeyEvent.VK_DELETE);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Q);
    JOptionPane pane = window.fixture().optionPane().target();
    Window question = window.see(() -> (Window) pane.getTopLevelAncestor());
    assertThat(nameless(question)).isEmpty();
    window.fixture().optionPane().button(JButtonMatcher.withText("Cancel")).click();
  }

  @Test
  void theNarrationOfStepsIsHeard() {
    JLabel words = window.fixture().label("stepWords").target();
    List<Object> heard = new ArrayList<>();
    window.see(
        () -> {
          words
              .getAccessibleContext()
              .addPropertyChangeListener(
                  change -> {
                    if (change
                        .getPropertyName()
                        .equals(AccessibleContext.ACCESSIBLE_NAME_PROPERTY)) {
                      heard.add(change.getNewValue());
                    }
                  });
          return words;
        });
    window.clickTool("StepAction");
    window.await("the first step", () -> window.frame().editor().moment().isPresent());
    String said = window.see(words::getText);
    assertThat(said).contains("gives its value");
    assertThat(window.see(() -> words.getAccessibleContext().getAccessibleName())).isEqualTo(said);
    assertThat(window.see(() -> words.getAccessibleContext().getAccessibleDescription()))
        .isEqualTo("What is happening");
    assertThat(heard).contains(said);
  }

  @Test
  void tabGoesOnFromTheDescription() {
    JTextComponent description = window.fixture().textBox("description").target();
    window.fixture().textBox("description").focus();
    String before = window.see(description::getText);
    window.pressWhereFocusIs(KeyEvent.VK_TAB);
    window.await("the next field", () -> !description.isFocusOwner());
    String after = window.see(description::getText);
    assertThat(after).isEqualTo(before);
  }

  @Test
  void theTimelineGrowsWithTheText() {
    JComponent timeline = (JComponent) window.robot().finder().findByName("timeline");
    int usual = window.see(() -> timeline.getPreferredSize().height);
    WindowDriver.onScreen(
        () -> {
          window.settings().choose(window.settings().choices().withFont(200));
          return timeline;
        });
    window.awaitQuiet();
    assertThat(window.see(() -> timeline.getPreferredSize().height)).isGreaterThan(usual);
  }

  @Test
  void everyActionTellsWhatItDoes() {
    assertThat(window.frame().actions().all())
        .allSatisfy(
            action -> {
              assertThat(action.name()).isNotBlank();
              assertThat(action.tooltip()).endsWith(".");
            });
  }
}
