package gradboard.ui.action;

import gradboard.ui.live.Editor;

/** Ends training or playing after the step at hand; with nothing to end, a presentation. */
public final class StopAction extends EditorAction {
  public StopAction(Workbench workbench) {
    super(workbench, "Stop", "Ends training or playing after the step at hand.", Scope.CANVAS);
    reachedBy(EscapeAction.KEY);
    icon("stop");
  }

  @Override
  protected void perform() {
    workbench().editor().stop();
  }

  @Override
  public void refresh() {
    Editor.Activity activity = workbench().editor().activity();
    setEnabled(activity == Editor.Activity.TRAINING || activity == Editor.Activity.PLAYING);
  }
}
