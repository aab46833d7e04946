package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import java.awt.Component;
import java.awt.event.KeyEvent;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
import javax.swing.plaf.basic.BasicHTML;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is said above the canvas and on its tab. */
@CacioTest
@Tag("window")
class NoticeWindowTest {
  private static final String SENTENCES =
      "Press Step to watch the numbers come node by node. Click a node to see its formula with its"
          + " own numbers. Then choose File, Examples, Spiral and press Train. ";

  private final WindowDriver window =
      WindowDriver.of(
          """
          {"gradboard": 1, "title": "<html><b>bold</b></html>", "nodes": [
            {"id": "p", "op": "Parameter", "attributes": {"shape": [], "value": 2}, "at": [0, 0]}]}
          """);

  @AfterEach
  void close() {
    window.close();
  }

  private void tell(int width, int height) {
    WindowDriver.onScreen(
        () -> {
          window.settings().choose(window.settings().choices().withFont(200));
          window.frame().setSize(width, height);
          window.frame().notice(SENTENCES.repeat(2), () -> {});
          return window;
        });
    window.robot().waitForIdle();
    WindowDriver.onScreen(
        () -> {
          window.frame().validate();
          return window;
        });
  }

  private JTextComponent text() {
    return window.fixture().textBox("notice").target();
  }

  @Test
  void aLongNoticeInASmallWindowLeavesTheCanvasMostOfItsPlace() {
    tell(1100, 700);
    JScrollPane lines = (JScrollPane) SwingUtilities.getAncestorOfClass(JScrollPane.class, text());
    Component area = window.see(() -> window.frame().documents().front().area());
    assertThat(lines.getHeight()).isLessThanOrEqualTo(area.getHeight() / 3).isGreaterThan(40);
    assertThat(text().getHeight()).as("all of it, to be scrolled").isGreaterThan(lines.getHeight());
    assertThat(window.canvas().control().getHeight()).isGreaterThan(area.getHeight() / 2);
  }

  @Test
  void theKeysReachANoticeAndDismissIt() {
    tell(1600, 1000);
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_F8);
    window.await("the notice's focus", () -> text().isFocusOwner());
    window.pressWhereFocusIs(KeyEvent.VK_TAB);
    Component close = window.fixture().button("closeNotice").target();
    window.await("the button's focus", close::isFocusOwner);
    window.pressWhereFocusIs(KeyEvent.VK_SPACE);
    assertThat(window.see(close::isShowing)).isFalse();
  }

  @Test
  void aTitleIsShownAsItIsWritten() {
    JTabbedPane tabs = window.fixture().tabbedPane("documentTabs").target();
    String title = window.see(() -> tabs.getTitleAt(0));
    assertThat(title).endsWith("<html><b>bold</b></html>");
    assertThat(BasicHTML.isHTMLString(title)).isFalse();
  }
}
