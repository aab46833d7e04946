package gradboard.ui.action;

import gradboard.compile.Compilation.Inside;
import gradboard.edit.Change;
import gradboard.edit.ExpandLayer;
import gradboard.edit.Selection;
import gradboard.edit.UngroupNode;
import gradboard.graph.Node;
import gradboard.ui.canvas.Unpacking;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts what is inside the selected composites and layers in their places. */
public final class UngroupAction extends EditorAction {
  private static final String UNGROUP = "Ungroup";

  public UngroupAction(Workbench workbench) {
    super(
        workbench,
        UNGROUP,
        "Puts the nodes inside a composite or a layer in its place; parameters keep their numbers.",
        Scope.GRAPH,
        "ctrl shift G");
  }

  @Override
  protected boolean isPossible() {
    return document().selection().nodes().stream().anyMatch(id -> change(id).isPresent());
  }

  private Optional<Change> change(String id) {
    return UngroupNode.isPossible(document().view(), id)
        ? Optional.of(new UngroupNode(id))
        : layer(id).map(inside -> new ExpandLayer(id, inside));
  }

  private Optional<Inside> layer(String id) {
    return document().inside(document().place().address(id));
  }

  @Override
  protected void perform() {
    Unpacking unpacking = new Unpacking(workbench().canvas());
    document()
        .selection()
        .nodes()
        .forEach(id -> change(id).ifPresent(change -> unpacking.add(id, change)));
    Set<String> before = ids();
    if (document().apply(unpacking.change())) {
      Set<String> now = ids();
      now.removeAll(before);
      document().select(Selection.ofNodes(now));
      unpacking.reveal();
    }
  }

  private Set<String> ids() {
    return document().graph().nodes().stream().map(Node::id).collect(Collectors.toSet());
  }

  @Override
  public void refresh() {
    super.refresh();
    boolean layer =
        document()
            .selection()
            .single()
            .filter(id -> !UngroupNode.isPossible(document().view(), id))
            .flatMap(this::layer)
            .isPresent();
    putValue(NAME, layer ? "Expand into its operations" : UNGROUP);
  }
}
