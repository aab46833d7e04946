package gradboard.ui.action;

import gradboard.ui.canvas.Resizing;

/** Makes the selected frame or note a little larger or smaller; its upper left corner stays. */
final class ResizeAction extends EditorAction {
  private final Direction direction;

  ResizeAction(Workbench workbench, Direction direction) {
    super(
        workbench,
        "Make " + word(direction),
        "Makes the selected frame or note a little " + word(direction) + ".",
        Scope.CANVAS,
        "alt " + key(direction));
    this.direction = direction;
  }

  /** The arrow keys with their modifiers all mean something else. */
  private static String key(Direction direction) {
    return switch (direction) {
      case LEFT -> "HOME";
      case RIGHT -> "END";
      case UP -> "PAGE_UP";
      case DOWN -> "PAGE_DOWN";
    };
  }

  private static String word(Direction direction) {
    return switch (direction) {
      case LEFT -> "narrower";
      case RIGHT -> "wider";
      case UP -> "lower";
      case DOWN -> "higher";
    };
  }

  @Override
  protected boolean isPossible() {
    return document().selection().item().isPresent();
  }

  @Override
  protected void perform() {
    Resizing resizing =
        new Resizing(workbench().canvas(), document().selection().item().orElseThrow());
    document().apply(resizing.by(NudgeAction.STEP * direction.x, NudgeAction.STEP * direction.y));
  }
}
