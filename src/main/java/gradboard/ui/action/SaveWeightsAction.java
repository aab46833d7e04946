package gradboard.ui.action;

/** Keeps the parameters as they are. */
public final class SaveWeightsAction extends EditorAction {
  public SaveWeightsAction(Workbench workbench) {
    super(
        workbench,
        "Save weights…",
        "Keeps the parameters, trained as they are, in a file that the graph takes them from.",
        Scope.WINDOW);
  }

  @Override
  protected boolean isPossible() {
    return !document().file().graph().nodes().isEmpty() && !workbench().editor().isBusy();
  }

  @Override
  protected void perform() {
    workbench().files().saveWeights();
  }
}
