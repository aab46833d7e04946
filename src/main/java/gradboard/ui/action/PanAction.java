package gradboard.ui.action;

/** Moves the view over the graph. */
final class PanAction extends EditorAction {
  private final Direction direction;

  PanAction(Workbench workbench, Direction direction) {
    super(
        workbench,
        "Look " + direction.word(),
        "Moves the view over the graph; the mouse does so with its right button.",
        Scope.CANVAS,
        "shift " + direction.name());
    this.direction = direction;
  }

  @Override
  protected void perform() {
    workbench().canvas().sight().pan(direction.x, direction.y);
  }
}
