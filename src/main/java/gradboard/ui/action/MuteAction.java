package gradboard.ui.action;

import gradboard.edit.SetTags;
import java.util.Optional;

/** Passes values through the selected nodes as if they were not there, or lets them work again. */
public final class MuteAction extends EditorAction {
  public MuteAction(Workbench workbench) {
    super(
        workbench,
        "Mute",
        "Passes values through the selected nodes as if they were not there.",
        Scope.GRAPH,
        "M");
  }

  @Override
  protected boolean isPossible() {
    return hasSelectedNodes();
  }

  @Override
  protected Optional<Boolean> isOn() {
    return Optional.of(allSelected(node -> node.tags().muted()));
  }

  @Override
  protected void perform() {
    document().apply(SetTags.muted(document().selection().nodes(), !isOn().orElseThrow()));
  }
}
