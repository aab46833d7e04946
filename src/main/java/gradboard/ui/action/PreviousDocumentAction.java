package gradboard.ui.action;

/** Goes to the tab at the left. */
public final class PreviousDocumentAction extends EditorAction {
  public PreviousDocumentAction(Workbench workbench) {
    super(
        workbench,
        "Previous tab",
        "Goes to the tab at the left.",
        Scope.WINDOW,
        "ctrl shift TAB",
        "ctrl PAGE_UP");
  }

  @Override
  protected void perform() {
    workbench().walkDocuments(-1);
  }
}
