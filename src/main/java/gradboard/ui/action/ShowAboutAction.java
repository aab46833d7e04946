package gradboard.ui.action;

/** Shows version and licence, what computes, and where settings and the log lie. */
final class ShowAboutAction extends EditorAction {
  ShowAboutAction(Workbench workbench) {
    super(
        workbench,
        "About Gradboard",
        "Shows version and licence, what computes, and where settings and the log lie.",
        Scope.WINDOW,
        "ctrl shift F1");
  }

  @Override
  protected void perform() {
    workbench().help().showAbout();
  }
}
