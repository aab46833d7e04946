package gradboard.ui.action;

import gradboard.draw.NodeView;
import gradboard.draw.SheetView;
import gradboard.edit.SetSheet;
import gradboard.edit.SheetItem;
import gradboard.graph.Frame;
import gradboard.graph.Sheet;
import gradboard.ui.look.Look;
import java.util.List;
import java.util.Optional;

/** Makes the selected frame as large as its nodes need. */
final class FitFrameAction extends EditorAction {
  FitFrameAction(Workbench workbench) {
    super(
        workbench,
        "Fit the frame",
        "Makes the selected frame as large as its nodes need.",
        Scope.GRAPH,
        "ctrl shift F");
  }

  private Optional<SheetItem> frame() {
    return document().selection().item().filter(item -> item.kind() == SheetItem.Kind.FRAME);
  }

  @Override
  protected boolean isPossible() {
    return frame().isPresent();
  }

  @Override
  protected void perform() {
    Sheet sheet = document().graph().sheet();
    int index = frame().orElseThrow().index();
    Frame frame = sheet.frames().get(index);
    List<NodeView> nodes =
        frame.nodes().stream()
            .flatMap(id -> workbench().canvas().scene().node(id).stream())
            .toList();
    Frame fitted = SheetView.fitted(frame, nodes, Look.canvas().fonts());
    document().apply(SetSheet.replacing("fit the frame", sheet, index, fitted));
  }
}
