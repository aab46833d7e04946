package gradboard.ui.action;

/** Takes all breakpoints away. */
public final class ClearBreakpointsAction extends EditorAction {
  public ClearBreakpointsAction(Workbench workbench) {
    super(
        workbench,
        "Remove all breakpoints",
        "Has Play halt nowhere, also inside composites.",
        Scope.GRAPH,
        "shift B");
  }

  @Override
  protected boolean isPossible() {
    return workbench().editor().breakpoints().isAny();
  }

  @Override
  protected void perform() {
    workbench().editor().breakpoints().clear();
  }
}
