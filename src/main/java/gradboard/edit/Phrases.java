package gradboard.edit;

import java.util.Collection;

/** Words for the menu. */
final class Phrases {
  private Phrases() {}

  /** {@code relu1}, or {@code 3 nodes}. */
  static String nodes(Collection<String> ids) {
    return ids.size() == 1 ? ids.iterator().next() : ids.size() + " nodes";
  }
}
