package gradboard.ui.action;

/** Writes the graph as a picture. */
public final class ExportPictureAction extends EditorAction {
  public ExportPictureAction(Workbench workbench) {
    super(
        workbench,
        "Export picture…",
        "Writes the graph as a picture: PNG, or SVG.",
        Scope.WINDOW,
        "ctrl shift E");
  }

  @Override
  protected boolean isPossible() {
    return !document().graph().nodes().isEmpty();
  }

  @Override
  protected void perform() {
    workbench().exportPicture();
  }
}
