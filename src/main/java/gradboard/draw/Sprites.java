package gradboard.draw;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Small pictures kept from frame to frame: icons and rounded corners in one colour and size, and
 * fonts at one size. Filling a curved outline costs about thirty times as much as copying one of
 * these. Not safe to share between threads; a window keeps one.
 */
public final class Sprites {
  private static final int KEPT = 1_500;

  /**
   * Font sizes come in steps of 1 / this of a pixel, so that zooming does not make endless new
   * ones.
   */
  private static final int FONT_STEPS = 4;

  private final Map<Key, BufferedImage> icons = recent();
  private final Map<Long, BufferedImage[]> corners = recent();
  private final Map<Font, Map<Integer, Font>> fonts = new IdentityHashMap<>();
  private final WireRaster wires = new WireRaster();

  private record Key(Icon icon, int pixels, int rgb) {}

  private static <K, V> Map<K, V> recent() {
    return new LinkedHashMap<>(256, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > KEPT;
      }
    };
  }

  BufferedImage icon(Icon icon, int pixels, Color color) {
    return icons.computeIfAbsent(
        new Key(icon, pixels, color.getRGB()),
        key -> {
          double scale = pixels / (double) Icon.GRID;
          BufferedImage picture = picture(pixels);
          Graphics2D g = pen(picture, color);
          g.transform(AffineTransform.getScaleInstance(scale, scale));
          g.fill(icon.outline());
          g.dispose();
          return picture;
        });
  }

  /** Quarters of a disc: upper left, upper right, lower left, lower right. */
  BufferedImage[] corners(int radius, Color color) {
    return corners.computeIfAbsent(
        (long) radius << 32 | color.getRGB() & 0xFFFFFFFFL,
        key -> {
          BufferedImage[] quarters = new BufferedImage[4];
          for (int i = 0; i < quarters.length; i++) {
            quarters[i] = picture(radius);
            Graphics2D g = pen(quarters[i], color);
            g.fill(
                new Ellipse2D.Double(
                    -radius * (i % 2), -radius * (i / 2), 2.0 * radius, 2.0 * radius));
            g.dispose();
          }
          return quarters;
        });
  }

  WireRaster wires() {
    return wires;
  }

  /** The face of a run at a size in device pixels, rounded down so that text never grows. */
  Font font(TextRun run, double scale) {
    int steps = (int) (run.font().getSize2D() * scale * FONT_STEPS + 1e-3);
    return fonts
        .computeIfAbsent(run.font(), face -> new HashMap<>())
        .computeIfAbsent(steps, s -> run.font().deriveFont(s / (float) FONT_STEPS));
  }

  private static BufferedImage picture(int pixels) {
    return new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB_PRE);
  }

  private static Graphics2D pen(BufferedImage picture, Color color) {
    Graphics2D g = picture.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setColor(color);
    return g;
  }
}
