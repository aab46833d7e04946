package gradboard.ui.action;

import gradboard.edit.DissolveNodes;

/** Deletes the selected nodes and joins the wires that they interrupt. */
public final class DeleteAndReconnectAction extends EditorAction {
  public DeleteAndReconnectAction(Workbench workbench) {
    super(
        workbench,
        "Delete and reconnect",
        "Deletes the selected nodes and joins the wires that they interrupt.",
        Scope.GRAPH,
        "ctrl DELETE");
  }

  @Override
  protected boolean isPossible() {
    return !document().selection().nodes().isEmpty();
  }

  @Override
  protected void perform() {
    document().apply(new DissolveNodes(document().selection().nodes()));
  }
}
