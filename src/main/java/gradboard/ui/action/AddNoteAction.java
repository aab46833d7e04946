package gradboard.ui.action;

import gradboard.edit.Document;
import gradboard.edit.Selection;
import gradboard.edit.SetSheet;
import gradboard.edit.SheetItem;
import gradboard.graph.Note;
import gradboard.graph.Point;
import gradboard.graph.Sheet;
import gradboard.ui.canvas.GraphCanvas;
import gradboard.ui.canvas.Landing;
import java.awt.geom.Point2D;
import java.util.Optional;

/** Writes a comment onto the canvas. */
final class AddNoteAction extends EditorAction {
  AddNoteAction(Workbench workbench) {
    super(
        workbench,
        "Add a note…",
        "Writes a comment onto the canvas, at the pointer or in the nearest free place.",
        Scope.GRAPH,
        "shift N");
  }

  /** Asks for the text of a note. */
  static final String PROMPT = "Text of the note; Shift+Enter begins a line";

  @Override
  protected void perform() {
    Document document = document();
    GraphCanvas canvas = workbench().canvas();
    Point2D at = canvas.toScene(canvas.gestures().pointer());
    workbench()
        .askText(
            PROMPT,
            "",
            AddNoteAction::objection,
            text -> {
              Sheet sheet = document.graph().sheet();
              Point pointer = new Point(Math.rint(at.getX()), Math.rint(at.getY()));
              Landing landing = new Landing(canvas);
              Note note = landing.free(Note.of(text, pointer));
              if (document.apply(SetSheet.adding(sheet, note))) {
                document.select(Selection.of(SheetItem.note(sheet.notes().size())));
                landing.reveal(note);
              }
            });
  }

  /** Why a text will not do for a note, which could not be seen. */
  static Optional<String> objection(String text) {
    return text.isBlank() ? Optional.of("A note says at least a word.") : Optional.empty();
  }
}
