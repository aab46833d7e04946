package gradboard.ui.action;

/** Goes to the tab at the right. */
public final class NextDocumentAction extends EditorAction {
  public NextDocumentAction(Workbench workbench) {
    super(
        workbench,
        "Next tab",
        "Goes to the tab at the right.",
        Scope.WINDOW,
        "ctrl TAB",
        "ctrl PAGE_DOWN");
  }

  @Override
  protected void perform() {
    workbench().walkDocuments(1);
  }
}
