package gradboard.ui.action;

import gradboard.edit.Selection;
import gradboard.edit.SheetItem;
import gradboard.ui.canvas.GraphCanvas;
import java.util.List;

/** Selects one frame or note after the other. */
final class NextSheetItemAction extends EditorAction {
  NextSheetItemAction(Workbench workbench) {
    super(
        workbench,
        "Next frame or note",
        "Selects the next frame or note and brings it into sight.",
        Scope.CANVAS,
        "ctrl alt N");
  }

  private List<SheetItem> items() {
    return SheetItem.all(document().graph().sheet());
  }

  @Override
  protected boolean isPossible() {
    return !items().isEmpty();
  }

  @Override
  protected void perform() {
    List<SheetItem> items = items();
    int present = document().selection().item().map(items::indexOf).orElse(-1);
    SheetItem next = items.get((present + 1) % items.size());
    document().select(Selection.of(next));
    GraphCanvas canvas = workbench().canvas();
    canvas.sight().reveal(canvas.scene().sheet().box(next));
  }
}
