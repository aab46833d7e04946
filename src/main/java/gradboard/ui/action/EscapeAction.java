package gradboard.ui.action;

import gradboard.ui.live.Editor;

/**
 * One step back out of what is under way: gives up what is being dragged, read or written, else
 * stops training, playing or a run, else goes from a panel beside the graph back to it, else leaves
 * the composite, else the presentation.
 */
final class EscapeAction extends EditorAction {
  static final String KEY = "ESCAPE";

  EscapeAction(Workbench workbench) {
    super(
        workbench,
        "Back out",
        "Gives up what is being dragged or takes long, stops training, playing or a run, goes back to"
            + " the graph, or leaves the composite or the presentation.",
        Scope.UNCLAIMED,
        KEY);
  }

  @Override
  protected void perform() {
    boolean underWay = workbench().editor().activity() != Editor.Activity.IDLE;
    if (workbench().canvas().gestures().cancel() || workbench().giveUp()) {
      return;
    }
    if (underWay) {
      workbench().editor().stop();
    } else if (workbench().leaveSide()) {
      return;
    } else if (document().place().isTop()) {
      workbench().present(false);
    } else {
      document().leave();
    }
  }
}
