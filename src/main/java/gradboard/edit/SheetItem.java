package gradboard.edit;

import gradboard.graph.Sheet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A frame or a note.
 *
 * @param index its position among those of its kind
 */
public record SheetItem(Kind kind, int index) {
  /** What it is. */
  public enum Kind {
    FRAME,
    NOTE
  }

  /** All of a sheet, the frames first. */
  public static List<SheetItem> all(Sheet sheet) {
    return Stream.concat(
            IntStream.range(0, sheet.frames().size()).mapToObj(SheetItem::frame),
            IntStream.range(0, sheet.notes().size()).mapToObj(SheetItem::note))
        .toList();
  }

  public static SheetItem frame(int index) {
    return new SheetItem(Kind.FRAME, index);
  }

  public static SheetItem note(int index) {
    return new SheetItem(Kind.NOTE, index);
  }

  public boolean isFrame() {
    return kind == Kind.FRAME;
  }

  /** Whether there is such a one. */
  public boolean isIn(Sheet sheet) {
    return index < (isFrame() ? sheet.frames() : sheet.notes()).size();
  }
}
