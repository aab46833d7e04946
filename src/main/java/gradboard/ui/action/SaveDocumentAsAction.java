package gradboard.ui.action;

/** Writes the graph to another file. */
public final class SaveDocumentAsAction extends EditorAction {
  public SaveDocumentAsAction(Workbench workbench) {
    super(workbench, "Save as…", "Writes the graph to another file.", Scope.WINDOW, "ctrl shift S");
  }

  @Override
  protected void perform() {
    workbench().files().saveAs();
  }
}
