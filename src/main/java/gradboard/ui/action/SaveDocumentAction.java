package gradboard.ui.action;

/** Writes the graph to its file. */
public final class SaveDocumentAction extends EditorAction {
  public SaveDocumentAction(Workbench workbench) {
    super(workbench, "Save", "Writes the graph to its file.", Scope.WINDOW, "ctrl S");
    icon("save");
  }

  @Override
  protected void perform() {
    workbench().files().save();
  }
}
