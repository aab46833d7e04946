package gradboard.ui.action;

/** Takes back the last edit. */
public final class UndoAction extends EditorAction {
  public UndoAction(Workbench workbench) {
    super(workbench, "Undo", "Takes back the last edit.", Scope.WINDOW, "ctrl Z");
    icon("undo");
  }

  @Override
  protected boolean isPossible() {
    return document().history().undoName().isPresent();
  }

  @Override
  protected void perform() {
    document().undo();
  }

  @Override
  public void refresh() {
    super.refresh();
    putValue(NAME, document().history().undoName().map(name -> "Undo " + name).orElse("Undo"));
  }
}
