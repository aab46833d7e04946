package gradboard.draw;

import gradboard.format.WholeFile;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;

/**
 * A whole scene as a picture, for files: all nodes and wires with a margin. Needs no display. At a
 * small scale it shows less detail, as the window does when zoomed out.
 *
 * @param highlights what is under way on the scene
 * @param scale pixels of the picture per pixel at 100 %; a positive number
 */
public record GraphPicture(Scene scene, Highlights highlights, Theme theme, double scale) {
  private static final double MARGIN = 24;

  /** A BufferedImage's limit, given by how its pixels are counted. */
  private static final double MOST_PIXELS = Integer.MAX_VALUE;

  /** Share of the memory that the pixels of a picture may take. */
  private static final double MEMORY = 0.5;

  private static final int BYTES_PER_PIXEL = 4;

  /** Formats of picture files. */
  public enum Format {
    /** Lines and text, sharp at any size. */
    SVG,
    /** Pixels. */
    PNG;

    /** The ending of such files, and the name by which they are asked for. */
    public String ending() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public GraphPicture {
    if (!(scale > 0 && Double.isFinite(scale))) {
      throw new IllegalArgumentException("a scale is a positive number, not " + scale);
    }
  }

  /** A picture of a subject, at the moment that it shows. */
  public static GraphPicture of(Subject subject, Theme theme, double scale) {
    Scene scene = new SceneBuilder(theme.fonts()).build(subject);
    Highlights highlights =
        subject
            .states()
            .moment()
            .map(moment -> Highlights.at(moment, scene))
            .orElse(Highlights.NONE);
    return new GraphPicture(scene, highlights, theme, scale);
  }

  /** Its size in pixels, or in units of SVG. */
  public Size size() {
    Viewport view = view();
    return new Size((long) view.width(), (long) view.height());
  }

  /** Width and height. */
  public record Size(long width, long height) {
    @Override
    public String toString() {
      return width + " × " + height;
    }
  }

  /**
   * Writes it to a file, whole or not at all.
   *
   * @throws IllegalArgumentException if it is too large for pixels
   */
  public void write(Path file, Format format) throws IOException {
    write(file, format, () -> false);
  }

  /**
   * As {@link #write(Path, Format)}, until it is given up.
   *
   * @throws java.util.concurrent.CancellationException if it was; an older file is then untouched
   * @throws IllegalArgumentException if it is too large for pixels
   */
  public void write(Path file, Format format, BooleanSupplier givenUp) throws IOException {
    if (format == Format.SVG) {
      WholeFile.write(file, svg(), givenUp);
    } else {
      BufferedImage image = image();
      WholeFile.write(file, out -> ImageIO.write(image, "png", out), givenUp);
    }
  }

  /** The picture as an SVG document; an empty scene gives an empty canvas. */
  public String svg() {
    Viewport view = view();
    SvgSurface surface = new SvgSurface(view.width(), view.height());
    paint(surface, view);
    return surface.document();
  }

  /**
   * The picture as pixels.
   *
   * @throws IllegalArgumentException if they would not fit into memory
   */
  public BufferedImage image() {
    Viewport view = view();
    double most =
        Math.min(MOST_PIXELS, MEMORY * Runtime.getRuntime().maxMemory() / BYTES_PER_PIXEL);
    if (view.width() * view.height() > most) {
      throw new IllegalArgumentException(
          "a picture of "
              + size()
              + " pixels does not fit into memory; choose a smaller scale, or SVG, which is sharp"
              + " at any size");
    }
    BufferedImage image =
        new BufferedImage((int) view.width(), (int) view.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    try (Java2dSurface surface = Java2dSurface.once(g, view.width(), view.height())) {
      paint(surface, view);
    } finally {
      g.dispose();
    }
    return image;
  }

  private void paint(Surface surface, Viewport view) {
    surface.view(1, 0, 0);
    surface.box(0, 0, view.width(), view.height(), theme.surfaces().canvas());
    new ScenePainter(theme).paint(surface, scene, view, highlights);
  }

  private Viewport view() {
    Rectangle2D bounds = scene.bounds();
    double margin = MARGIN * theme.sizes().unit();
    return new Viewport(
        scale,
        scale * (margin - bounds.getX()),
        scale * (margin - bounds.getY()),
        Math.ceil(scale * (bounds.getWidth() + 2 * margin)),
        Math.ceil(scale * (bounds.getHeight() + 2 * margin)));
  }
}
