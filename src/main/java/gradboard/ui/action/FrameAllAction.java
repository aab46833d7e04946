package gradboard.ui.action;

/** Moves and zooms so that the whole graph is seen. */
public final class FrameAllAction extends EditorAction {
  public FrameAllAction(Workbench workbench) {
    super(
        workbench,
        "Frame all",
        "Moves and zooms so that the whole graph is seen.",
        Scope.WINDOW,
        "ctrl 1");
    icon("fit");
  }

  @Override
  protected void perform() {
    workbench().canvas().sight().frameAll();
  }
}
