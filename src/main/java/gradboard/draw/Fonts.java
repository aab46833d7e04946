package gradboard.draw;

import gradboard.tensor.NumberFormat;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Text faces by role, all relative to one base size, and the laying out of text: what does not fit
 * ends in an ellipsis. Safe to use from several threads.
 */
public final class Fonts {
  /** What a piece of text is for. */
  public enum Role {
    TITLE(1, Font.BOLD),
    LABEL(0.92, Font.PLAIN),
    NUMBER(1.15, Font.PLAIN),
    DIGITS(0.92, Font.PLAIN),
    SMALL(0.85, Font.PLAIN),
    /** Titles of nodes seen from some distance. */
    FAR(1.7, Font.BOLD);

    private final double size;
    private final int style;

    Role(double size, int style) {
      this.size = size;
      this.style = style;
    }
  }

  /** Size of ordinary text on a canvas at 100 %; places in files are made for it. */
  public static final double CANVAS_TEXT = 13;

  private static final String ELLIPSIS = "…";

  /** A line may end after one of these. */
  private static final String BREAKS = " _-/.";

  private static final int REMEMBERED = 50_000;

  /** Antialiased, at fractional positions: widths then scale with the zoom. */
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private final String family;
  private final double base;
  private final NumberFormat numbers;
  private final Map<Role, Font> faces = new EnumMap<>(Role.class);
  private final Map<Role, LineMetrics> metrics = new EnumMap<>(Role.class);
  private final Map<Asked, TextRun> laidOut = new ConcurrentHashMap<>();

  private record Asked(Role role, String text, double width) {}

  /** Text in which numbers are written as usual. */
  public Fonts(String family, double base) {
    this(family, base, NumberFormat.USUAL);
  }

  /**
   * @param family a font family; an unknown one falls back to the system's sans-serif
   * @param base size of ordinary text, in pixels at 100 %
   * @param numbers how numbers are written
   */
  public Fonts(String family, double base, NumberFormat numbers) {
    this.family = family;
    this.base = base;
    this.numbers = numbers;
    for (Role role : Role.values()) {
      Font face =
          new Font(family, role.style, 1).deriveFont(role.style, (float) (base * role.size));
      faces.put(role, face);
      metrics.put(role, face.getLineMetrics("Ág", CONTEXT));
    }
  }

  /** A font of another size, otherwise the same. */
  public static Font resized(Font font, double factor) {
    return font.deriveFont((float) (font.getSize2D() * factor));
  }

  /** The system's sans-serif at the size of a canvas. */
  public static Fonts ofCanvas() {
    return new Fonts(Font.SANS_SERIF, CANVAS_TEXT);
  }

  public String family() {
    return family;
  }

  /** Size of ordinary text, in pixels at 100 %. */
  public double base() {
    return base;
  }

  /** How numbers are written. */
  public NumberFormat numbers() {
    return numbers;
  }

  public Font face(Role role) {
    return faces.get(role);
  }

  /** Distance from the top of a line to its baseline. */
  public double ascent(Role role) {
    return metrics.get(role).getAscent();
  }

  /** Height of a line from top to bottom, without space between lines. */
  public double height(Role role) {
    return metrics.get(role).getAscent() + metrics.get(role).getDescent();
  }

  /** Text on one line, however wide. */
  public TextRun line(Role role, String text) {
    return line(role, text, Double.POSITIVE_INFINITY);
  }

  /** Text on one line, cut with an ellipsis where it is wider than {@code width}. */
  public TextRun line(Role role, String text, double width) {
    if (laidOut.size() > REMEMBERED) {
      laidOut.clear();
    }
    return laidOut.computeIfAbsent(
        new Asked(role, text, width), asked -> fit(role, oneLine(text), width));
  }

  /** Text broken between words into at most {@code most} lines; the last one may be cut. */
  public List<TextRun> lines(Role role, String text, double width, int most) {
    List<TextRun> lines = new ArrayList<>();
    String rest = oneLine(text).strip();
    while (!rest.isEmpty() && lines.size() < most - 1 && measure(role, rest) > width) {
      int end = lineEnd(role, rest, width);
      lines.add(line(role, rest.substring(0, end).strip(), width));
      rest = rest.substring(end).strip();
    }
    if (!rest.isEmpty()) {
      lines.add(line(role, rest, width));
    }
    return lines;
  }

  /** After the last word that fits, or inside a first word that is itself too long. */
  private int lineEnd(Role role, String text, double width) {
    int fits = Math.max(longestPrefix(role, text, "", width), text.offsetByCodePoints(0, 1));
    for (int end = fits; end > 0; end--) {
      boolean atSpace = end < text.length() && text.charAt(end) == ' ';
      if (atSpace || BREAKS.indexOf(text.charAt(end - 1)) >= 0) {
        return end;
      }
    }
    return fits;
  }

  private TextRun fit(Role role, String text, double width) {
    double whole = measure(role, text);
    if (whole <= width) {
      return new TextRun(text, role, faces.get(role), whole);
    }
    String cut = text.substring(0, longestPrefix(role, text, ELLIPSIS, width)).stripTrailing();
    String shown = cut + ELLIPSIS;
    return new TextRun(shown, role, faces.get(role), measure(role, shown));
  }

  private int longestPrefix(Role role, String text, String suffix, double width) {
    int low = 0;
    int high = text.codePointCount(0, text.length());
    while (low < high) {
      int middle = (low + high + 1) / 2;
      String prefix = text.substring(0, text.offsetByCodePoints(0, middle));
      if (measure(role, prefix + suffix) <= width) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return text.offsetByCodePoints(0, low);
  }

  private double measure(Role role, String text) {
    return text.isEmpty() ? 0 : faces.get(role).getStringBounds(text, CONTEXT).getWidth();
  }

  /** Line breaks and other control characters have no place on a card. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }
}
