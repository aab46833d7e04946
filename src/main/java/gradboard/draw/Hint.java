package gradboard.draw;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What can be done where there is nothing yet, in a line or two.
 *
 * @param lines what to do; keys and menus stand in square brackets, which are not shown
 */
public record Hint(List<String> lines) {
  private static final Pattern WORD = Pattern.compile("\\[([^\\]]+)\\]|[^\\s\\[\\]]+");

  /** A word, or a key or menu by its name. */
  record Piece(String text, boolean isKey) {}

  public Hint {
    lines = List.copyOf(lines);
  }

  public static Hint of(String... lines) {
    return new Hint(List.of(lines));
  }

  static List<Piece> pieces(String line) {
    return WORD.matcher(line).results().map(Hint::piece).toList();
  }

  private static Piece piece(MatchResult found) {
    String key = found.group(1);
    return key == null ? new Piece(found.group(), false) : new Piece(key, true);
  }

  /** The same for those who hear it. */
  public String inWords() {
    return lines.stream()
        .map(line -> WORD.matcher(line).replaceAll(Hint::plain))
        .collect(Collectors.joining(" "));
  }

  private static String plain(MatchResult found) {
    return Matcher.quoteReplacement(piece(found).text());
  }
}
