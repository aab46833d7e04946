package gradboard.graph;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The end of a message about an unknown name: what may have been meant, or all that there is. */
public final class Suggestion {
  private static final int LISTED = 20;
  private static final int CANDIDATES = 3;

  private Suggestion() {}

  /**
   * The nearest of the known names as {@code ; did you mean "a" or "b"?}, all of them as {@code ;
   * there are "a", "b" and "c"} where none is near, nothing where there are none.
   */
  public static String of(String word, Collection<String> known) {
    String near = nearest(word, known);
    if (!near.isEmpty()) {
      return near;
    }
    return switch (known.size()) {
      case 0 -> "";
      case 1 -> "; there is only " + list(known, "and");
      default -> "; there are " + list(known, "and");
    };
  }

  /** The nearest of the known names, nothing where none is near. */
  public static String nearest(String word, Collection<String> known) {
    List<String> near = candidates(word, known);
    return near.isEmpty() ? "" : "; did you mean " + list(near, "or") + "?";
  }

  /** Names in quotes, joined as in a sentence; a long list is cut. */
  public static String list(Collection<String> names, String joint) {
    List<String> quoted = names.stream().limit(LISTED).map(name -> '"' + name + '"').toList();
    if (names.size() > LISTED) {
      return String.join(", ", quoted) + " …";
    }
    int last = quoted.size() - 1;
    return last < 1
        ? String.join("", quoted)
        : String.join(", ", quoted.subList(0, last)) + " " + joint + " " + quoted.get(last);
  }

  /** Up to three of the known names that a misspelled word may have meant, nearest first. */
  public static List<String> candidates(String word, Collection<String> known) {
    String lower = word.toLowerCase(Locale.ROOT);
    // Of a single letter nothing is left to be near to.
    int limit = Math.min(word.length() - 1, Math.max(1, word.length() / 2));
    return known.stream()
        .filter(name -> distance(lower, name.toLowerCase(Locale.ROOT)) <= limit)
        .sorted(
            Comparator.comparingInt(
                (String name) -> distance(lower, name.toLowerCase(Locale.ROOT))))
        .limit(CANDIDATES)
        .toList();
  }

  /** Levenshtein's distance: insertions, deletions and exchanges that turn a into b. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int exchange = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(exchange, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
