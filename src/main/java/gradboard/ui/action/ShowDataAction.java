package gradboard.ui.action;

/** Brings the examples to the front. */
final class ShowDataAction extends EditorAction {
  ShowDataAction(Workbench workbench) {
    super(
        workbench,
        "Data",
        "Shows the examples that the graph learns from, to be run one by one.",
        Scope.WINDOW,
        "ctrl alt E");
  }

  @Override
  protected void perform() {
    workbench().showData();
  }
}
