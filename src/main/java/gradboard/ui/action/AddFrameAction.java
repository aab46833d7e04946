package gradboard.ui.action;

import gradboard.draw.NodeView;
import gradboard.draw.SheetView;
import gradboard.edit.Document;
import gradboard.edit.Selection;
import gradboard.edit.SetSheet;
import gradboard.edit.SheetItem;
import gradboard.graph.Frame;
import gradboard.graph.Point;
import gradboard.graph.Sheet;
import gradboard.ui.look.Look;
import java.util.List;
import java.util.Optional;

/** Puts a titled frame round the selected nodes. */
final class AddFrameAction extends EditorAction {
  AddFrameAction(Workbench workbench) {
    super(
        workbench,
        "Put a frame round the selection…",
        "Puts a titled frame round the selected nodes; it moves them along.",
        Scope.GRAPH,
        "shift F");
  }

  @Override
  protected boolean isPossible() {
    return !document().selection().nodes().isEmpty();
  }

  @Override
  protected void perform() {
    Document document = document();
    List<NodeView> nodes =
        document.selection().nodes().stream()
            .flatMap(id -> workbench().canvas().scene().node(id).stream())
            .toList();
    Frame empty =
        Frame.of("", nodes.stream().map(NodeView::id).toList(), new Point(0, 0), new Point(0, 0));
    Frame frame = SheetView.fitted(empty, nodes, Look.canvas().fonts());
    workbench()
        .askName(
            "Title of the frame",
            "Frame",
            title -> Optional.empty(),
            title -> {
              Sheet sheet = document.graph().sheet();
              if (document.apply(SetSheet.adding(sheet, frame.titled(title)))) {
                document.select(Selection.of(SheetItem.frame(sheet.frames().size())));
              }
            });
  }
}
