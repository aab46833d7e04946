package gradboard.ui.action;

/** Shows the graph larger. */
public final class ZoomInAction extends EditorAction {
  public ZoomInAction(Workbench workbench) {
    super(
        workbench,
        "Zoom in",
        "Shows the graph larger.",
        Scope.WINDOW,
        "ctrl PLUS",
        "ctrl EQUALS",
        "ctrl ADD");
    icon("zoom-in");
  }

  @Override
  protected void perform() {
    workbench().canvas().sight().zoom(1.25);
  }
}
