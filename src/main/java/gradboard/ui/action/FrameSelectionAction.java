package gradboard.ui.action;

/** Moves and zooms so that the selection is seen, or all. */
public final class FrameSelectionAction extends EditorAction {
  public FrameSelectionAction(Workbench workbench) {
    super(
        workbench,
        "Zoom to the selection",
        "Moves and zooms so that the selection is seen, or all.",
        Scope.GRAPH,
        "F");
  }

  @Override
  protected void perform() {
    workbench()
        .canvas()
        .sight()
        .frame(document().selection().nodes(), document().selection().items());
  }
}
