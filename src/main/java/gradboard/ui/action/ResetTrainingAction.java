package gradboard.ui.action;

/** Forgets what was trained: parameters get their first values again. */
public final class ResetTrainingAction extends EditorAction {
  public ResetTrainingAction(Workbench workbench) {
    super(
        workbench,
        "Start parameters anew",
        "Forgets what was trained: parameters get their first values again.",
        Scope.WINDOW);
  }

  @Override
  protected boolean isPossible() {
    return !workbench().editor().isBusy() && workbench().editor().trainingLog().steps() > 0;
  }

  @Override
  protected void perform() {
    workbench().editor().parameters().startAnew();
  }
}
