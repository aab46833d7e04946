package gradboard.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON (RFC 8259) strictly. Its own, because a person who edits a graph by hand must be told
 * the exact line and column, what was found there and what was expected, and because a key given
 * twice would silently lose a value.
 */
public final class JsonParser {

  /** Deeper nesting is refused; no tensor and no graph comes near it. */
  public static final int DEPTH = 200;

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_$.+-]+");
  private static final int SHOWN = 20;

  private final String text;
  private final Matcher matcher;
  private final Map<Object, Integer> lines = new IdentityHashMap<>();
  private int at;
  private int line = 1;
  private int lineStart;
  private int depth;

  private JsonParser(String text) {
    this.text = text;
    matcher = NUMBER.matcher(text);
  }

  /**
   * Parses one JSON value.
   *
   * @throws FormatException saying line, column, what was found and what was expected
   */
  public static JsonDocument parse(String text) throws FormatException {
    JsonParser parser = new JsonParser(text);
    if (text.startsWith("\uFEFF")) {
      parser.at = 1;
      parser.lineStart = 1;
    }
    parser.space();
    Object data = parser.value("a value");
    parser.space();
    if (parser.at < text.length()) {
      throw parser.unexpected("the end of the file");
    }
    return new JsonDocument(data, Collections.unmodifiableMap(parser.lines));
  }

  private Object value(String expected) throws FormatException {
    char c = current();
    if (c == '{' || c == '[') {
      if (++depth > DEPTH) {
        throw error("nested deeper than " + DEPTH + " levels");
      }
      Object data = c == '{' ? object() : array();
      depth--;
      return data;
    }
    if (c == '"') {
      return string();
    }
    return c == '-' || c >= '0' && c <= '9' ? number() : literal(expected);
  }

  private Map<String, Object> object() throws FormatException {
    int start = line;
    Map<String, Object> members = new LinkedHashMap<>();
    at++;
    space();
    if (current() != '}') {
      member(members, "a name in double quotes or }");
      while (current() == ',') {
        at++;
        space();
        member(members, "a name in double quotes after the comma");
      }
      if (current() != '}') {
        throw unexpected("a comma or }");
      }
    }
    at++;
    Map<String, Object> object = Collections.unmodifiableMap(members);
    lines.put(object, start);
    return object;
  }

  private void member(Map<String, Object> members, String expected) throws FormatException {
    if (current() != '"') {
      throw unexpected(expected);
    }
    int start = at;
    String name = string();
    if (members.containsKey(name)) {
      at = start;
      throw error("the name \"" + name + "\" is given twice in one object; keep one of them");
    }
    space();
    if (current() != ':') {
      throw unexpected("a colon after the name \"" + name + "\"");
    }
    at++;
    space();
    members.put(name, value("a value for \"" + name + "\""));
    space();
  }

  private List<Object> array() throws FormatException {
    List<Object> items = new ArrayList<>();
    at++;
    space();
    if (current() != ']') {
      items.add(value("a value or ]"));
      space();
      while (current() == ',') {
        at++;
        space();
        items.add(value("a value after the comma"));
        space();
      }
      if (current() != ']') {
        throw unexpected("a comma or ]");
      }
    }
    at++;
    return Collections.unmodifiableList(items);
  }

  private String string() throws FormatException {
    StringBuilder out = new StringBuilder();
    int start = ++at;
    while (true) {
      char c = current();
      if (at >= text.length()) {
        throw unexpected("the \" that ends a string");
      }
      if (c == '"') {
        out.append(text, start, at++);
        return out.toString();
      }
      if (c < ' ') {
        throw error(
            c == '\n' || c == '\r'
                ? "a string must end on the line where it starts; write a line break as \\n"
                : String.format(
                    Locale.ROOT, "a control character in a string; write it as \\u%04x", (int) c));
      }
      if (c == '\\') {
        out.append(text, start, at);
        out.append(escape());
        start = at;
      } else {
        at++;
      }
    }
  }

  private char escape() throws FormatException {
    int code = at + 1 < text.length() ? text.charAt(at + 1) : 0;
    int letter = "\"\\/bfnrt".indexOf(code);
    if (letter >= 0) {
      at += 2;
      return "\"\\/\b\f\n\r\t".charAt(letter);
    }
    int end = at + 6;
    if (code != 'u'
        || end > text.length()
        || !text.substring(at + 2, end).matches("\\p{XDigit}+")) {
      throw error(
          "a backslash must be followed by one of \" \\ / b f n r t or by u and four"
              + " hexadecimal digits");
    }
    char decoded = (char) Integer.parseInt(text.substring(at + 2, end), 16);
    at = end;
    return decoded;
  }

  private Object number() throws FormatException {
    matcher.region(at, text.length());
    if (!matcher.lookingAt() || !word(matcher.end()).isEmpty()) {
      throw error(found() + " is not a number as JSON writes it");
    }
    boolean whole = matcher.group(1) == null && matcher.group(2) == null;
    Object number = number(matcher.group(), whole);
    if (number instanceof Double real && real.isInfinite()) {
      throw error(found() + " is beyond the range of numbers; infinity is written \"Infinity\"");
    }
    at = matcher.end();
    return number;
  }

  /** A Long where it is whole and fits; a Double otherwise, and for minus zero. */
  private static Object number(String digits, boolean whole) {
    try {
      if (whole && !digits.equals("-0")) {
        return Long.valueOf(digits);
      }
    } catch (NumberFormatException beyond64Bits) {
      return Double.valueOf(digits);
    }
    return Double.valueOf(digits);
  }

  private Object literal(String expected) throws FormatException {
    Object[] values = {true, false, JsonNull.NULL};
    String word = word(at);
    for (Object value : values) {
      if (word.equals(value.toString())) {
        at += word.length();
        return value;
      }
    }
    for (Object value : values) {
      if (word.equalsIgnoreCase(value.toString())) {
        throw error("expected " + expected + ", but found " + found() + "; write " + value);
      }
    }
    if (List.of("NaN", "Infinity", "+Infinity", "nan", "inf").contains(word)) {
      throw error("not-a-number and infinities are written in quotes, \"NaN\" or \"Infinity\"");
    }
    throw unexpected(expected);
  }

  private String word(int start) {
    Matcher word = WORD.matcher(text).region(start, text.length());
    return word.lookingAt() ? word.group() : "";
  }

  private FormatException unexpected(String expected) {
    char c = current();
    String hint =
        c == '\''
            ? "; JSON puts strings and names in double quotes"
            : text.startsWith("//", at) || text.startsWith("/*", at) || c == '#'
                ? "; JSON has no comments"
                : "";
    return error("expected " + expected + ", but found " + found() + hint);
  }

  /** What stands here, as said in a message. */
  private String found() {
    if (at >= text.length()) {
      return "the end of the file";
    }
    String word = word(at);
    String shown = word.isEmpty() ? Character.toString(text.codePointAt(at)) : word;
    return shown.length() <= SHOWN ? shown : shown.substring(0, SHOWN) + "…";
  }

  private FormatException error(String message) {
    int end = Math.min(at, text.length());
    int column = text.codePointCount(lineStart, end) + 1;
    return new FormatException("line " + line + ", column " + column + ": " + message);
  }

  /** The character here; NUL, which JSON allows nowhere, at the end. */
  private char current() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private void space() {
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\n') {
        line++;
        lineStart = at + 1;
      } else if (c != ' ' && c != '\t' && c != '\r') {
        return;
      }
    }
  }
}
