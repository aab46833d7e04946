package gradboard.ui.action;

/** Places nodes in the order of the flow. */
public final class LayOutAction extends EditorAction {
  public LayOutAction(Workbench workbench) {
    super(
        workbench,
        "Lay out",
        "Places the selected nodes, or all where none is, in the order of the flow.",
        Scope.GRAPH,
        "shift L");
  }

  @Override
  protected boolean isPossible() {
    return document().graph().nodes().size() > 1;
  }

  @Override
  protected void perform() {
    workbench().canvas().gestures().layOut();
  }
}
