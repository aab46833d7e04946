package gradboard.ui.action;

import gradboard.graph.Node;
import gradboard.ui.live.Breakpoints;
import java.util.Optional;

/** Has playing halt at the selected nodes, or no longer. */
public final class BreakpointAction extends EditorAction {
  public BreakpointAction(Workbench workbench) {
    super(
        workbench,
        "Breakpoint",
        "Halts Play at the selected nodes: when they have worked out their values, and again when"
            + " they have received their gradients. Step goes on as ever.",
        Scope.GRAPH,
        "B");
  }

  private Breakpoints breakpoints() {
    return workbench().editor().breakpoints();
  }

  @Override
  protected boolean isPossible() {
    return hasSelectedNodes();
  }

  @Override
  protected Optional<Boolean> isOn() {
    return Optional.of(allSelected(node -> breakpoints().isAt(node.id())));
  }

  @Override
  protected void perform() {
    breakpoints().set(selectedNodes().stream().map(Node::id).toList(), !isOn().orElseThrow());
  }
}
