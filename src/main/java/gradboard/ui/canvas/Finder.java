package gradboard.ui.canvas;

import gradboard.draw.CardLayout.Part;
import gradboard.draw.Detail;
import gradboard.draw.NodeView;
import gradboard.draw.PortRef;
import gradboard.draw.Scene.Hit;
import gradboard.draw.WirePoint;
import gradboard.draw.WireView;
import gradboard.ui.look.Look;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** Finds what lies at a point of the canvas, by JGraphX's cells. */
final class Finder {
  private static final double HIT_PIXELS = 6;

  private final GraphCanvas canvas;
  private final Projection projection;

  Finder(GraphCanvas canvas, Projection projection) {
    this.canvas = canvas;
    this.projection = projection;
  }

  /** The topmost of what is at a point of the scene: a card, a point of a wire, a wire, a note … */
  Optional<Hit> at(double x, double y) {
    lookAt(x, y);
    Optional<Hit> onNode =
        projection
            .node(canvas.getCellAt((int) x, (int) y, false, projection.nodeLayer()))
            .flatMap(view -> on(view, x, y));
    if (onNode.isPresent()) {
      return onNode;
    }
    Optional<Hit> onPoint = pointAt(x, y).map(Hit.OnPoint::new);
    if (onPoint.isPresent()) {
      return onPoint;
    }
    Optional<Hit> onWire = wireAt(x, y).map(Hit.OnWire::new);
    return onWire.isPresent() ? onWire : canvas.scene().sheet().at(x, y).map(Hit.OnSheet::new);
  }

  private static Optional<Hit> on(NodeView view, double x, double y) {
    return view.layout().at(x - view.x(), y - view.y()).map(part -> new Hit.OnNode(view, part));
  }

  /** The point that a wire is led through, where such points can be seen. */
  private Optional<WirePoint> pointAt(double x, double y) {
    double scale = canvas.sight().camera().scale();
    return Detail.at(scale) == Detail.BLOCK
        ? Optional.empty()
        : canvas
            .scene()
            .pointAt(x, y, Math.max(HIT_PIXELS / scale, 1.5 * Look.canvas().sizes().point()));
  }

  /** The wire at a point of the scene. */
  Optional<WireView> wireAt(double x, double y) {
    canvas.setTolerance((int) Math.max(1, HIT_PIXELS / canvas.sight().camera().scale()));
    lookAt(x, y);
    return projection.wire(canvas.getCellAt((int) x, (int) y, false, projection.wireLayer()));
  }

  private void lookAt(double x, double y) {
    // One more, because JGraphX asks about whole pixels; ports reach beyond their cards.
    double reach =
        Math.max(HIT_PIXELS / canvas.sight().camera().scale(), 2 * Look.canvas().sizes().port())
            + 1;
    projection.lookAt(new Rectangle2D.Double(x - reach, y - reach, 2 * reach, 2 * reach));
  }

  /** The port that a hit is on. */
  static Optional<PortRef> port(Hit hit) {
    if (hit instanceof Hit.OnNode on) {
      if (on.part().kind() == Part.Kind.INPUT) {
        return Optional.of(PortRef.input(on.node().id(), on.part().index()));
      }
      if (on.part().kind() == Part.Kind.OUTPUT) {
        return Optional.of(PortRef.output(on.node().id(), on.part().index()));
      }
    }
    return Optional.empty();
  }
}
