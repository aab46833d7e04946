package gradboard.ui.dock;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class TwoLinesTest {
  private final TwoLines label = new TwoLines();

  /** Whether anything is written in a part of the label's height. */
  private boolean isWritten(double from, double to) {
    label.setForeground(Color.BLACK);
    label.setSize(160, label.getPreferredSize().height);
    BufferedImage image =
        new BufferedImage(label.getWidth(), label.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    label.paint(g);
    g.dispose();
    for (int y = (int) (from * image.getHeight()); y < (int) (to * image.getHeight()); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if ((image.getRGB(x, y) & 0xff) < 0x80) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void isAsHighForAWordAsForASentence() {
    label.setText("short");
    int height = label.getPreferredSize().height;
    label.setText("a sentence that is much too long for one line of this label");
    assertThat(label.getPreferredSize().height).isEqualTo(height);
  }

  @Test
  void aSentenceTooLongForOneLineGoesOnInTheSecond() {
    label.setText("short");
    assertThat(isWritten(0.3, 0.7)).isTrue();
    assertThat(isWritten(0.8, 1)).isFalse();
    label.setText("this sentence is too long for one line");
    assertThat(isWritten(0, 0.45)).isTrue();
    assertThat(isWritten(0.6, 0.9)).isTrue();
  }

  @Test
  void neitherAWordWithoutEndNorNoRoomIsInItsWay() {
    label.setText("w".repeat(500));
    assertThat(isWritten(0.6, 0.9)).isTrue();
    label.setSize(0, 40);
    label.paint(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics());
  }
}
