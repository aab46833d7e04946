package gradboard.ui.action;

import gradboard.draw.NodeView;
import gradboard.draw.SheetView;
import gradboard.edit.PlaceItems;
import gradboard.edit.PlaceItems.Spot;
import gradboard.edit.SheetItem;
import gradboard.graph.Frame;
import gradboard.ui.look.Look;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the selected frames as large as their nodes need. */
final class FitFrameAction extends EditorAction {
  FitFrameAction(Workbench workbench) {
    super(
        workbench,
        "Fit the frame",
        "Makes the selected frame as large as its nodes need.",
        Scope.CANVAS,
        "ctrl shift F");
  }

  private List<SheetItem> frames() {
    return document().selection().items().stream().filter(SheetItem::isFrame).toList();
  }

  @Override
  protected boolean isPossible() {
    return !frames().isEmpty();
  }

  @Override
  protected void perform() {
    Map<SheetItem, Spot> spots = new LinkedHashMap<>();
    for (SheetItem item : frames()) {
      Frame fitted = fitted(document().graph().sheet().frames().get(item.index()));
      spots.put(item, new Spot(fitted.at(), Optional.of(fitted.size())));
    }
    document().apply(new PlaceItems("fit", spots));
  }

  private Frame fitted(Frame frame) {
    List<NodeView> nodes =
        frame.nodes().stream()
            .flatMap(id -> workbench().canvas().scene().node(id).stream())
            .toList();
    return SheetView.fitted(frame, nodes, Look.canvas().fonts());
  }
}
