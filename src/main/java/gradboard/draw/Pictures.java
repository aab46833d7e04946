package gradboard.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** A whole scene as a picture, for files; needs no display. */
public final class Pictures {
  private static final double MARGIN = 24;

  private Pictures() {}

  /** All nodes with a margin, as an SVG document; empty scenes give an empty canvas. */
  public static String svg(Scene scene, Theme theme) {
    Viewport view = whole(scene);
    SvgSurface surface = new SvgSurface(view.width(), view.height());
    paint(surface, scene, theme, view);
    return surface.document();
  }

  /**
   * All nodes with a margin, as pixels.
   *
   * @param scale pixels of the picture per pixel at 100 %
   * @throws IllegalArgumentException if the picture would have more than 2³¹ − 1 pixels
   */
  public static BufferedImage image(Scene scene, Theme theme, double scale) {
    Viewport view = whole(scene);
    long width = (long) Math.ceil(view.width() * scale);
    long height = (long) Math.ceil(view.height() * scale);
    if (width * height > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "a picture of "
              + width
              + " × "
              + height
              + " pixels is too large; choose a smaller scale");
    }
    BufferedImage image = new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(scale, scale);
    try (Java2dSurface surface = new Java2dSurface(g, view.width(), view.height(), new Sprites())) {
      paint(surface, scene, theme, view);
    } finally {
      g.dispose();
    }
    return image;
  }

  private static void paint(Surface surface, Scene scene, Theme theme, Viewport view) {
    surface.view(1, 0, 0);
    surface.box(0, 0, view.width(), view.height(), theme.surfaces().canvas());
    new ScenePainter(theme).paint(surface, scene, view, Highlights.NONE);
  }

  private static Viewport whole(Scene scene) {
    Rectangle2D bounds = scene.bounds();
    return new Viewport(
        1,
        MARGIN - bounds.getX(),
        MARGIN - bounds.getY(),
        Math.ceil(bounds.getWidth() + 2 * MARGIN),
        Math.ceil(bounds.getHeight() + 2 * MARGIN));
  }
}
