package gradboard.ui.action;

import gradboard.edit.SetSheet;
import gradboard.edit.SheetItem;
import gradboard.graph.Sheet;
import java.util.Optional;
import java.util.Set;

/** Gives the selected frames and notes the next colour, and after the last one none. */
final class ColourAction extends EditorAction {
  ColourAction(Workbench workbench) {
    super(
        workbench,
        "Next colour",
        "Gives the selected frames and notes the next colour; after the last one, none.",
        Scope.CANVAS,
        "shift C");
  }

  @Override
  protected boolean isPossible() {
    return !document().selection().items().isEmpty();
  }

  @Override
  protected void perform() {
    Set<SheetItem> items = document().selection().items();
    SheetItem first = items.iterator().next();
    Sheet sheet = document().graph().sheet();
    Optional<String> color =
        first.isFrame()
            ? sheet.frames().get(first.index()).color()
            : sheet.notes().get(first.index()).color();
    int next = color.map(Sheet.COLORS::indexOf).orElse(-1) + 1;
    Optional<String> other =
        next < Sheet.COLORS.size() ? Optional.of(Sheet.COLORS.get(next)) : Optional.empty();
    document().apply(SetSheet.coloured(sheet, items, other));
  }
}
