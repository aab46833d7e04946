package gradboard.ui.action;

import gradboard.edit.MoveNodes;
import gradboard.edit.NudgeSheetItem;
import gradboard.edit.Rerouting;
import gradboard.edit.RoutePoint;
import gradboard.edit.Selection;
import gradboard.edit.SheetItem;
import gradboard.graph.Node;
import gradboard.graph.Point;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Moves the selected nodes and points of wires a little. */
final class NudgeAction extends EditorAction {
  private static final double STEP = 12;

  private final Direction direction;

  NudgeAction(Workbench workbench, Direction direction) {
    super(
        workbench,
        "Move " + direction.word(),
        "Moves the selected nodes, frame, note or reroute points a little.",
        Scope.CANVAS,
        "alt " + direction.name());
    this.direction = direction;
  }

  @Override
  protected boolean isPossible() {
    Selection selection = document().selection();
    return !selection.nodes().isEmpty()
        || !selection.points().isEmpty()
        || selection.item().isPresent();
  }

  @Override
  protected void perform() {
    Optional<SheetItem> item = document().selection().item();
    if (item.isPresent()) {
      document().apply(new NudgeSheetItem(item.get(), STEP * direction.x, STEP * direction.y));
      return;
    }
    Map<String, Point> places = new LinkedHashMap<>();
    for (String id : document().selection().nodes()) {
      Point at = document().node(id).flatMap(Node::at).orElse(new Point(0, 0));
      places.put(id, new Point(at.x() + STEP * direction.x, at.y() + STEP * direction.y));
    }
    Rerouting rerouting = new Rerouting(document().view());
    List<RoutePoint> loose = rerouting.loose(document().selection().points(), places.keySet());
    document()
        .apply(
            new MoveNodes(
                "move", places, rerouting.moving(loose, STEP * direction.x, STEP * direction.y)));
  }
}
