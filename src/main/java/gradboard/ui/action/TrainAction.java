package gradboard.ui.action;

/** Trains the parameters as the file says. */
public final class TrainAction extends EditorAction {
  public TrainAction(Workbench workbench) {
    super(
        workbench,
        "Train",
        "Trains the parameters as the file says.",
        Scope.WINDOW,
        "ctrl T",
        "F6");
    icon("train");
  }

  @Override
  protected boolean isPossible() {
    return !workbench().editor().isBusy() && document().file().graph().loss().isPresent();
  }

  @Override
  protected void perform() {
    workbench().editor().train();
  }
}
