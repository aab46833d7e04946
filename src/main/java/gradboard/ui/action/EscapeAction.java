package gradboard.ui.action;

import gradboard.ui.live.Editor;

/**
 * One step back out of what is under way: gives up what is being dragged, else stops training,
 * playing or a run, else leaves the composite, else the presentation.
 */
final class EscapeAction extends EditorAction {
  static final String KEY = "ESCAPE";

  EscapeAction(Workbench workbench) {
    super(
        workbench,
        "Back out",
        "Gives up what is being dragged, stops training, playing or a run, or leaves the composite or the presentation.",
        Scope.CANVAS,
        KEY);
  }

  @Override
  protected void perform() {
    boolean underWay = workbench().editor().activity() != Editor.Activity.IDLE;
    if (workbench().canvas().gestures().cancel()) {
      return;
    }
    if (underWay) {
      workbench().editor().stop();
    } else if (document().place().isTop()) {
      workbench().present(false);
    } else {
      document().leave();
    }
  }
}
