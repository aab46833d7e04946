package gradboard.ui.action;

/** Takes back the last step. */
public final class StepBackAction extends EditorAction {
  public StepBackAction(Workbench workbench) {
    super(workbench, "Step back", "Takes back the last step.", Scope.STEPS, "COMMA");
    icon("step-back");
  }

  @Override
  protected boolean isPossible() {
    return !workbench().editor().isBusy() && workbench().editor().pass().isPresent();
  }

  @Override
  protected void perform() {
    workbench().editor().stepBack();
  }
}
