package gradboard.format;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes JSON data (see {@link JsonDocument}; Integer and Float are taken too). Numbers are written
 * with the digits that read back as the same number; NaN and infinities become strings.
 */
public final class JsonPrinter {
  private static final int WIDTH = 150;
  private static final String STEP = "  ";

  private final StringBuilder out = new StringBuilder();

  private JsonPrinter() {}

  /** On one line, without a line break at the end. */
  public static String compact(Object data) {
    JsonPrinter printer = new JsonPrinter();
    printer.line(data);
    return printer.out.toString();
  }

  /**
   * For people and diffs: two-space indent, the outermost object opened, whatever fits in {@value
   * #WIDTH} columns on one line except lists of objects, which get a line for each; long lists of
   * numbers fill their lines. Ends with a line break.
   */
  public static String pretty(Object data) {
    JsonPrinter printer = new JsonPrinter();
    if (data instanceof Map<?, ?> map && !map.isEmpty()) {
      printer.open(map, "");
    } else {
      printer.value(data, "", 0);
    }
    return printer.out.append('\n').toString();
  }

  private void value(Object data, String indent, int column) {
    if (!isContainer(data)) {
      line(data);
    } else if (mayStandOnOneLine(data) && fits(data, column)) {
      line(data);
    } else if (data instanceof Map<?, ?> map) {
      open(map, indent);
    } else if (((List<?>) data).stream().noneMatch(JsonPrinter::isContainer)) {
      fill((List<?>) data, indent);
    } else {
      open((List<?>) data, indent);
    }
  }

  private static boolean isContainer(Object data) {
    return data instanceof Map<?, ?> || data instanceof List<?>;
  }

  private static boolean mayStandOnOneLine(Object data) {
    return !(data instanceof List<?> list) || list.stream().noneMatch(i -> i instanceof Map<?, ?>);
  }

  /** Tries the one-line form, leaving nothing behind; a comma may follow. */
  private boolean fits(Object data, int column) {
    int start = out.length();
    line(data);
    boolean fits = column + out.length() - start < WIDTH;
    out.setLength(start);
    return fits;
  }

  private void open(Map<?, ?> map, String indent) {
    String inner = indent + STEP;
    out.append("{\n");
    Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      int start = out.length();
      out.append(inner);
      string(entry.getKey().toString());
      out.append(": ");
      value(entry.getValue(), inner, out.length() - start);
      out.append(entries.hasNext() ? ",\n" : "\n");
    }
    out.append(indent).append('}');
  }

  private void open(List<?> list, String indent) {
    String inner = indent + STEP;
    out.append("[\n");
    Iterator<?> items = list.iterator();
    while (items.hasNext()) {
      out.append(inner);
      value(items.next(), inner, inner.length());
      out.append(items.hasNext() ? ",\n" : "\n");
    }
    out.append(indent).append(']');
  }

  private void fill(List<?> list, String indent) {
    String inner = indent + STEP;
    out.append("[\n").append(inner);
    int lineStart = out.length() - inner.length();
    for (int i = 0; i < list.size(); i++) {
      int start = out.length();
      if (i > 0) {
        out.append(", ");
      }
      line(list.get(i));
      if (i > 0 && out.length() - lineStart >= WIDTH) {
        out.replace(start, start + 2, ",\n" + inner);
        lineStart = start + 2;
      }
    }
    out.append('\n').append(indent).append(']');
  }

  private void line(Object data) {
    if (data instanceof Map<?, ?> map) {
      String separator = "";
      out.append('{');
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(separator);
        string(entry.getKey().toString());
        out.append(": ");
        line(entry.getValue());
        separator = ", ";
      }
      out.append('}');
    } else if (data instanceof List<?> list) {
      String separator = "";
      out.append('[');
      for (Object item : list) {
        out.append(separator);
        line(item);
        separator = ", ";
      }
      out.append(']');
    } else if (data instanceof String text) {
      string(text);
    } else {
      out.append(
          data instanceof Double || data instanceof Float ? real((Number) data) : data.toString());
    }
  }

  private static String real(Number number) {
    double x = number.doubleValue();
    if (!Double.isFinite(x)) {
      return '"' + number.toString() + '"';
    }
    // −0 is no BigDecimal.
    if (x == 0) {
      return number.toString();
    }
    // Float's own digits, not those of the double it widens to.
    BigDecimal digits = new BigDecimal(number.toString()).stripTrailingZeros();
    int exponent = digits.precision() - digits.scale() - 1;
    if (exponent < -5 || exponent > 15) {
      return digits.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
    }
    String plain = digits.toPlainString();
    return digits.scale() > 0 ? plain : plain + ".0";
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int escape = "\"\\\b\f\n\r\t".indexOf(c);
      if (escape >= 0) {
        out.append('\\').append("\"\\bfnrt".charAt(escape));
      } else if (c < ' ' || isUnpaired(text, i)) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  /** Half a surrogate pair alone has no bytes in UTF-8. */
  private static boolean isUnpaired(String text, int i) {
    char c = text.charAt(i);
    return Character.isHighSurrogate(c)
            && (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1)))
        || Character.isLowSurrogate(c)
            && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
