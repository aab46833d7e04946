package gradboard.ui.action;

/** Lists every command with its key. */
public final class ShowCommandsAction extends EditorAction {
  public ShowCommandsAction(Workbench workbench) {
    super(
        workbench,
        "All commands…",
        "Lists every command with its key.",
        Scope.WINDOW,
        "ctrl shift P");
    icon("search");
  }

  @Override
  protected void perform() {
    workbench().showCommands();
  }
}
