package gradboard.ui.action;

/** Draws a wire from the selected node by keys: arrows choose its end, Enter connects. */
final class ConnectAction extends EditorAction {
  ConnectAction(Workbench workbench) {
    super(
        workbench,
        "Connect",
        "Draws a wire from the selected node: arrows choose where it ends, Enter connects it; once"
            + " more begins at the next output.",
        Scope.CANVAS,
        "C");
  }

  @Override
  protected boolean isPossible() {
    return document().selection().single().isPresent();
  }

  @Override
  protected void perform() {
    document().selection().single().ifPresent(workbench().canvas().gestures()::startWire);
  }
}
