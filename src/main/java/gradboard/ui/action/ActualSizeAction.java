package gradboard.ui.action;

/** Shows the graph at 100 %. */
public final class ActualSizeAction extends EditorAction {
  public ActualSizeAction(Workbench workbench) {
    super(workbench, "Actual size", "Shows the graph at 100 %.", Scope.WINDOW, "ctrl 0");
  }

  @Override
  protected void perform() {
    workbench().canvas().sight().zoomToActualSize();
  }
}
