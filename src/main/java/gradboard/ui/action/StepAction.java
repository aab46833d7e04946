package gradboard.ui.action;

/** Shows the next node work out its value, then its gradient. */
public final class StepAction extends EditorAction {
  public StepAction(Workbench workbench) {
    super(
        workbench,
        "Step",
        "Shows the next node work out its value, then its gradient.",
        Scope.STEPS,
        "PERIOD");
    icon("step");
  }

  @Override
  protected boolean isPossible() {
    return !workbench().editor().isBusy();
  }

  @Override
  protected void perform() {
    workbench().editor().step();
  }
}
