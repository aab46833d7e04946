package gradboard.ui.action;

/** Opens a graph file. */
public final class OpenDocumentAction extends EditorAction {
  public OpenDocumentAction(Workbench workbench) {
    super(workbench, "Open…", "Opens a graph file.", Scope.WINDOW, "ctrl O");
    icon("open");
  }

  @Override
  protected void perform() {
    workbench().files().choose();
  }
}
