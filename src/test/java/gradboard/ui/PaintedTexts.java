package gradboard.ui;

import com.formdev.flatlaf.util.Graphics2DProxy;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every text that a component and those inside it paint, with what was under it. */
final class PaintedTexts {
  /**
   * A text on the screen.
   *
   * @param box in pixels of the picture
   * @param room what its component may paint on, the part that is in sight
   * @param under the colour that most of its box had before
   */
  record Painted(String text, Rectangle2D box, Rectangle2D room, Color color, Color under) {
    /** 1 to 21, as the Web Content Accessibility Guidelines 2.2 define it. */
    double contrast() {
      double a = luminance(color) + 0.05;
      double b = luminance(under) + 0.05;
      return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color color) {
      return 0.2126 * linear(color.getRed())
          + 0.7152 * linear(color.getGreen())
          + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
      double c = channel / 255.0;
      return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /** Whether it is cut at its left or right end. */
    boolean isCut() {
      return box.getMinX() < room.getMinX() - 1 || box.getMaxX() > room.getMaxX() + 1;
    }

    @Override
    public String toString() {
      return "\"%s\" #%06x on #%06x (%.2f) at %.0f–%.0f of %.0f–%.0f"
          .formatted(
              text,
              color.getRGB() & 0xffffff,
              under.getRGB() & 0xffffff,
              contrast(),
              box.getMinX(),
              box.getMaxX(),
              room.getMinX(),
              room.getMaxX());
    }
  }

  private final List<Painted> all = new ArrayList<>();
  private final BufferedImage image;

  private PaintedTexts(BufferedImage image) {
    this.image = image;
  }

  /**
   * Paints a component and tells what was written; on the event thread.
   *
   * @param scale pixels of the screen to one of the component
   */
  static List<Painted> of(Component component, double scale) {
    PaintedTexts texts =
        new PaintedTexts(
            new BufferedImage(
                (int) Math.ceil(component.getWidth() * scale),
                (int) Math.ceil(component.getHeight() * scale),
                BufferedImage.TYPE_INT_RGB));
    Graphics2D g = texts.image.createGraphics();
    g.scale(scale, scale);
    g.setClip(0, 0, component.getWidth(), component.getHeight());
    component.printAll(texts.new Pen(g));
    g.dispose();
    return texts.all;
  }

  private void add(Graphics2D g, String text, Rectangle2D box) {
    Shape clip = g.getClip();
    Rectangle2D device = g.getTransform().createTransformedShape(box).getBounds2D();
    Rectangle2D room =
        clip == null
            ? new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight())
            : g.getTransform().createTransformedShape(clip).getBounds2D();
    if (text.isBlank() || !device.intersects(room)) {
      return;
    }
    all.add(new Painted(text, device, room, g.getColor(), under(device.createIntersection(room))));
  }

  private Color under(Rectangle2D box) {
    Map<Integer, Integer> counts = new HashMap<>();
    int most = 0;
    for (int y = (int) Math.max(0, box.getMinY());
        y < Math.min(image.getHeight(), box.getMaxY());
        y++) {
      for (int x = (int) Math.max(0, box.getMinX());
          x < Math.min(image.getWidth(), box.getMaxX());
          x++) {
        int rgb = image.getRGB(x, y);
        if (counts.merge(rgb, 1, Integer::sum) > counts.getOrDefault(most, 0)) {
          most = rgb;
        }
      }
    }
    return new Color(most);
  }

  /** Notes what it writes. */
  private final class Pen extends Graphics2DProxy {
    private final Graphics2D to;

    Pen(Graphics2D to) {
      super(to);
      this.to = to;
    }

    @Override
    public Graphics create() {
      return new Pen((Graphics2D) to.create());
    }

    @Override
    public Graphics create(int x, int y, int width, int height) {
      return new Pen((Graphics2D) to.create(x, y, width, height));
    }

    private void write(String text, double x, double y) {
      Rectangle2D box = to.getFontMetrics().getStringBounds(text, to);
      add(to, text, new Rectangle2D.Double(x, y + box.getY(), box.getWidth(), box.getHeight()));
    }

    @Override
    public void drawString(String text, int x, int y) {
      write(text, x, y);
      to.drawString(text, x, y);
    }

    @Override
    public void drawString(String text, float x, float y) {
      write(text, x, y);
      to.drawString(text, x, y);
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
      drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
      StringBuilder plain = new StringBuilder();
      for (char c = text.first(); c != AttributedCharacterIterator.DONE; c = text.next()) {
        plain.append(c);
      }
      write(plain.toString(), x, y);
      to.drawString(text, x, y);
    }

    @Override
    public void drawChars(char[] data, int offset, int length, int x, int y) {
      write(new String(data, offset, length), x, y);
      to.drawChars(data, offset, length, x, y);
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
      Rectangle2D box = glyphs.getLogicalBounds();
      add(
          to,
          "glyphs",
          new Rectangle2D.Double(x + box.getX(), y + box.getY(), box.getWidth(), box.getHeight()));
      to.drawGlyphVector(glyphs, x, y);
    }
  }
}
