package gradboard.format;

import com.google.gson.FormattingStyle;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes JSON data (see {@link JsonDocument}; Integer and Float are taken too) by Gson's {@link
 * JsonWriter}. Numbers are written with the digits that read back as the same number; NaN and
 * infinities become strings.
 *
 * <p>Gson knows two layouts, all on one line or an element a line. What is decided here is only
 * which parts of a file take which, and where a long list of numbers breaks its lines.
 */
public final class JsonPrinter {
  private static final int WIDTH = 150;
  private static final String STEP = "  ";
  private static final FormattingStyle ONE_LINE =
      FormattingStyle.COMPACT.withSpaceAfterSeparators(true);
  private static final FormattingStyle LINES =
      FormattingStyle.PRETTY.withNewline("\n").withIndent(STEP);

  /** Half a surrogate pair alone, which has no bytes in UTF-8. */
  private static final Pattern UNPAIRED = Pattern.compile("\\p{Cs}");

  private final JsonWriter out;

  private JsonPrinter(JsonWriter out) {
    this.out = out;
  }

  /** On one line, without a line break at the end. */
  public static String compact(Object data) {
    return print(ONE_LINE, printer -> printer.line(data));
  }

  /**
   * For people and diffs: two-space indent, the outermost object opened, whatever fits in {@value
   * #WIDTH} columns on one line except lists of objects, which get a line for each; long lists of
   * numbers fill their lines. Ends with a line break.
   */
  public static String pretty(Object data) {
    return print(
            LINES,
            printer -> {
              if (data instanceof Map<?, ?> map && !map.isEmpty()) {
                printer.open(map, "");
              } else {
                printer.value(data, "", 0);
              }
            })
        + '\n';
  }

  private interface Printing {
    void by(JsonPrinter printer) throws IOException;
  }

  private static String print(FormattingStyle style, Printing printing) {
    StringWriter text = new StringWriter();
    JsonWriter writer = new JsonWriter(text);
    writer.setStrictness(Strictness.STRICT);
    writer.setFormattingStyle(style);
    try {
      printing.by(new JsonPrinter(writer));
    } catch (IOException ofMemory) {
      throw new UncheckedIOException(ofMemory);
    }
    return UNPAIRED
        .matcher(text.getBuffer())
        .replaceAll(half -> String.format("\\\\u%04x", (int) half.group().charAt(0)));
  }

  private void value(Object data, String indent, int column) throws IOException {
    if (!isContainer(data)) {
      line(data);
      return;
    }
    if (mayStandOnOneLine(data)) {
      String line = compact(data);
      // A comma may follow.
      if (column + line.length() < WIDTH) {
        out.jsonValue(line);
        return;
      }
    }
    if (data instanceof Map<?, ?> map) {
      open(map, indent);
    } else if (((List<?>) data).stream().noneMatch(JsonPrinter::isContainer)) {
      out.jsonValue(filled((List<?>) data, indent));
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

  private void open(Map<?, ?> map, String indent) throws IOException {
    String inner = indent + STEP;
    out.beginObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String name = entry.getKey().toString();
      out.name(name);
      value(entry.getValue(), inner, inner.length() + compact(name).length() + ": ".length());
    }
    out.endObject();
  }

  private void open(List<?> list, String indent) throws IOException {
    String inner = indent + STEP;
    out.beginArray();
    for (Object item : list) {
      value(item, inner, inner.length());
    }
    out.endArray();
  }

  /** A list that is too long for a line, with as many items on each line as fit. */
  private static String filled(List<?> list, String indent) {
    String inner = indent + STEP;
    StringBuilder text = new StringBuilder("[");
    int column = WIDTH;
    String comma = "";
    for (Object item : list) {
      String token = compact(item);
      column += ", ".length() + token.length();
      if (column < WIDTH) {
        text.append(", ");
      } else {
        text.append(comma).append('\n').append(inner);
        column = inner.length() + token.length();
      }
      text.append(token);
      comma = ",";
    }
    return text.append('\n').append(indent).append(']').toString();
  }

  private void line(Object data) throws IOException {
    if (data instanceof Map<?, ?> map) {
      out.beginObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.name(entry.getKey().toString());
        line(entry.getValue());
      }
      out.endObject();
    } else if (data instanceof List<?> list) {
      out.beginArray();
      for (Object item : list) {
        line(item);
      }
      out.endArray();
    } else if (data instanceof String text) {
      out.value(text);
    } else if (data instanceof Boolean flag) {
      out.value(flag);
    } else if (data instanceof Double || data instanceof Float) {
      real((Number) data);
    } else if (data instanceof Number whole) {
      out.value(whole);
    } else if (data == JsonNull.NULL) {
      out.nullValue();
    } else {
      throw new IllegalArgumentException("no JSON for " + data.getClass());
    }
  }

  /** With the powers of ten that people write: 0.0001 and 1e-6; Gson has 1.0E-4 and 1.0E-6. */
  private void real(Number number) throws IOException {
    double x = number.doubleValue();
    if (!Double.isFinite(x)) {
      out.value(number.toString());
      return;
    }
    // −0 is no BigDecimal.
    if (x == 0) {
      out.value(number);
      return;
    }
    // Float's own digits, not those of the double it widens to.
    BigDecimal digits = new BigDecimal(number.toString()).stripTrailingZeros();
    int exponent = digits.precision() - digits.scale() - 1;
    if (exponent < -5 || exponent > 15) {
      out.jsonValue(digits.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent);
      return;
    }
    String plain = digits.toPlainString();
    out.jsonValue(digits.scale() > 0 ? plain : plain + ".0");
  }
}
