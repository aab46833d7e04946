package gradboard.ui.action;

import gradboard.edit.Selection;
import gradboard.ui.canvas.KeyWiring;

/** Draws a wire from the selected node by keys, or moves the end of the selected wire. */
final class ConnectAction extends EditorAction {
  ConnectAction(Workbench workbench) {
    super(
        workbench,
        "Connect",
        "Draws a wire from the selected node, or moves the end of the selected wire: arrows choose"
            + " where it ends, Enter connects it, Tab adds a node for it; once more begins at the"
            + " next output.",
        Scope.CANVAS,
        "C");
  }

  @Override
  protected boolean isPossible() {
    Selection selection = document().selection();
    return selection.single().isPresent() || selection.singleWire().isPresent();
  }

  @Override
  protected void perform() {
    KeyWiring wiring = workbench().canvas().gestures().wiring();
    document().selection().single().ifPresent(wiring::from);
    document().selection().singleWire().ifPresent(wiring::moveEnd);
  }
}
