package gradboard.ui.action;

import gradboard.edit.SetLoss;
import java.util.Optional;

/** Takes the gradient of the selected node, which must be one number. */
public final class MakeLossAction extends EditorAction {
  public MakeLossAction(Workbench workbench) {
    super(
        workbench,
        "Make this the loss",
        "Takes the gradient of the selected node, which must be one number.",
        Scope.GRAPH,
        "L");
  }

  @Override
  protected boolean isPossible() {
    return document().place().isTop() && document().selection().single().isPresent();
  }

  @Override
  protected void perform() {
    document().apply(new SetLoss(isLoss() ? Optional.empty() : document().selection().single()));
  }

  @Override
  public void refresh() {
    super.refresh();
    putValue(NAME, isLoss() ? "No longer the loss" : "Make this the loss");
  }

  /** Whether the selected node computes the loss, whichever of its outputs that is. */
  private boolean isLoss() {
    Optional<String> chosen = document().selection().single();
    return chosen.isPresent() && document().graph().lossNode().equals(chosen);
  }
}
