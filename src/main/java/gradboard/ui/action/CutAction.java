package gradboard.ui.action;

import gradboard.edit.RemoveNodes;

/** Copies the selected nodes and deletes them here. */
public final class CutAction extends EditorAction {
  public CutAction(Workbench workbench) {
    super(
        workbench,
        "Cut",
        "Copies the selected nodes and deletes them here.",
        Scope.GRAPH,
        "ctrl X");
  }

  @Override
  protected boolean isPossible() {
    return !document().selection().nodes().isEmpty();
  }

  @Override
  protected void perform() {
    SystemClipboard.put(document());
    document().apply(new RemoveNodes(document().selection().nodes()));
  }
}
