package gradboard.ui.action;

import gradboard.edit.Selection;
import gradboard.ui.canvas.KeyWiring;

/**
 * Draws a wire to an input of the selected node by keys, or moves the start of the selected wire.
 */
final class ConnectInputAction extends EditorAction {
  ConnectInputAction(Workbench workbench) {
    super(
        workbench,
        "Connect an input",
        "Draws a wire to the first free input of the selected node, or moves the start of the"
            + " selected wire: arrows choose where it starts, Enter connects it, Tab adds a node"
            + " for it; once more goes to the next input.",
        Scope.CANVAS,
        "I");
  }

  @Override
  protected boolean isPossible() {
    Selection selection = document().selection();
    return selection.single().isPresent() || selection.singleWire().isPresent();
  }

  @Override
  protected void perform() {
    KeyWiring wiring = workbench().canvas().gestures().wiring();
    document().selection().single().ifPresent(wiring::into);
    document().selection().singleWire().ifPresent(wiring::moveStart);
  }
}
