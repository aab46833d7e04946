package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.ui.look.Look;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.util.List;
import javax.swing.JList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    window.clickTool("RunAction");
    window.await("the numbers", () -> window.frame().editor().pass().isPresent());
    window.awaitIdle();
    for (String node : List.of("x", "xW", "W1", "hidden", "scores", "loss")) {
      window.click(window.header(node));
      assertThat(faults()).as(node).isEmpty();
    }
  }
}
