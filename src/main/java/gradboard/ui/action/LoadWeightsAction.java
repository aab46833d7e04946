package gradboard.ui.action;

/** Gives the parameters numbers that were kept. */
public final class LoadWeightsAction extends EditorAction {
  public LoadWeightsAction(Workbench workbench) {
    super(
        workbench,
        "Load weights…",
        "Gives the parameters the numbers in a .safetensors file.",
        Scope.WINDOW);
  }

  @Override
  protected boolean isPossible() {
    return !document().file().graph().nodes().isEmpty() && !workbench().editor().isBusy();
  }

  @Override
  protected void perform() {
    workbench().files().loadWeights();
  }
}
