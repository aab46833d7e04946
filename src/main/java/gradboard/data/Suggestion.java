package gradboard.data;

import gradboard.op.OpCatalog;
import java.util.Collection;
import java.util.List;

/** The end of a message about an unknown name: what may have been meant, or all that there is. */
public final class Suggestion {
  private static final int LISTED = 20;

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
    List<String> near = OpCatalog.nearest(word, () -> known);
    return near.isEmpty() ? "" : "; did you mean " + list(near, "or") + "?";
  }

  /** Names in quotes, joined as in a sentence; a long list is cut. */
  private static String list(Collection<String> names, String joint) {
    List<String> quoted = names.stream().limit(LISTED).map(name -> '"' + name + '"').toList();
    if (names.size() > LISTED) {
      return String.join(", ", quoted) + " …";
    }
    int last = quoted.size() - 1;
    return last < 1
        ? String.join("", quoted)
        : String.join(", ", quoted.subList(0, last)) + " " + joint + " " + quoted.get(last);
  }
}
