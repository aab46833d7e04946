package gradboard.format;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong in a text that Gson has refused, as a sentence for the person who wrote it: line
 * and column, counted from 1 in characters as they are seen, what was found and what was expected.
 * Gson's own messages are for programmers.
 */
final class JsonMistakes {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_$.+-]+");
  private static final Pattern SCALAR =
      Pattern.compile("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
  private static final Pattern STRING_PIECE =
      Pattern.compile("[^\"\\\\\\x00-\\x1f]+|\\\\[\"\\\\/bfnrt]|\\\\u\\p{XDigit}{4}");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Z}]");
  private static final List<String> LITERALS = List.of("true", "false", "null");
  private static final List<String> NOT_FINITE =
      List.of("NaN", "Infinity", "+Infinity", "-Infinity", "nan", "inf", "-inf");
  private static final String SPACE = " \t\r\n";
  private static final char NONE = 0;
  private static final int SHOWN = 20;

  private final String text;

  JsonMistakes(String text) {
    this.text = text;
  }

  /**
   * Where Gson was asked for a token.
   *
   * @param closing what closes the innermost object or list; NUL outside of all
   * @param name the member whose value is to come
   */
  record Context(char closing, Optional<String> name) {
    static final Context FILE = new Context(NONE, Optional.empty());
    static final Context ARRAY = new Context(']', Optional.empty());
    static final Context OBJECT = new Context('}', Optional.empty());
  }

  /**
   * A token that may not stand where it stands.
   *
   * @param last index of the last character that Gson has looked at
   */
  FormatException token(IOException malformed, int last, Context context) {
    if (malformed instanceof EOFException) {
      return unexpected(text.length(), context);
    }
    int at = wordStart(last);
    return isValueExpected(at, context) ? noValue(at, last, context) : unexpected(at, context);
  }

  /** A string or name, starting at the quote at an index, that does not end as it should. */
  FormatException string(int start) {
    int at = start + 1;
    Matcher piece = STRING_PIECE.matcher(text);
    while (piece.region(at, text.length()).lookingAt()) {
      at = piece.end();
    }
    if (at == text.length()) {
      return at(at, "expected the \" that ends a string, but found the end of the file");
    }
    char c = text.charAt(at);
    if (c == '\n' || c == '\r') {
      return at(at, "a string must end on the line where it starts; write a line break as \\n");
    }
    return at(
        at,
        c < ' '
            ? String.format(
                Locale.ROOT, "a control character in a string; write it as \\u%04x", (int) c)
            : "a backslash must be followed by one of \" \\ / b f n r t or by u and four"
                + " hexadecimal digits");
  }

  /** A number too large for a double, read as far as an index. */
  FormatException infinite(int last) {
    int at = wordStart(last);
    return at(at, found(at) + " is beyond the range of numbers; infinity is written \"Infinity\"");
  }

  /** A message about an index of the text. */
  FormatException at(int index, String message) {
    String before = text.substring(0, index);
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    String left = before.substring(before.lastIndexOf('\n') + 1);
    int column = left.codePointCount(0, left.length()) + (isMarked() && line == 1 ? 0 : 1);
    return new FormatException("line " + line + ", column " + column + ": " + message);
  }

  /** Gson looks one character past a word to see that it ends, and past a slash. */
  private int wordStart(int last) {
    int at = last;
    if (at > 0 && text.charAt(at - 1) == '/') {
      at--;
    }
    if (at > 0 && !isWord(at) && isWord(at - 1)) {
      at--;
    }
    while (at > 0 && isWord(at) && isWord(at - 1)) {
      at--;
    }
    return at;
  }

  private boolean isWord(int index) {
    return WORD.matcher(text).region(index, index + 1).matches();
  }

  private FormatException noValue(int at, int last, Context context) {
    String word = word(at);
    if (SCALAR.matcher(word).matches()) {
      int end = at + word.length();
      return last < end
          ? at(at, found(at) + " is a number too long to be read; write it with fewer digits")
          : unexpected(end, new Context(context.closing(), Optional.empty()));
    }
    if (NOT_FINITE.contains(word)) {
      return at(at, "not-a-number and infinities are written in quotes, \"NaN\" or \"Infinity\"");
    }
    if (word.matches("[-0-9].*")) {
      return at(at, found(at) + " is not a number as JSON writes it");
    }
    return LITERALS.stream()
        .filter(word::equalsIgnoreCase)
        .findFirst()
        .map(
            literal ->
                at(
                    at,
                    "expected %s, but found %s; write %s"
                        .formatted(expected(at, context), found(at), literal)))
        .orElseGet(() -> unexpected(at, context));
  }

  private FormatException unexpected(int at, Context context) {
    return at(at, "expected " + expected(at, context) + ", but found " + found(at) + hint(at));
  }

  private boolean isValueExpected(int at, Context context) {
    char before = before(at);
    return before == ':'
        || before == NONE
        || context.closing() == ']' && (before == '[' || before == ',');
  }

  /** What may stand at an index follows from what stands before it. */
  private String expected(int at, Context context) {
    boolean list = context.closing() == ']';
    String name = context.name().map(n -> "\"" + n + "\"").orElse("");
    return switch (before(at)) {
      case NONE -> "a value";
      case '[' -> "a value or ]";
      case '{' -> "a name in double quotes or }";
      case ',' -> list ? "a value after the comma" : "a name in double quotes after the comma";
      case ':' -> "a value for " + name;
      default -> {
        if (context.closing() == NONE) {
          yield "the end of the file";
        }
        yield name.isEmpty() ? "a comma or " + context.closing() : "a colon after the name " + name;
      }
    };
  }

  /** The last character before an index that is no space; NUL at the start of the text. */
  private char before(int at) {
    int index = at - 1;
    while (index >= 0 && SPACE.indexOf(text.charAt(index)) >= 0) {
      index--;
    }
    return index < 0 || index == 0 && isMarked() ? NONE : text.charAt(index);
  }

  private boolean isMarked() {
    return text.startsWith("\uFEFF");
  }

  private String hint(int at) {
    if (at == text.length()) {
      return "";
    }
    char c = text.charAt(at);
    if (c == '\'') {
      return "; JSON puts strings and names in double quotes";
    }
    if ("‘’“”".indexOf(c) >= 0) {
      return "; JSON's double quotes are straight";
    }
    if (c == '#' || text.startsWith("//", at) || text.startsWith("/*", at)) {
      return "; JSON has no comments";
    }
    return isSeen(text.codePointAt(at)) ? "" : "; put a plain space in its place or delete it";
  }

  /** What stands at an index, as said in a message. */
  private String found(int at) {
    if (at == text.length()) {
      return "the end of the file";
    }
    String word = word(at);
    if (word.isEmpty()) {
      int c = text.codePointAt(at);
      return isSeen(c)
          ? Character.toString(c)
          : String.format(Locale.ROOT, "the invisible character U+%04X", c);
    }
    return word.length() <= SHOWN ? word : word.substring(0, SHOWN) + "…";
  }

  private static boolean isSeen(int c) {
    return !UNSEEN.matcher(Character.toString(c)).matches();
  }

  private String word(int start) {
    Matcher word = WORD.matcher(text).region(start, text.length());
    return word.lookingAt() ? word.group() : "";
  }
}
