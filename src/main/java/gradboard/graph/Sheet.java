package gradboard.graph;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What lies on the canvas beside the nodes. None of it changes what the graph computes.
 *
 * @param frames frames round nodes, the hindmost first
 * @param notes comments, the hindmost first
 * @param bookmarks places to come back to, in the menu's order
 */
public record Sheet(List<Frame> frames, List<Note> notes, List<Bookmark> bookmarks) {

  /** The colours that labels, frames and notes may name; a theme decides how each looks. */
  public static final List<String> COLORS =
      List.of("red", "orange", "yellow", "green", "teal", "blue", "purple", "pink", "gray");

  public static final Sheet EMPTY = new Sheet(List.of(), List.of(), List.of());

  public Sheet {
    frames = List.copyOf(frames);
    notes = List.copyOf(notes);
    bookmarks = List.copyOf(bookmarks);
  }

  public Sheet withFrames(List<Frame> changed) {
    return new Sheet(changed, notes, bookmarks);
  }

  public Sheet withNotes(List<Note> changed) {
    return new Sheet(frames, changed, bookmarks);
  }

  public Sheet withBookmarks(List<Bookmark> changed) {
    return new Sheet(frames, notes, changed);
  }

  /** With its frames and notes so far to the right and so far below. */
  public Sheet moved(double byX, double byY) {
    return withFrames(
            frames.stream()
                .map(frame -> frame.at(frame.at().plus(byX, byY), frame.size()))
                .toList())
        .withNotes(notes.stream().map(note -> note.at(note.at().plus(byX, byY))).toList());
  }

  /** Without some nodes in its frames. */
  public Sheet without(Set<String> nodes) {
    return keeping(id -> !nodes.contains(id));
  }

  /** With some nodes only in its frames. */
  public Sheet keeping(Predicate<String> nodes) {
    return withFrames(
        frames.stream()
            .map(frame -> frame.around(frame.nodes().stream().filter(nodes).toList()))
            .toList());
  }

  /** With the nodes of its frames called otherwise. */
  public Sheet renaming(UnaryOperator<String> name) {
    return withFrames(
        frames.stream()
            .map(frame -> frame.around(frame.nodes().stream().map(name).distinct().toList()))
            .toList());
  }
}
