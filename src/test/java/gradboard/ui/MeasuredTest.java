package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.ui.PaintedTexts.Painted;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What measures the window finds what is wrong on a broken panel. */
@CacioTest
@Tag("window")
class MeasuredTest {
  private final JPanel panel = new JPanel(null);
  private JFrame frame;

  @AfterEach
  void close() {
    WindowDriver.onScreen(
        () -> {
          frame.dispose();
          return frame;
        });
  }

  private void show() {
    frame =
        WindowDriver.onScreen(
            () -> {
              JFrame shown = new JFrame();
              panel.setPreferredSize(new Dimension(400, 200));
              panel.setBackground(Color.WHITE);
              shown.setContentPane(panel);
              shown.pack();
              shown.setVisible(true);
              return shown;
            });
  }

  private static JLabel label(String text, int x, int width) {
    JLabel label = new JLabel(text);
    label.setBounds(x, 20, width, 30);
    label.setForeground(Color.BLACK);
    return label;
  }

  private List<String> faults() {
    show();
    return WindowDriver.onScreen(() -> Measured.faults(panel));
  }

  private List<Painted> texts(double scale) {
    show();
    return WindowDriver.onScreen(() -> PaintedTexts.of(panel, scale));
  }

  @Test
  void whatIsRightIsNotReported() {
    panel.add(label("right", 10, 100));
    assertThat(faults()).isEmpty();
    assertThat(texts(2))
        .singleElement()
        .satisfies(
            text -> {
              assertThat(text.text()).isEqualTo("right");
              assertThat(text.isCut()).isFalse();
              assertThat(text.contrast()).isCloseTo(21, within(0.01));
            });
  }

  @Test
  void aTextThatIsWiderThanItsLabelIsReported() {
    panel.add(label("much too long for so little room", 10, 40));
    assertThat(faults()).singleElement().asString().contains("much too long");
  }

  @Test
  void neighboursThatOverlapAreReported() {
    panel.add(label("one", 10, 100));
    panel.add(label("two", 60, 100));
    assertThat(faults()).containsExactly("JLabel overlaps JLabel");
  }

  @Test
  void whatReachesOutOfItsPanelIsReported() {
    panel.add(label("out", 380, 100));
    assertThat(faults()).containsExactly("JLabel reaches out of JPanel");
  }

  @Test
  void aTextPaintedBeyondItsComponentIsCut() {
    JComponent picture =
        new JComponent() {
          private static final long serialVersionUID = 1L;

          @Override
          protected void paintComponent(Graphics g) {
            g.drawString("a caption that begins too far to the right", 60, 15);
          }
        };
    picture.setBounds(10, 10, 100, 20);
    panel.add(picture);
    assertThat(texts(1)).singleElement().matches(Painted::isCut);
  }

  @Test
  void contrastIsMeasuredOnWhatIsUnderTheText() {
    JLabel faint = label("faint", 10, 100);
    faint.setForeground(new Color(0x777777));
    panel.add(faint);
    // The guidelines' darkest grey that fails on white.
    assertThat(texts(2))
        .singleElement()
        .satisfies(text -> assertThat(text.contrast()).isCloseTo(4.48, within(0.005)));
  }

  @Test
  void contrastIsMeasuredOnAComponentsOwnBackground() {
    JLabel dark = label("black on black", 10, 100);
    dark.setOpaque(true);
    dark.setBackground(new Color(0x101010));
    panel.add(dark);
    assertThat(texts(1)).singleElement().matches(text -> text.contrast() < 1.2);
  }
}
