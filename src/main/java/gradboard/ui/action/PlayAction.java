package gradboard.ui.action;

import gradboard.ui.live.Editor;

/** Steps on by itself, or halts. */
public final class PlayAction extends EditorAction {
  public PlayAction(Workbench workbench) {
    super(
        workbench,
        "Play",
        "Steps on by itself until the end or a breakpoint, or halts.",
        Scope.STEPS,
        "P");
    icon("mark-forward");
  }

  @Override
  protected boolean isPossible() {
    return !workbench().editor().isBusy();
  }

  @Override
  protected void perform() {
    workbench().editor().playOrPause();
  }

  @Override
  public void refresh() {
    super.refresh();
    boolean playing = workbench().editor().activity() == Editor.Activity.PLAYING;
    putValue(NAME, playing ? "Pause" : "Play");
  }
}
