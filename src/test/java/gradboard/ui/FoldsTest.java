package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.ui.settings.Memory;
import java.awt.Dimension;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Panels share the window's room. */
@CacioTest
@Tag("window")
class FoldsTest {
  private final Memory memory = Memory.forgotten();
  private JFrame frame;
  private JComponent palette;
  private JComponent inspector;

  @BeforeEach
  void make() {
    WindowDriver.onScreen(
        () -> {
          frame = new JFrame();
          palette = new JPanel();
          inspector = new JPanel();
          return frame;
        });
  }

  @AfterEach
  void close() {
    WindowDriver.onScreen(
        () -> {
          frame.dispose();
          return frame;
        });
  }

  private void show() {
    WindowDriver.onScreen(
        () -> {
          JPanel wide = new JPanel();
          wide.setPreferredSize(new Dimension(2000, 800));
          frame.add(new Folds(palette, wide, inspector, new JPanel(), memory).content());
          frame.setSize(1300, 800);
          frame.setVisible(true);
          frame.validate();
          return frame;
        });
    WindowDriver.onScreen(() -> frame);
  }

  @Test
  void aPanelThatWasSqueezedAtFirstGetsItsWidth() {
    memory.setNumber("panel.palette", 240);
    show();
    assertThat(palette.getWidth()).isEqualTo(240);
  }

  @Test
  void widePanelsLeaveTheCanvasTheMostOfTheWindow() {
    memory.setNumber("panel.palette", 500);
    memory.setNumber("panel.inspector", 600);
    show();
    assertThat(palette.getWidth()).isBetween(240, 1300 * 22 / 100);
    assertThat(inspector.getWidth()).isBetween(240, 1300 * 30 / 100);
  }
}
