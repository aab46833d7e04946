package gradboard.ui.action;

import gradboard.edit.AddNodes;
import gradboard.edit.Clipboard;
import gradboard.edit.Selection;
import gradboard.graph.Node;
import gradboard.ui.canvas.Landing;

/** Doubles the selected nodes, with the wires into them. */
public final class DuplicateAction extends EditorAction {
  public DuplicateAction(Workbench workbench) {
    super(
        workbench,
        "Duplicate",
        "Doubles the selected nodes, with the wires into them.",
        Scope.GRAPH,
        "ctrl D");
  }

  @Override
  protected boolean isPossible() {
    return hasSelectedNodes();
  }

  @Override
  protected void perform() {
    AddNodes added =
        new Landing(workbench().canvas())
            .free(
                new Clipboard(document().vocabulary())
                    .duplicate(document().view().file(), document().selection().nodes()));
    document().apply(added);
    document().select(Selection.ofNodes(added.nodes().stream().map(Node::id).toList()));
  }
}
