package gradboard.ui.action;

/** Does again what was undone. */
public final class RedoAction extends EditorAction {
  public RedoAction(Workbench workbench) {
    super(workbench, "Redo", "Does again what was undone.", Scope.WINDOW, "ctrl Y", "ctrl shift Z");
    icon("redo");
  }

  @Override
  protected boolean isPossible() {
    return document().history().redoName().isPresent();
  }

  @Override
  protected void perform() {
    document().redo();
  }

  @Override
  public void refresh() {
    super.refresh();
    putValue(NAME, document().history().redoName().map(name -> "Redo " + name).orElse("Redo"));
  }
}
