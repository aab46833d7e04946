package gradboard.edit;

import gradboard.graph.Sheet;
import java.util.ArrayList;
import java.util.List;

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

  public static SheetItem frame(int index) {
    return new SheetItem(Kind.FRAME, index);
  }

  public static SheetItem note(int index) {
    return new SheetItem(Kind.NOTE, index);
  }

  /** All that there are, frames first. */
  public static List<SheetItem> all(Sheet sheet) {
    List<SheetItem> items = new ArrayList<>();
    for (int i = 0; i < sheet.frames().size(); i++) {
      items.add(frame(i));
    }
    for (int i = 0; i < sheet.notes().size(); i++) {
      items.add(note(i));
    }
    return items;
  }

  /** Whether there is such a one. */
  public boolean isIn(Sheet sheet) {
    return index < (kind == Kind.FRAME ? sheet.frames() : sheet.notes()).size();
  }
}
