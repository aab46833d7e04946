package gradboard.ui.action;

/** Opens graph files, each in a tab. */
public final class OpenDocumentAction extends EditorAction {
  public OpenDocumentAction(Workbench workbench) {
    super(workbench, "Open…", "Opens graph files, each in a tab.", Scope.WINDOW, "ctrl O");
    icon("open");
  }

  @Override
  protected void perform() {
    workbench().files().choose();
  }
}
