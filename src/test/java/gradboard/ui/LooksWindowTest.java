package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.draw.Palette;
import gradboard.edit.Selection;
import gradboard.ui.PaintedTexts.Painted;
import gradboard.ui.look.Look;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.util.List;
import javax.swing.JList;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing in the window is cut or covered, in either theme, whatever is shown. */
@CacioTest
@Tag("window")
class LooksWindowTest {
  private final WindowDriver window = WindowDriver.with("spiral-mlp.json");

  @AfterEach
  void close() {
    window.close();
  }

  private List<String> faults() {
    window.robot().waitForIdle();
    return window.see(() -> Measured.faults(window.frame()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everythingIsSeenWhole(boolean dark) {
    WindowDriver.onScreen(
        () -> {
          window.frame().setDark(dark);
          return dark;
        });
    assertThat(faults()).isEmpty();
  }

  /**
   * Text and distances doubled. Where the system scales a window its distances stay as they are and
   * its pixels double, so that nothing is cut that is not cut at 100 %.
   */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everythingIsSeenWholeAtTwiceTheSize(boolean dark) {
    WindowDriver.onScreen(
        () -> {
          window.frame().setDark(dark);
          window.frame().setSize(new Dimension(3200, 2000));
          window.frame().validate();
          window.settings().choose(window.settings().choices().withFont(200));
          window.frame().validate();
          return dark;
        });
    run();
    for (String node : List.of("x", "W1", "hidden", "loss")) {
      select(node);
      assertThat(faults()).as(node).isEmpty();
      assertThat(cut()).as(node).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Palette.class)
  void everyTextStandsOutFromWhatIsUnderIt(Palette palette) {
    run();
    for (boolean dark : new boolean[] {false, true}) {
      WindowDriver.onScreen(
          () -> {
            window.frame().setDark(dark);
            window.settings().choose(window.settings().choices().with(palette));
            return dark;
          });
      for (String node : List.of("W1", "hidden", "loss")) {
        select(node);
        assertThat(faint()).as("%s, dark %s", node, dark).isEmpty();
      }
      window.press(KeyEvent.VK_ESCAPE);
      assertThat(faint()).as("document, dark %s", dark).isEmpty();
      window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_P);
      assertThat(texts(2)).anyMatch(text -> text.text().equals("Save weights…"));
      assertThat(faint()).as("commands, dark %s", dark).isEmpty();
      window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
    }
  }

  @Test
  void noTextIsCut() {
    run();
    for (String node : List.of("x", "W1", "hidden", "loss")) {
      select(node);
      assertThat(cut()).as(node).isEmpty();
    }
  }

  private void run() {
    window.clickTool("RunAction");
    window.await("the numbers", () -> window.frame().editor().pass().isPresent());
    window.awaitIdle();
  }

  private void select(String node) {
    WindowDriver.onScreen(
        () -> {
          window.document().select(Selection.of(node));
          window.canvas().sight().frameAll();
          return node;
        });
    window.robot().waitForIdle();
  }

  private List<Painted> texts(double scale) {
    window.robot().waitForIdle();
    return window.see(() -> PaintedTexts.of(window.frame().getRootPane(), scale));
  }

  /** Texts of less than the contrast that the guidelines ask for, 1.4.3. */
  private List<Painted> faint() {
    return texts(2).stream().filter(text -> text.contrast() < 4.5).toList();
  }

  /** Texts that are cut, but for those on cards: a canvas shows a part of its graph. */
  private List<Painted> cut() {
    Rectangle canvas =
        window.see(
            () ->
                SwingUtilities.convertRectangle(
                    window.canvas().control().getParent(),
                    window.canvas().control().getBounds(),
                    window.frame().getRootPane()));
    canvas.grow(1, 1);
    return texts(1).stream()
        .filter(Painted::isCut)
        .filter(text -> !canvas.contains(text.room()))
        .toList();
  }

  @Test
  void thePaletteTakesOnAnotherTheme() {
    for (boolean dark : new boolean[] {true, false}) {
      Color heading =
          WindowDriver.onScreen(
              () -> {
                window.frame().setDark(dark);
                JList<?> list = window.robot().finder().findByName("opList", JList.class);
                return heading(list).getForeground();
              });
      assertThat(heading).isEqualTo(window.see(() -> Look.theme().inks().secondary()));
    }
  }

  private static <T> Component heading(JList<T> list) {
    T first = list.getModel().getElementAt(0);
    return list.getCellRenderer().getListCellRendererComponent(list, first, 0, false, false);
  }

  @Test
  void everythingIsSeenWholeInASmallWindow() {
    WindowDriver.onScreen(
        () -> {
          window.frame().setSize(new Dimension(1024, 700));
          window.frame().validate();
          return window;
        });
    assertThat(faults()).isEmpty();
  }

  @Test
  void everyNodesPageIsSeenWhole() {
    run();
    for (String node : List.of("x", "xW", "W1", "hidden", "scores", "loss")) {
      window.click(window.header(node));
      assertThat(faults()).as(node).isEmpty();
    }
  }
}
