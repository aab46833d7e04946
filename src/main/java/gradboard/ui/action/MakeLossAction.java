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
    Optional<String> chosen = document().selection().single();
    boolean already = document().graph().loss().equals(chosen);
    document().apply(new SetLoss(already ? Optional.empty() : chosen));
  }

  @Override
  public void refresh() {
    super.refresh();
    boolean already =
        document().selection().single().isPresent()
            && document().graph().loss().equals(document().selection().single());
    putValue(NAME, already ? "No longer the loss" : "Make this the loss");
  }
}
