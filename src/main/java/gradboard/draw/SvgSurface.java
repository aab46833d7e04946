package gradboard.draw;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Writes what is painted as an SVG 1.1 document. Text stays text, fitted to the width that it was
 * laid out with, so that it stays inside its card whatever font the reader has.
 */
public final class SvgSurface implements Surface {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

  /** Width of the letters at size 1: 18.3 in Arial, 21.0 in Verdana and in DejaVu Sans. */
  private static final double BETWEEN_ARIAL_AND_VERDANA = 19.6;

  /** Pixels that a picture has at least for each unit of length. */
  private static final int FINENESS = 4;

  private final double width;
  private final double height;
  private final StringBuilder body = new StringBuilder();
  private final Map<Icon, String> icons = new LinkedHashMap<>();
  private boolean inView;

  /** A document of this size in pixels. */
  public SvgSurface(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /** The whole document of what was painted so far. */
  public String document() {
    StringBuilder out = new StringBuilder();
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    out.append(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
    out.append(sized(" width", width)).append(sized(" height", height));
    out.append(" viewBox=\"0 0 ").append(number(width)).append(' ').append(number(height));
    out.append("\">\n<defs>\n");
    icons.forEach(
        (icon, id) ->
            out.append("<path id=\"")
                .append(id)
                .append("\" d=\"")
                .append(data(icon.outline()))
                .append("\"/>\n"));
    out.append("</defs>\n").append(body).append(inView ? "</g>\n" : "").append("</svg>\n");
    return out.toString();
  }

  @Override
  public void view(double scale, double dx, double dy) {
    if (inView) {
      body.append("</g>\n");
    }
    inView = true;
    body.append("<g transform=\"translate(")
        .append(number(dx))
        .append(' ')
        .append(number(dy))
        .append(") scale(")
        .append(number(scale))
        .append(")\">\n");
  }

  @Override
  public void box(double x, double y, double boxWidth, double boxHeight, Color color) {
    rounded(x, y, boxWidth, boxHeight, 0, Corners.ALL, color);
  }

  @Override
  public void rounded(
      double x,
      double y,
      double boxWidth,
      double boxHeight,
      double radius,
      Corners corners,
      Color color) {
    double r = Math.min(radius, Math.min(boxWidth, boxHeight) / 2);
    if (corners == Corners.ALL) {
      element("rect", at(x, y) + size(boxWidth, boxHeight) + (r > 0 ? sized(" rx", r) : ""), color);
      return;
    }
    double top = corners == Corners.TOP ? r : 0;
    double bottom = corners == Corners.BOTTOM ? r : 0;
    String outline =
        String.join(
            " ",
            move(x, y + top),
            corner(top, x + top, y),
            "H" + number(x + boxWidth - top),
            corner(top, x + boxWidth, y + top),
            "V" + number(y + boxHeight - bottom),
            corner(bottom, x + boxWidth - bottom, y + boxHeight),
            "H" + number(x + bottom),
            corner(bottom, x, y + boxHeight - bottom),
            "Z");
    element("path", " d=\"" + outline + "\"", color);
  }

  private static String corner(double radius, double x, double y) {
    return radius == 0
        ? "L" + number(x) + " " + number(y)
        : "A" + number(radius) + " " + number(radius) + " 0 0 1 " + number(x) + " " + number(y);
  }

  @Override
  public void fill(Shape path, Color color) {
    element("path", " d=\"" + data(path) + "\"", color);
  }

  @Override
  public void stroke(Shape path, double lineWidth, double dash, Color color) {
    line(data(path), lineWidth, dash, color);
  }

  @Override
  public void text(TextRun run, double x, double baseline, Color color) {
    if (run.text().isBlank()) {
      return;
    }
    Font font = run.font();
    body.append("<text")
        .append(at(x, baseline))
        .append(sized(" textLength", run.width()))
        .append(" lengthAdjust=\"spacingAndGlyphs\" font-family=\"")
        .append(escaped(family(font)))
        .append('"')
        .append(sized(" font-size", font.getSize2D()))
        .append(font.isBold() ? " font-weight=\"bold\"" : "")
        .append(filled(color))
        .append('>')
        .append(escaped(run.text()))
        .append("</text>\n");
  }

  /**
   * The family to ask the reader for. Where Java was left to choose, its choice has no name; then
   * well-known families of about the same width, which need to be stretched least.
   */
  private static String family(Font font) {
    String family = font.getFamily(Locale.ROOT);
    boolean chosenByJava = family.startsWith("Dialog") || family.equals(Font.SANS_SERIF);
    if (!chosenByJava) {
      return "'" + family + "', sans-serif";
    }
    FontRenderContext context = new FontRenderContext(null, true, true);
    double width = font.deriveFont(Font.PLAIN, 1).getStringBounds(LETTERS, context).getWidth();
    return width > BETWEEN_ARIAL_AND_VERDANA
        ? "'DejaVu Sans', Verdana, sans-serif"
        : "Arial, 'Liberation Sans', Helvetica, sans-serif";
  }

  @Override
  public void image(BufferedImage pixels, double x, double y, double boxWidth, double boxHeight) {
    body.append("<image")
        .append(at(x, y))
        .append(size(boxWidth, boxHeight))
        .append(" preserveAspectRatio=\"none\" xlink:href=\"data:image/png;base64,")
        .append(png(enlarged(pixels, boxWidth, boxHeight)))
        .append("\"/>\n");
  }

  /**
   * The same picture with several pixels for each, so that edges stay sharp where a reader smooths
   * what it enlarges: SVG 1.1 has no word that forbids it.
   */
  private static BufferedImage enlarged(BufferedImage pixels, double boxWidth, double boxHeight) {
    int across = (int) Math.max(1, Math.ceil(FINENESS * boxWidth / pixels.getWidth()));
    int down = (int) Math.max(1, Math.ceil(FINENESS * boxHeight / pixels.getHeight()));
    int width = across * pixels.getWidth();
    int height = down * pixels.getHeight();
    BufferedImage large = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = large.createGraphics();
    g.drawImage(pixels, 0, 0, width, height, null);
    g.dispose();
    return large;
  }

  private static String png(BufferedImage pixels) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(pixels, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  @Override
  public void icon(Icon icon, double x, double y, double edge, Color color) {
    String id = icons.computeIfAbsent(icon, i -> "icon-" + i.name());
    body.append("<use xlink:href=\"#")
        .append(id)
        .append("\" transform=\"translate(")
        .append(number(x))
        .append(' ')
        .append(number(y))
        .append(") scale(")
        .append(number(edge / Icon.GRID))
        .append(")\"")
        .append(filled(color))
        .append("/>\n");
  }

  @Override
  public void boxes(float[] boxes, int count, Color color) {
    if (count == 0) {
      return;
    }
    StringBuilder outline = new StringBuilder();
    for (int i = 0; i < 4 * count; i += 4) {
      outline
          .append(move(boxes[i], boxes[i + 1]))
          .append('h')
          .append(number(boxes[i + 2]))
          .append('v')
          .append(number(boxes[i + 3]))
          .append('h')
          .append(number(-boxes[i + 2]))
          .append('z');
    }
    element("path", " d=\"" + outline + "\"", color);
  }

  @Override
  public void wires(float[] wires, int count, double lineWidth, Color color) {
    if (count == 0) {
      return;
    }
    StringBuilder run = new StringBuilder();
    for (int i = 0; i < 8 * count; i += 8) {
      run.append(move(wires[i], wires[i + 1])).append('C');
      for (int k = 2; k < 8; k++) {
        run.append(number(wires[i + k])).append(' ');
      }
    }
    line(run.toString(), lineWidth, 0, color);
  }

  private void line(String data, double lineWidth, double dash, Color color) {
    body.append("<path d=\"")
        .append(data)
        .append("\" fill=\"none\" stroke=\"")
        .append(hex(color))
        .append('"')
        .append(sized(" stroke-width", lineWidth))
        .append(dash == 0 ? " stroke-linecap=\"round\"" : sized(" stroke-dasharray", dash))
        .append("/>\n");
  }

  private void element(String name, String attributes, Color color) {
    body.append('<').append(name).append(attributes).append(filled(color)).append("/>\n");
  }

  private static String data(Shape shape) {
    StringBuilder data = new StringBuilder();
    double[] points = new double[6];
    for (PathIterator it = shape.getPathIterator(null); !it.isDone(); it.next()) {
      int segment = it.currentSegment(points);
      data.append("MLQCZ".charAt(segment));
      int numbers = segment == PathIterator.SEG_CLOSE ? 0 : segment < 2 ? 2 : 2 * segment;
      for (int i = 0; i < numbers; i++) {
        data.append(i == 0 ? "" : " ").append(number(points[i]));
      }
    }
    return data.toString();
  }

  private static String move(double x, double y) {
    return "M" + number(x) + " " + number(y);
  }

  private static String at(double x, double y) {
    return sized(" x", x) + sized(" y", y);
  }

  private static String size(double boxWidth, double boxHeight) {
    return sized(" width", boxWidth) + sized(" height", boxHeight);
  }

  private static String sized(String name, double value) {
    return name + "=\"" + number(value) + "\"";
  }

  private static String filled(Color color) {
    return " fill=\"" + hex(color) + "\"";
  }

  private static String hex(Color color) {
    return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xFFFFFF);
  }

  /** Thousandths of a pixel are enough, and keep files small. */
  private static String number(double value) {
    double rounded = Math.round(value * 1000) / 1000.0;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }

  /** Text for XML; characters that XML cannot hold are left out. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .filter(c -> c >= ' ' && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF)
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}
