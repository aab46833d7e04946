package gradboard.format;

import java.io.Reader;

/**
 * A text that hands out one character at a time. Gson's reader asks for more only when it has
 * looked at all it was given, so that this knows exactly how far it has looked, which Gson tells
 * nobody.
 */
final class JsonSource extends Reader {
  private final String text;
  private int given;
  private int line = 1;

  JsonSource(String text) {
    this.text = text;
  }

  /** Index of the character that was handed out last; -1 before the first. */
  int last() {
    return given - 1;
  }

  /** The line of that character, counted from 1; a line feed belongs to the line it begins. */
  int line() {
    return line;
  }

  @Override
  public int read(char[] buffer, int offset, int length) {
    if (given == text.length()) {
      return -1;
    }
    char c = text.charAt(given++);
    if (c == '\n') {
      line++;
    }
    buffer[offset] = c;
    return 1;
  }

  @Override
  public void close() {}
}
