package gradboard.ui.action;

import gradboard.edit.Selection;
import gradboard.runtime.Snapshot;
import gradboard.ui.canvas.KeyWiring;
import java.util.function.BiConsumer;

/** Draws a wire at the selected node by keys, or moves one end of the selected wire. */
final class ConnectAction extends EditorAction {
  private final Ends ends;

  /**
   * What is begun.
   *
   * @param ofNode a wire at a node
   * @param ofWire another end for a wire
   */
  private record Ends(
      BiConsumer<KeyWiring, String> ofNode, BiConsumer<KeyWiring, Snapshot.Wire> ofWire) {}

  private ConnectAction(Workbench workbench, String name, String tooltip, String key, Ends ends) {
    super(workbench, name, tooltip, Scope.CANVAS, key);
    this.ends = ends;
  }

  static ConnectAction output(Workbench workbench) {
    return new ConnectAction(
        workbench,
        "Connect",
        "Draws a wire from the selected node, or moves the end of the selected wire: arrows choose"
            + " where it ends, Enter connects it, Tab adds a node for it; once more begins at the"
            + " next output.",
        "C",
        new Ends(KeyWiring::from, KeyWiring::moveEnd));
  }

  static ConnectAction input(Workbench workbench) {
    return new ConnectAction(
        workbench,
        "Connect an input",
        "Draws a wire to the first free input of the selected node, or moves the start of the"
            + " selected wire: arrows choose where it starts, Enter connects it, Tab adds a node"
            + " for it; once more goes to the next input.",
        "I",
        new Ends(KeyWiring::into, KeyWiring::moveStart));
  }

  @Override
  protected boolean isPossible() {
    Selection selection = document().selection();
    return selection.single().isPresent() || selection.singleWire().isPresent();
  }

  @Override
  protected void perform() {
    Selection selection = document().selection();
    KeyWiring wiring = workbench().canvas().gestures().wiring();
    selection.single().ifPresent(node -> ends.ofNode.accept(wiring, node));
    selection.singleWire().ifPresent(wire -> ends.ofWire.accept(wiring, wire));
  }
}
