package gradboard.edit;

import java.util.Collection;

/** Words for the menu. */
final class Phrases {
  private Phrases() {}

  /** {@code relu1}, or {@code 3 nodes}. */
  static String nodes(Collection<String> ids) {
    return ids.size() == 1 ? ids.iterator().next() : ids.size() + " nodes";
  }

  /** {@code the frame}, {@code 2 notes}, or {@code frames and notes}. */
  static String items(Collection<SheetItem> items) {
    long frames = items.stream().filter(SheetItem::isFrame).count();
    long notes = items.size() - frames;
    if (frames > 0 && notes > 0) {
      return "frames and notes";
    }
    String word = frames > 0 ? "frame" : "note";
    return items.size() == 1 ? "the " + word : items.size() + " " + word + "s";
  }
}
