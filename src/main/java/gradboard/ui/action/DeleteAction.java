package gradboard.ui.action;

import gradboard.edit.Change;
import gradboard.edit.Disconnect;
import gradboard.edit.RemoveNodes;
import gradboard.edit.Rerouting;
import gradboard.edit.Selection;
import gradboard.edit.SetSheet;
import gradboard.edit.Several;
import java.util.ArrayList;
import java.util.List;

/** Deletes what is selected. */
public final class DeleteAction extends EditorAction {
  public DeleteAction(Workbench workbench) {
    super(
        workbench,
        "Delete",
        "Deletes the selected nodes, wires, reroute points, frames and notes.",
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
    List<Change> changes = new ArrayList<>();
    if (!selection.items().isEmpty()) {
      changes.add(SetSheet.without(document().graph().sheet(), selection.items()));
    }
    if (!selection.points().isEmpty()) {
      changes.add(new Rerouting(document().view()).removing(selection.points()));
    }
    if (!selection.wires().isEmpty()) {
      changes.add(new Disconnect(selection.wires()));
    }
    if (!selection.nodes().isEmpty()) {
      changes.add(new RemoveNodes(selection.nodes()));
    }
    if (document().apply(Several.joint("delete the selection", changes))) {
      document().select(Selection.NONE);
    }
  }
}
