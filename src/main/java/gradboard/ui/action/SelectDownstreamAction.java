package gradboard.ui.action;

import gradboard.edit.Selection;
import gradboard.edit.Wiring;
import java.util.Map;

/** Selects all that depends on the selected nodes. */
public final class SelectDownstreamAction extends EditorAction {
  public SelectDownstreamAction(Workbench workbench) {
    super(
        workbench,
        "Select downstream",
        "Selects all that depends on the selected nodes.",
        Scope.GRAPH,
        "alt D");
  }

  @Override
  protected boolean isPossible() {
    return !document().selection().nodes().isEmpty();
  }

  @Override
  protected void perform() {
    Wiring wiring = new Wiring(document().graph(), document().vocabulary(), Map.of());
    document().select(Selection.ofNodes(wiring.downstream(document().selection().nodes())));
  }
}
