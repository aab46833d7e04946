package gradboard.ui.action;

/** Gives the selected node another name. */
public final class RenameAction extends EditorAction {
  public RenameAction(Workbench workbench) {
    super(workbench, "Rename", "Gives the selected node another name.", Scope.CANVAS, "F2");
  }

  @Override
  protected boolean isPossible() {
    return document().selection().single().isPresent();
  }

  @Override
  protected void perform() {
    workbench().rename();
  }
}
