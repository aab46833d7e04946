package gradboard.ui.action;

/** Has the selected node do something else, with its wires kept. */
public final class ReplaceOpAction extends EditorAction {
  public ReplaceOpAction(Workbench workbench) {
    super(
        workbench,
        "Replace…",
        "Has the selected node do something else, with its wires kept: operations are offered that"
            + " have a port for each.",
        Scope.GRAPH,
        "shift R");
  }

  @Override
  protected boolean isPossible() {
    return document().selection().single().isPresent() && hasSelectedNodes();
  }

  @Override
  protected void perform() {
    document().selection().single().ifPresent(workbench().canvas().gestures().adding()::replace);
  }
}
