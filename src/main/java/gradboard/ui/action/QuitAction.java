package gradboard.ui.action;

/** Closes the window with all tabs. */
public final class QuitAction extends EditorAction {
  public QuitAction(Workbench workbench) {
    super(workbench, "Quit", "Closes the window with all tabs.", Scope.WINDOW, "ctrl Q");
  }

  @Override
  protected void perform() {
    workbench().files().quit();
  }
}
