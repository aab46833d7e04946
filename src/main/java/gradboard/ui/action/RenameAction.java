package gradboard.ui.action;

import gradboard.edit.Document;
import gradboard.edit.SetSheet;
import gradboard.edit.SheetItem;
import gradboard.graph.Sheet;
import java.util.Optional;
import java.util.function.Consumer;

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
    Document document = document();
    Sheet sheet = document.graph().sheet();
    Consumer<String> taker =
        text -> document.apply(SetSheet.saying(document.graph().sheet(), item, text));
    if (item.isFrame()) {
      String title = sheet.frames().get(item.index()).title();
      workbench().askName("Title of the frame", title, text -> Optional.empty(), taker);
    } else {
      String text = sheet.notes().get(item.index()).text();
      workbench().askText(AddNoteAction.PROMPT, text, AddNoteAction::objection, taker);
    }
  }
}
