package gradboard.ui.action;

/** Closes the window. */
public final class QuitAction extends EditorAction {
  public QuitAction(Workbench workbench) {
    super(workbench, "Quit", "Closes the window.", Scope.WINDOW, "ctrl Q");
  }

  @Override
  protected void perform() {
    workbench().files().quit();
  }
}
