package gradboard.ui.action;

/** Starts an empty graph in a tab of its own. */
public final class NewDocumentAction extends EditorAction {
  public NewDocumentAction(Workbench workbench) {
    super(workbench, "New", "Starts an empty graph in a tab of its own.", Scope.WINDOW, "ctrl N");
    icon("new");
  }

  @Override
  protected void perform() {
    workbench().files().startNew();
  }
}
