package gradboard.ui.action;

import gradboard.draw.Run;
import gradboard.edit.RoutePoint;
import gradboard.edit.Selection;
import gradboard.runtime.Snapshot;
import java.util.Optional;

/** Puts a point on the selected wire, by which it can be led elsewhere. */
public final class AddReroutePointAction extends EditorAction {
  public AddReroutePointAction(Workbench workbench) {
    super(
        workbench,
        "Add a reroute point",
        "Puts a point on the selected wire, or the first one into the selected node, to lead it by."
            + " With the mouse: a double-click on the wire.",
        Scope.CANVAS,
        "R");
  }

  private Optional<Snapshot.Wire> wire() {
    Selection selection = document().selection();
    return selection.points().stream()
        .map(RoutePoint::wire)
        .findFirst()
        .or(() -> selection.wires().stream().findFirst())
        .or(
            () ->
                selection
                    .single()
                    .flatMap(document()::node)
                    .flatMap(
                        node -> document().inputs(node).wires().keySet().stream().findFirst()));
  }

  @Override
  protected boolean isPossible() {
    return wire().isPresent();
  }

  @Override
  protected void perform() {
    Snapshot.Wire wire = wire().orElseThrow();
    Optional<Integer> behind =
        document().selection().points().stream().findFirst().map(point -> point.index() + 1);
    workbench()
        .canvas()
        .run(wire)
        .map(run -> middle(run, behind))
        .ifPresent(spot -> workbench().canvas().gestures().lead(wire, spot));
  }

  /** The middle of the piece behind the selected point, else of the longest one. */
  private static Run.Spot middle(Run run, Optional<Integer> behind) {
    return run.middle(behind.orElseGet(run::longestPiece));
  }
}
