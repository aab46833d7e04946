package gradboard.ui.action;

/** Copies what is selected; it can be pasted into a letter too. */
public final class CopyAction extends EditorAction {
  public CopyAction(Workbench workbench) {
    super(
        workbench,
        "Copy",
        "Copies what is selected; it can be pasted into a letter too.",
        Scope.CANVAS,
        "ctrl C");
  }

  @Override
  protected boolean isPossible() {
    return hasSelectedNodes() || !document().selection().items().isEmpty();
  }

  @Override
  protected void perform() {
    SystemClipboard.put(document());
  }
}
