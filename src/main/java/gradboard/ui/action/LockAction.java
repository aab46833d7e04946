package gradboard.ui.action;

import gradboard.edit.SetTags;
import java.util.Optional;

/** Keeps the selected nodes where and as they are, or lets go of them. */
public final class LockAction extends EditorAction {
  public LockAction(Workbench workbench) {
    super(
        workbench,
        "Lock",
        "Keeps the selected nodes in their places, with their wires, until they are unlocked.",
        Scope.GRAPH,
        "ctrl L");
  }

  @Override
  protected boolean isPossible() {
    return hasSelectedNodes();
  }

  @Override
  protected Optional<Boolean> isOn() {
    return Optional.of(allSelected(node -> node.tags().locked()));
  }

  @Override
  protected void perform() {
    document().apply(SetTags.locked(document().selection().nodes(), !isOn().orElseThrow()));
  }
}
