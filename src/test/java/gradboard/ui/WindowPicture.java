package gradboard.ui;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import javax.swing.JComponent;
import javax.swing.UIManager;

/** The pixels of a window. */
final class WindowPicture {
  /** As on a screen of 96 dots an inch; the toolkit without a screen says it has 72. */
  private static final int FONT_PERCENT = 130;

  private static final long REST_NANOS = 1_000_000_000;

  private WindowPicture() {}

  /** Gives text the size that it has on most screens. */
  static void usualText(WindowDriver window) {
    WindowDriver.onScreen(
        () -> {
          // A window whose caret blinks is never at rest.
          UIManager.put("TextField.caretBlinkRate", 0);
          window.settings().choose(window.settings().choices().withFont(FONT_PERCENT));
          return window;
        });
  }

  /** The window once nothing in it changes any more: formulas are set on a thread of their own. */
  static BufferedImage settled(WindowDriver window) {
    BufferedImage[] last = {window.see(() -> paint(window.frame()))};
    long[] since = {System.nanoTime()};
    window.await(
        "a window at rest",
        () -> {
          BufferedImage now = paint(window.frame());
          if (!Arrays.equals(pixels(now), pixels(last[0]))) {
            last[0] = now;
            since[0] = System.nanoTime();
          }
          return System.nanoTime() - since[0] > REST_NANOS;
        });
    return last[0];
  }

  private static BufferedImage paint(EditorFrame frame) {
    JComponent content = frame.getRootPane();
    BufferedImage image =
        new BufferedImage(content.getWidth(), content.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    content.printAll(g);
    g.dispose();
    return image;
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
