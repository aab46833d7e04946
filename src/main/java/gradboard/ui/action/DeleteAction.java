package gradboard.ui.action;

import gradboard.edit.Disconnect;
import gradboard.edit.RemoveNodes;
import gradboard.edit.Selection;
import gradboard.edit.SetSheet;
import gradboard.edit.Several;

/** Deletes the selected nodes and wires. */
public final class DeleteAction extends EditorAction {
  public DeleteAction(Workbench workbench) {
    super(
        workbench,
        "Delete",
        "Deletes the selected nodes and wires, or the frame or note.",
        Scope.CANVAS,
        "DELETE",
        "BACK_SPACE");
    icon("delete");
  }

  @Override
  protected boolean isPossible() {
    return !document().selection().isEmpty();
  }

  @Override
  protected void perform() {
    Selection selection = document().selection();
    if (selection.item().isPresent()) {
      document()
          .apply(SetSheet.without(document().graph().sheet(), selection.item().orElseThrow()));
      return;
    }
    document()
        .apply(
            selection.wires().isEmpty()
                ? new RemoveNodes(selection.nodes())
                : selection.nodes().isEmpty()
                    ? new Disconnect(selection.wires())
                    : Several.of(
                        "delete the selection",
                        new Disconnect(selection.wires()),
                        new RemoveNodes(selection.nodes())));
  }
}
