package gradboard.ui.action;

import gradboard.edit.Selection;
import gradboard.edit.Wiring;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Selects all that depends on the selected nodes. */
public final class SelectDownstreamAction extends EditorAction {
  public SelectDownstreamAction(Workbench workbench) {
    super(
        workbench,
        "Select downstream",
        "Selects all that depends on the selected nodes.",
        Scope.CANVAS,
        "alt D");
  }

  @Override
  protected boolean isPossible() {
    return !document().selection().nodes().isEmpty();
  }

  @Override
  protected void perform() {
    Wiring wiring = new Wiring(document().graph(), document().vocabulary(), Map.of());
    Set<String> reached = new LinkedHashSet<>();
    document().selection().nodes().forEach(id -> reached.addAll(wiring.downstream(id)));
    document().select(Selection.ofNodes(reached));
  }
}
