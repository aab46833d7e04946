package gradboard.ui.action;

/** Closes the tab in front. */
public final class CloseDocumentAction extends EditorAction {
  public CloseDocumentAction(Workbench workbench) {
    super(workbench, "Close", "Closes the tab in front.", Scope.WINDOW, "ctrl W", "ctrl F4");
  }

  @Override
  protected void perform() {
    workbench().files().close();
  }
}
