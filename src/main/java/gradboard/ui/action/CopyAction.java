package gradboard.ui.action;

/** Copies the selected nodes; they can be pasted into a letter too. */
public final class CopyAction extends EditorAction {
  public CopyAction(Workbench workbench) {
    super(
        workbench,
        "Copy",
        "Copies the selected nodes; they can be pasted into a letter too.",
        Scope.GRAPH,
        "ctrl C");
  }

  @Override
  protected boolean isPossible() {
    return hasSelectedNodes();
  }

  @Override
  protected void perform() {
    SystemClipboard.put(document());
  }
}
