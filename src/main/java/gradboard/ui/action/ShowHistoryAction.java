package gradboard.ui.action;

/** Lists all that was done, to go to any moment of it. */
public final class ShowHistoryAction extends EditorAction {
  public ShowHistoryAction(Workbench workbench) {
    super(
        workbench,
        "History…",
        "Lists all that was done, to go to any moment of it.",
        Scope.WINDOW,
        "ctrl alt Z");
  }

  @Override
  protected void perform() {
    workbench().showHistory();
  }
}
