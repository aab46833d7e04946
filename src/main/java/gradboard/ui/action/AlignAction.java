package gradboard.ui.action;

import gradboard.draw.Alignment;
import gradboard.draw.NodeView;
import gradboard.edit.MoveNodes;
import java.util.List;
import java.util.Map;

/** Puts the selected nodes in line, or at even distances. */
final class AlignAction extends EditorAction {
  private static final Map<Alignment, String> NAMES =
      Map.of(
          Alignment.LEFT, "Align left",
          Alignment.CENTER, "Align centres",
          Alignment.RIGHT, "Align right",
          Alignment.TOP, "Align top",
          Alignment.MIDDLE, "Align middles",
          Alignment.BOTTOM, "Align bottom",
          Alignment.HORIZONTALLY, "Distribute horizontally",
          Alignment.VERTICALLY, "Distribute vertically");

  private static final Map<Alignment, String> KEYS =
      Map.of(
          Alignment.LEFT, "shift alt LEFT",
          Alignment.CENTER, "shift alt C",
          Alignment.RIGHT, "shift alt RIGHT",
          Alignment.TOP, "shift alt UP",
          Alignment.MIDDLE, "shift alt M",
          Alignment.BOTTOM, "shift alt DOWN",
          Alignment.HORIZONTALLY, "shift alt H",
          Alignment.VERTICALLY, "shift alt V");

  private final Alignment alignment;

  AlignAction(Workbench workbench, Alignment alignment) {
    super(
        workbench,
        NAMES.get(alignment),
        alignment.isDistribution()
            ? "Evens the gaps between the selected nodes; the outermost stay."
            : "Puts the selected nodes in one line.",
        Scope.GRAPH,
        KEYS.get(alignment));
    this.alignment = alignment;
  }

  @Override
  protected boolean isPossible() {
    return document().selection().nodes().size() >= alignment.least();
  }

  @Override
  protected void perform() {
    List<NodeView> nodes =
        document().selection().nodes().stream()
            .flatMap(id -> workbench().canvas().scene().node(id).stream())
            .toList();
    String verb = alignment.isDistribution() ? "distribute" : "align";
    document().endGesture();
    document().apply(new MoveNodes(verb, alignment.of(nodes)));
    document().endGesture();
  }
}
