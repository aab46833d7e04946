package gradboard.ui.action;

/** Searches the graphs that come with the program, by topic, and opens one in a tab of its own. */
final class BrowseExamplesAction extends EditorAction {
  BrowseExamplesAction(Workbench workbench) {
    super(
        workbench,
        "Open an example…",
        "Searches the graphs that come with the program, by topic, and opens one in a tab of its own.",
        Scope.WINDOW,
        "ctrl E");
  }

  @Override
  protected void perform() {
    workbench().help().showExamples();
  }
}
