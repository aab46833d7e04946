package gradboard.ui.action;

/** Works out all values and gradients. */
public final class RunAction extends EditorAction {
  public RunAction(Workbench workbench) {
    super(workbench, "Run", "Works out all values and gradients.", Scope.WINDOW, "ctrl R", "F5");
    icon("run");
  }

  @Override
  protected boolean isPossible() {
    return !workbench().editor().isBusy();
  }

  @Override
  protected void perform() {
    workbench().editor().run();
  }
}
