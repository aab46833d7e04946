package gradboard.ui.action;

import gradboard.edit.RemoveNodes;
import gradboard.graph.Node;
import java.util.stream.Collectors;

/** Copies the selected nodes and deletes them here. */
public final class CutAction extends EditorAction {
  public CutAction(Workbench workbench) {
    super(
        workbench,
        "Cut",
        "Copies the selected nodes and deletes them here.",
        Scope.CANVAS,
        "ctrl X");
  }

  @Override
  protected boolean isPossible() {
    return hasSelectedNodes();
  }

  @Override
  protected void perform() {
    SystemClipboard.put(document());
    document()
        .apply(new RemoveNodes(selectedNodes().stream().map(Node::id).collect(Collectors.toSet())));
  }
}
