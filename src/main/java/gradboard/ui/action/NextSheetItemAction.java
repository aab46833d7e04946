package gradboard.ui.action;

import gradboard.edit.Selection;
import gradboard.edit.SheetItem;
import gradboard.graph.Sheet;
import java.util.ArrayList;
import java.util.List;

/** Selects one frame or note after the other. */
final class NextSheetItemAction extends EditorAction {
  NextSheetItemAction(Workbench workbench) {
    super(
        workbench,
        "Next frame or note",
        "Selects the next frame or note.",
        Scope.CANVAS,
        "ctrl alt N");
  }

  private List<SheetItem> items() {
    Sheet sheet = document().graph().sheet();
    List<SheetItem> items = new ArrayList<>();
    for (int i = 0; i < sheet.frames().size(); i++) {
      items.add(SheetItem.frame(i));
    }
    for (int i = 0; i < sheet.notes().size(); i++) {
      items.add(SheetItem.note(i));
    }
    return items;
  }

  @Override
  protected boolean isPossible() {
    return !items().isEmpty();
  }

  @Override
  protected void perform() {
    List<SheetItem> items = items();
    int present = document().selection().item().map(items::indexOf).orElse(-1);
    document().select(Selection.of(items.get((present + 1) % items.size())));
  }
}
