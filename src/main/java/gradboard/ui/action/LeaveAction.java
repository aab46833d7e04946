package gradboard.ui.action;

/** Goes out of the composite. */
public final class LeaveAction extends EditorAction {
  public LeaveAction(Workbench workbench) {
    super(
        workbench,
        "Leave the composite",
        "Goes back to the graph around this composite.",
        Scope.GRAPH);
    reachedBy(EscapeAction.KEY);
  }

  @Override
  protected boolean isPossible() {
    return !document().place().isTop();
  }

  @Override
  protected void perform() {
    document().leave();
  }
}
