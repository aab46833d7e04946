package gradboard.ui.action;

/** Tells all about every operation: what it takes, its formula and its derivatives. */
final class ShowOpsAction extends EditorAction {
  ShowOpsAction(Workbench workbench) {
    super(
        workbench,
        "Operations",
        "Tells all about every operation: what it takes, its formula and its derivatives.",
        Scope.WINDOW,
        "F1");
  }

  @Override
  protected void perform() {
    workbench().help().showOps();
  }
}
