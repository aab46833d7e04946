package gradboard.ui.action;

/** Selects every node, frame and note. */
public final class SelectAllAction extends EditorAction {
  public SelectAllAction(Workbench workbench) {
    super(workbench, "Select all", "Selects every node, frame and note.", Scope.CANVAS, "ctrl A");
  }

  @Override
  protected void perform() {
    document().selectAll();
  }
}
