package gradboard.ui.action;

/** Puts the focus on the way to this composite, above the canvas. */
public final class ShowWayAction extends EditorAction {
  public ShowWayAction(Workbench workbench) {
    super(
        workbench,
        "Go to the path above",
        "Puts the focus on the way to this composite: arrows and Enter go back along it.",
        Scope.GRAPH,
        "ctrl UP");
  }

  @Override
  protected boolean isPossible() {
    return !document().place().isTop();
  }

  @Override
  protected void perform() {
    workbench().focusWay();
  }
}
