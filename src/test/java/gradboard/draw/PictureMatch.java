package gradboard.draw;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Compares pictures as an eye some way off would. */
public final class PictureMatch {
  private static final int BLOCK = 8;

  private PictureMatch() {}

  /** An SVG document as another reader, JSVG, paints it. */
  public static BufferedImage painted(String svg) {
    SVGDocument document =
        new SVGLoader()
            .load(
                new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                null,
                LoaderContext.createDefault());
    BufferedImage image =
        new BufferedImage(
            (int) document.size().width, (int) document.size().height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    document.render(null, g);
    g.dispose();
    return image;
  }

  /**
   * Largest difference of mean brightness, 0 to 1, between squares of 8 pixels and the same parts
   * of a picture {@code times} as large. Antialiasing differs by up to 0.07; a missing wire by 0.2.
   */
  public static double difference(BufferedImage once, BufferedImage larger, int times) {
    double worst = 0;
    int width = Math.min(once.getWidth(), larger.getWidth() / times);
    int height = Math.min(once.getHeight(), larger.getHeight() / times);
    for (int y = 0; y + BLOCK <= height; y += BLOCK) {
      for (int x = 0; x + BLOCK <= width; x += BLOCK) {
        double here = brightness(once, x, y, BLOCK);
        double there = brightness(larger, times * x, times * y, times * BLOCK);
        worst = Math.max(worst, Math.abs(here - there));
      }
    }
    return worst;
  }

  private static double brightness(BufferedImage image, int left, int top, int edge) {
    double sum = 0;
    for (int i = 0; i < edge * edge; i++) {
      sum += (image.getRGB(left + i % edge, top + i / edge) >> 8 & 0xFF) / 255.0;
    }
    return sum / edge / edge;
  }
}
