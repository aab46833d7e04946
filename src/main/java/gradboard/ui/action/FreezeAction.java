package gradboard.ui.action;

import gradboard.edit.SetTags;
import gradboard.edit.Trained;
import gradboard.graph.Node;
import java.util.LinkedHashSet;
import java.util.List;
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
        Scope.CANVAS,
        "shift P");
  }

  private List<Node> holders() {
    return selectedNodes().stream()
        .filter(node -> Trained.holds(document().graph(), document().vocabulary(), node))
        .toList();
  }

  @Override
  protected boolean isPossible() {
    return !holders().isEmpty();
  }

  @Override
  protected Optional<Boolean> isOn() {
    List<Node> holders = holders();
    return Optional.of(
        !holders.isEmpty() && holders.stream().allMatch(node -> node.tags().frozen()));
  }

  @Override
  protected void perform() {
    Set<String> ids = new LinkedHashSet<>();
    holders().forEach(node -> ids.add(node.id()));
    document().apply(SetTags.frozen(ids, !isOn().orElseThrow()));
  }
}
