package gradboard.ui.action;

import gradboard.edit.AddNodes;
import gradboard.edit.Clipboard;
import gradboard.edit.Selection;
import gradboard.ui.canvas.Landing;

/** Doubles what is selected, with the wires into nodes. */
public final class DuplicateAction extends EditorAction {
  public DuplicateAction(Workbench workbench) {
    super(
        workbench,
        "Duplicate",
        "Doubles what is selected, with the wires into nodes.",
        Scope.GRAPH,
        "ctrl D");
  }

  @Override
  protected boolean isPossible() {
    return hasSelectedNodes() || !document().selection().items().isEmpty();
  }

  @Override
  protected void perform() {
    Landing landing = new Landing(workbench().canvas());
    AddNodes added =
        landing.free(
            new Clipboard(document().vocabulary())
                .duplicate(document().view().file(), document().selection()));
    Selection doubled = added.added(document().graph());
    if (document().apply(landing.joined(added))) {
      document().select(doubled);
      landing.reveal(added);
    }
  }
}
