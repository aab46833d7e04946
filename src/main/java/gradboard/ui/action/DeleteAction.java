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

/** Deletes the selected nodes, wires and points of wires. */
public final class DeleteAction extends EditorAction {
  public DeleteAction(Workbench workbench) {
    super(
        workbench,
        "Delete",
        "Deletes the selected nodes, wires and reroute points, or the frame or note.",
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
    List<Change> changes = new ArrayList<>();
    if (!selection.points().isEmpty()) {
      changes.add(new Rerouting(document().view()).removing(selection.points()));
    }
    if (!selection.wires().isEmpty()) {
      changes.add(new Disconnect(selection.wires()));
    }
    if (!selection.nodes().isEmpty()) {
      changes.add(new RemoveNodes(selection.nodes()));
    }
    document()
        .apply(changes.size() == 1 ? changes.get(0) : new Several("delete the selection", changes));
  }
}
