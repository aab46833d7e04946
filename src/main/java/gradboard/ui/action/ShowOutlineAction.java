package gradboard.ui.action;

/** Shows the graph in words, to be read and edited by keys. */
public final class ShowOutlineAction extends EditorAction {
  public ShowOutlineAction(Workbench workbench) {
    super(
        workbench,
        "Outline",
        "Shows the graph in words, to be read and edited by keys.",
        Scope.WINDOW,
        "ctrl alt O");
  }

  @Override
  protected void perform() {
    workbench().showOutline();
  }
}
