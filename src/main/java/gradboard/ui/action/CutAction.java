package gradboard.ui.action;

import gradboard.edit.Change;
import gradboard.edit.Clipboard;
import gradboard.edit.RemoveNodes;
import gradboard.edit.Selection;
import gradboard.edit.SetSheet;
import gradboard.edit.Several;
import gradboard.edit.SheetItem;
import gradboard.graph.Graph;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Copies what is selected and deletes it here. */
public final class CutAction extends EditorAction {
  public CutAction(Workbench workbench) {
    super(workbench, "Cut", "Copies what is selected and deletes it here.", Scope.CANVAS, "ctrl X");
  }

  @Override
  protected boolean isPossible() {
    return !document().selection().nodes().isEmpty() || !document().selection().items().isEmpty();
  }

  @Override
  protected void perform() {
    SystemClipboard.put(document());
    Graph graph = document().graph();
    Selection selection = document().selection();
    Set<SheetItem> items = Clipboard.items(graph, selection);
    List<Change> changes = new ArrayList<>();
    if (!items.isEmpty()) {
      changes.add(SetSheet.without(graph.sheet(), items));
    }
    if (!selection.nodes().isEmpty()) {
      changes.add(new RemoveNodes(selection.nodes()));
    }
    if (document().apply(Several.joint("cut the selection", changes))) {
      document().select(Selection.NONE);
    }
  }
}
