package gradboard.ui.action;

import gradboard.ui.canvas.GraphCanvas;
import java.awt.Point;

/** Opens the menu that a right click opens. */
final class ContextMenuAction extends EditorAction {
  ContextMenuAction(Workbench workbench) {
    super(
        workbench,
        "Menu of the node",
        "Opens the menu that a right click opens.",
        Scope.GRAPH,
        "CONTEXT_MENU",
        "shift F10");
  }

  @Override
  protected void perform() {
    GraphCanvas canvas = workbench().canvas();
    Point at =
        document()
            .selection()
            .single()
            .flatMap(canvas::cardOnControl)
            .map(card -> new Point((int) card.getCenterX(), (int) card.getCenterY()))
            .orElseGet(canvas.gestures()::pointer);
    canvas.gestures().menu(at);
  }
}
