package gradboard.ui.action;

import gradboard.edit.Selection;
import gradboard.edit.Wiring;
import java.util.Map;

/** Selects all that the selected nodes depend on. */
public final class SelectUpstreamAction extends EditorAction {
  public SelectUpstreamAction(Workbench workbench) {
    super(
        workbench,
        "Select upstream",
        "Selects all that the selected nodes depend on.",
        Scope.GRAPH,
        "alt U");
  }

  @Override
  protected boolean isPossible() {
    return !document().selection().nodes().isEmpty();
  }

  @Override
  protected void perform() {
    Wiring wiring = new Wiring(document().graph(), document().vocabulary(), Map.of());
    document().select(Selection.ofNodes(wiring.upstream(document().selection().nodes())));
  }
}
