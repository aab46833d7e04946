package gradboard.ui.action;

import gradboard.edit.Change;
import gradboard.edit.Clipboard;
import gradboard.edit.RemoveNodes;
import gradboard.edit.Selection;
import gradboard.edit.SetSheet;
import gradboard.edit.Several;
import gradboard.edit.SheetItem;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Copies what is selected and deletes it here. */
public final class CutAction extends EditorAction {
  public CutAction(Workbench workbench) {
    super(workbench, "Cut", "Copies what is selected and deletes it here.", Scope.CANVAS, "ctrl X");
  }

  @Override
  protected boolean isPossible() {
    return hasSelectedNodes() || !document().selection().items().isEmpty();
  }

  @Override
  protected void perform() {
    SystemClipboard.put(document());
    Graph graph = document().graph();
    Set<SheetItem> items = Clipboard.items(graph, document().selection());
    List<Change> changes = new ArrayList<>();
    if (!items.isEmpty()) {
      changes.add(SetSheet.without(graph.sheet(), items));
    }
    if (hasSelectedNodes()) {
      changes.add(
          new RemoveNodes(selectedNodes().stream().map(Node::id).collect(Collectors.toSet())));
    }
    if (document().apply(Several.joint("cut the selection", changes))) {
      document().select(Selection.NONE);
    }
  }
}
