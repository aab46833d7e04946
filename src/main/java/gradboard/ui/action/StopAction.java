package gradboard.ui.action;

import gradboard.ui.live.Editor;

/** Ends training, playing or a run after the step at hand. */
public final class StopAction extends EditorAction {
  public StopAction(Workbench workbench) {
    super(
        workbench,
        "Stop",
        "Ends training, playing or a run after the step at hand.",
        Scope.UNCLAIMED);
    reachedBy(EscapeAction.KEY);
    icon("stop");
  }

  @Override
  protected void perform() {
    workbench().editor().stop();
  }

  @Override
  protected boolean isPossible() {
    return workbench().editor().activity() != Editor.Activity.IDLE;
  }
}
