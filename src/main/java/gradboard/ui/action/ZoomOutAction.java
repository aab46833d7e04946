package gradboard.ui.action;

/** Shows the graph smaller. */
public final class ZoomOutAction extends EditorAction {
  public ZoomOutAction(Workbench workbench) {
    super(
        workbench,
        "Zoom out",
        "Shows the graph smaller.",
        Scope.WINDOW,
        "ctrl MINUS",
        "ctrl SUBTRACT");
    icon("zoom-out");
  }

  @Override
  protected void perform() {
    workbench().canvas().sight().zoom(0.8);
  }
}
