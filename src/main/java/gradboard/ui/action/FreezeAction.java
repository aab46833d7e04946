package gradboard.ui.action;

import gradboard.edit.SetTags;
import gradboard.edit.Trained;
import gradboard.graph.Node;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Has training leave the parameters of the selected nodes as they are, or train them again. */
public final class FreezeAction extends EditorAction {
  public FreezeAction(Workbench workbench) {
    super(
        workbench,
        "Freeze parameters",
        "Has training leave the parameters of the selected nodes, and of all inside them, as they"
            + " are.",
        Scope.GRAPH,
        "shift P");
  }

  private boolean holds(Node node) {
    return Trained.holds(document().graph(), document().vocabulary(), node);
  }

  @Override
  protected boolean isPossible() {
    return anySelected(this::holds);
  }

  @Override
  protected Optional<Boolean> isOn() {
    return Optional.of(isPossible() && allSelected(node -> node.tags().frozen() || !holds(node)));
  }

  @Override
  protected void perform() {
    Set<String> ids = new LinkedHashSet<>();
    selectedNodes().stream().filter(this::holds).forEach(node -> ids.add(node.id()));
    document().apply(SetTags.frozen(ids, !isOn().orElseThrow()));
  }
}
