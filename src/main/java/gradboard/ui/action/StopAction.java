package gradboard.ui.action;

import gradboard.ui.live.Editor;

/** Ends training or playing after the step at hand; with nothing to end, a presentation. */
public final class StopAction extends EditorAction {
  public StopAction(Workbench workbench) {
    super(
        workbench,
        "Stop",
        "Ends training or playing after the step at hand.",
        Scope.CANVAS,
        "ESCAPE");
    icon("stop");
  }

  @Override
  protected void perform() {
    Editor editor = workbench().editor();
    if (workbench().canvas().gestures().cancel()) {
      return;
    }
    if (workbench().isPresenting() && editor.activity() == Editor.Activity.IDLE) {
      workbench().present(false);
    } else {
      editor.stop();
    }
  }

  @Override
  public void refresh() {
    Editor.Activity activity = workbench().editor().activity();
    setEnabled(activity == Editor.Activity.TRAINING || activity == Editor.Activity.PLAYING);
  }
}
