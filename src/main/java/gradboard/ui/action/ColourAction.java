package gradboard.ui.action;

import gradboard.edit.SetSheet;
import gradboard.edit.SheetItem;
import gradboard.graph.Sheet;
import java.util.Optional;

/** Gives the selected frame or note the next colour, and after the last one none. */
final class ColourAction extends EditorAction {
  ColourAction(Workbench workbench) {
    super(
        workbench,
        "Next colour",
        "Gives the selected frame or note the next colour; after the last one, none.",
        Scope.GRAPH,
        "shift C");
  }

  @Override
  protected boolean isPossible() {
    return document().selection().item().isPresent();
  }

  @Override
  protected void perform() {
    SheetItem item = document().selection().item().orElseThrow();
    Sheet sheet = document().graph().sheet();
    Optional<String> color =
        item.kind() == SheetItem.Kind.FRAME
            ? sheet.frames().get(item.index()).color()
            : sheet.notes().get(item.index()).color();
    int next = color.map(Sheet.COLORS::indexOf).orElse(-1) + 1;
    Optional<String> other =
        next < Sheet.COLORS.size() ? Optional.of(Sheet.COLORS.get(next)) : Optional.empty();
    document().apply(SetSheet.coloured(sheet, item, other));
  }
}
