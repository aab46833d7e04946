package gradboard.edit;

import gradboard.graph.Bookmark;
import gradboard.graph.Frame;
import gradboard.graph.Note;
import gradboard.graph.Sheet;
import gradboard.io.GraphFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Changes what lies on the canvas beside the nodes.
 *
 * @param name for the menu
 * @param sheet as it is afterwards
 */
public record SetSheet(String name, Sheet sheet) implements Change {

  public static SetSheet adding(Sheet before, Frame frame) {
    return new SetSheet("add a frame", before.withFrames(plus(before.frames(), frame)));
  }

  public static SetSheet adding(Sheet before, Note note) {
    return new SetSheet("add a note", before.withNotes(plus(before.notes(), note)));
  }

  /** Removes frames, whose nodes stay, and notes. */
  public static SetSheet without(Sheet before, Set<SheetItem> items) {
    return new SetSheet(
        "delete " + Phrases.items(items),
        before
            .withFrames(kept(before.frames(), i -> !items.contains(SheetItem.frame(i))))
            .withNotes(kept(before.notes(), i -> !items.contains(SheetItem.note(i)))));
  }

  /** Gives frames and notes a colour, or takes it away. */
  public static SetSheet coloured(Sheet before, Set<SheetItem> items, Optional<String> color) {
    Sheet sheet = before;
    for (SheetItem item : items) {
      sheet =
          item.isFrame()
              ? sheet.withFrames(
                  with(sheet.frames(), item.index(), frame -> frame.withColor(color)))
              : sheet.withNotes(with(sheet.notes(), item.index(), note -> note.withColor(color)));
    }
    return new SetSheet("colour " + Phrases.items(items), sheet);
  }

  /** Gives a frame its title or a note its text. */
  public static SetSheet saying(Sheet before, SheetItem item, String text) {
    return item.isFrame()
        ? new SetSheet(
            "rename the frame",
            before.withFrames(with(before.frames(), item.index(), frame -> frame.titled(text))))
        : new SetSheet(
            "change the note",
            before.withNotes(with(before.notes(), item.index(), note -> note.saying(text))));
  }

  /** Calls the first view of a name otherwise. */
  public static SetSheet renamingView(Sheet before, String from, String to) {
    int index = names(before).indexOf(from);
    return new SetSheet(
        "rename view " + from,
        before.withBookmarks(with(before.bookmarks(), index, view -> view.named(to))));
  }

  /** Forgets the first view of a name. */
  public static SetSheet withoutView(Sheet before, String name) {
    int index = names(before).indexOf(name);
    return new SetSheet(
        "delete view " + name, before.withBookmarks(kept(before.bookmarks(), i -> i != index)));
  }

  private static List<String> names(Sheet sheet) {
    return sheet.bookmarks().stream().map(Bookmark::name).toList();
  }

  private static <T> List<T> plus(List<T> items, T item) {
    List<T> more = new ArrayList<>(items);
    more.add(item);
    return more;
  }

  private static <T> List<T> with(List<T> items, int index, UnaryOperator<T> change) {
    List<T> changed = new ArrayList<>(items);
    changed.set(index, change.apply(items.get(index)));
    return changed;
  }

  private static <T> List<T> kept(List<T> items, IntPredicate stays) {
    return IntStream.range(0, items.size()).filter(stays).mapToObj(items::get).toList();
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    return file.withGraph(file.graph().withSheet(sheet));
  }
}
