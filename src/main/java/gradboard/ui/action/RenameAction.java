package gradboard.ui.action;

import gradboard.edit.SetSheet;
import gradboard.edit.SheetItem;
import gradboard.graph.Sheet;
import java.util.Optional;

/** Gives the selected node, frame or note another name. */
public final class RenameAction extends EditorAction {
  public RenameAction(Workbench workbench) {
    super(
        workbench,
        "Rename",
        "Gives the selected node, frame or note another name.",
        Scope.CANVAS,
        "F2");
  }

  @Override
  protected boolean isPossible() {
    return document().selection().single().isPresent() || document().selection().item().isPresent();
  }

  @Override
  protected void perform() {
    document().selection().item().ifPresentOrElse(this::retitle, workbench()::rename);
  }

  private void retitle(SheetItem item) {
    Sheet sheet = document().graph().sheet();
    boolean frame = item.kind() == SheetItem.Kind.FRAME;
    workbench()
        .askName(
            frame ? "Title of the frame" : "Text of the note",
            frame
                ? sheet.frames().get(item.index()).title()
                : sheet.notes().get(item.index()).text(),
            text -> Optional.empty(),
            text -> document().apply(SetSheet.saying(document().graph().sheet(), item, text)));
  }
}
