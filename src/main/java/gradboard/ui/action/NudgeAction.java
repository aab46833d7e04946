package gradboard.ui.action;

import gradboard.ui.canvas.Motion;

/** Moves what is selected a little. */
final class NudgeAction extends EditorAction {
  static final double STEP = 12;

  private final Direction direction;

  NudgeAction(Workbench workbench, Direction direction) {
    super(
        workbench,
        "Move " + direction.word(),
        "Moves what is selected a little, into frames and out of them too.",
        Scope.CANVAS,
        "alt " + direction.name());
    this.direction = direction;
  }

  @Override
  protected boolean isPossible() {
    return !document().selection().nodes().isEmpty()
        || !document().selection().points().isEmpty()
        || !document().selection().items().isEmpty();
  }

  @Override
  protected void perform() {
    Motion motion = new Motion(workbench().canvas());
    document().apply(motion.by(STEP * direction.x, STEP * direction.y));
  }
}
