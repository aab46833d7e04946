package gradboard.ui.canvas;

import gradboard.draw.WireView;
import gradboard.edit.Disconnect;
import gradboard.runtime.Snapshot;
import java.awt.event.MouseEvent;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Cuts all wires that a line drawn with the mouse crosses. */
final class CutGesture implements Gesture {
  private final GraphCanvas canvas;
  private final Surroundings surroundings;
  private final Point2D start;

  CutGesture(GraphCanvas canvas, Surroundings surroundings, Point2D start) {
    this.canvas = canvas;
    this.surroundings = surroundings;
    this.start = start;
  }

  private List<WireView> crossed(Point2D at) {
    return canvas.scene().crossedBy(new Line2D.Double(start, at));
  }

  @Override
  public void dragged(Point2D at, MouseEvent event) {
    canvas.overlay().cut(Optional.of(new Line2D.Double(start, at)));
    int count = crossed(at).size();
    surroundings.hint(
        count == 0
            ? "Drag across wires to cut them."
            : "Let go to cut " + (count == 1 ? "a wire." : count + " wires."));
  }

  @Override
  public void released(Point2D at, MouseEvent event) {
    cancelled();
    Set<Snapshot.Wire> wires =
        crossed(at).stream().map(wire -> canvas.wire(wire.to())).collect(Collectors.toSet());
    if (!wires.isEmpty()) {
      canvas.document().apply(new Disconnect(wires));
    }
  }

  @Override
  public void cancelled() {
    canvas.overlay().cut(Optional.empty());
    surroundings.hint("");
  }
}
