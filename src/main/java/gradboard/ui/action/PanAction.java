package gradboard.ui.action;

import gradboard.ui.canvas.Sight;

/** Moves the view over the graph, which stays where it is. */
final class PanAction extends EditorAction {
  /** Of what is seen. */
  private static final double SHARE = 0.25;

  private final Direction direction;

  PanAction(Workbench workbench, Direction direction) {
    super(
        workbench,
        "Look " + direction.word(),
        "Moves the view in that direction.",
        Scope.CANVAS,
        "ctrl shift " + direction.name());
    this.direction = direction;
  }

  @Override
  protected void perform() {
    Sight sight = workbench().canvas().sight();
    sight.pan(SHARE * direction.x, SHARE * direction.y);
  }
}
