package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.edit.Selection;
import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JMenuItem;
import javax.swing.JToolTip;
import javax.swing.ListCellRenderer;
import javax.swing.plaf.basic.BasicHTML;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Text from files is shown as it is written, never as a page that fetches pictures. */
@CacioTest
@Tag("window")
class PlainTextWindowTest {
  private static final String PAGE = "<html><img src='file:///none.png'>";
  private static final String HOSTILE =
      """
      {"gradboard": 1, "title": "PAGE", "description": "PAGE", "nodes": [
        {"id": "x", "op": "Input", "name": "PAGE", "attributes": {"value": [1, 2]}},
        {"id": "u", "op": "PAGE", "inputs": {"PAGE": "x"}, "attributes": {"PAGE": "PAGE"}},
        {"id": "c", "op": "Mine", "inputs": ["x"]}],
       "composites": {"Mine": {"inputs": ["X"], "outputs": {"Y": "r"},
         "attributes": {"PAGE": "PAGE"},
         "nodes": [{"id": "r", "op": "Relu", "inputs": ["X"], "attributes": {"PAGE": "$PAGE"}}]}},
       "data": {"source": "PAGE"}, "train": {"optimizer": "PAGE", "learningRate": 0.1, "epochs": 1},
       "frames": [{"title": "PAGE", "nodes": ["x"], "at": [0, 0], "size": [10, 10]}],
       "notes": [{"text": "PAGE", "at": [0, 0]}]}
      """
          .replace("PAGE", PAGE);

  private WindowDriver window;

  @AfterEach
  void close() {
    window.close();
  }

  /** Everything that shows text as a page, with its name. */
  private static List<String> pages(Container in) {
    List<String> pages = new ArrayList<>();
    for (Component child : in.getComponents()) {
      if (child instanceof JComponent control) {
        look(control, pages);
      }
      if (child instanceof JList<?> list) {
        rows(list, pages);
      }
      if (child instanceof Container inner) {
        pages.addAll(pages(inner));
      }
    }
    return pages;
  }

  private static void look(JComponent control, List<String> pages) {
    if (control.getClientProperty(BasicHTML.propertyKey) != null) {
      pages.add(control.getClass().getSimpleName() + " " + control.getName());
    }
    JToolTip tip = control.createToolTip();
    tip.setTipText(control.getToolTipText());
    if (tip.getClientProperty(BasicHTML.propertyKey) != null) {
      pages.add("tip of " + control.getClass().getSimpleName() + " " + control.getName());
    }
  }

  private static <T> void rows(JList<T> list, List<String> pages) {
    ListCellRenderer<? super T> renderer = list.getCellRenderer();
    for (int i = 0; i < list.getModel().getSize(); i++) {
      T row = list.getModel().getElementAt(i);
      Component cell = renderer.getListCellRendererComponent(list, row, i, false, false);
      look((JComponent) cell, pages);
      pages.addAll(pages((Container) cell));
    }
  }

  private void assertPlain(String where) {
    window.robot().waitForIdle();
    List<String> pages =
        window.see(
            () -> {
              // Paints what is drawn by renderers.
              BufferedImage image = new BufferedImage(1600, 1000, BufferedImage.TYPE_INT_RGB);
              Graphics graphics = image.createGraphics();
              window.frame().paintAll(graphics);
              graphics.dispose();
              return pages(window.frame());
            });
    assertThat(pages).as(where).isEmpty();
  }

  @Test
  void nothingOfAFileIsTakenForAPage() {
    window = WindowDriver.of(HOSTILE);
    window.awaitAnalysis();
    assertPlain("the document");
    for (String node : List.of("x", "u", "c")) {
      WindowDriver.onScreen(
          () -> {
            window.document().select(Selection.of(node));
            return node;
          });
      assertPlain(node);
    }
    WindowDriver.onScreen(
        () -> {
          window.document().enter("c");
          return window;
        });
    assertPlain("the inside");
    window.onMenu("ShowHistoryAction");
    assertPlain("the history");
    window.onMenu("ShowOutlineAction");
    assertPlain("the outline");
  }

  @Test
  void aPageThatIsFoundWouldBeTold() {
    window = WindowDriver.empty();
    List<String> pages =
        window.see(
            () -> {
              JLabel label = new JLabel();
              label.putClientProperty("html.disable", false);
              label.setText(PAGE);
              JMenuItem item = new JMenuItem(PAGE);
              Container both = new Container();
              both.add(label);
              both.add(item);
              return pages(both);
            });
    assertThat(pages).containsExactly("JLabel null");
  }
}
