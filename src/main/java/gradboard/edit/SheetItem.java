package gradboard.edit;

import gradboard.graph.Sheet;

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

  /** Whether there is such a one. */
  public boolean isIn(Sheet sheet) {
    return index < (kind == Kind.FRAME ? sheet.frames() : sheet.notes()).size();
  }
}
