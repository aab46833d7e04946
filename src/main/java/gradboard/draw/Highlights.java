package gradboard.draw;

import gradboard.graph.Point;
import gradboard.trace.Pass;
import java.awt.geom.Point2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is pointed at, selected or under way just now, painted over the scene.
 *
 * @param wires wires that show their numbers, hovered ones and those of the current step, by the
 *     input they enter
 * @param port the port under the pointer, which shows its name
 * @param draft the wire that is being drawn
 * @param point the point of a wire under the pointer
 * @param points the selected points of wires
 */
public record Highlights(
    Map<PortRef, Flow> wires,
    Optional<PortRef> port,
    Optional<Draft> draft,
    Optional<WirePoint> point,
    Set<WirePoint> points) {
  public static final Highlights NONE =
      new Highlights(Map.of(), Optional.empty(), Optional.empty());

  /**
   * A wire being drawn.
   *
   * @param from the port that it starts at
   * @param x of its loose end
   * @param y of its loose end
   * @param accepts ports that it could end in; the others fade
   * @param refusal why the port under the pointer refuses it
   * @param via points that it is led through
   */
  public record Draft(
      PortRef from,
      double x,
      double y,
      Predicate<PortRef> accepts,
      Optional<String> refusal,
      List<Point> via) {

    /** One that goes straight. */
    public Draft(
        PortRef from, double x, double y, Predicate<PortRef> accepts, Optional<String> refusal) {
      this(from, x, y, accepts, refusal, List.of());
    }

    /** Its run, which begins at the place of its port. */
    Run run(Point2D start) {
      return from.side() == PortRef.Side.OUTPUT
          ? Run.through(start.getX(), start.getY(), via, x, y)
          : Run.through(x, y, via, start.getX(), start.getY());
    }
  }

  public Highlights {
    wires = Map.copyOf(wires);
    points = Set.copyOf(points);
  }

  /** With no points of wires. */
  public Highlights(Map<PortRef, Flow> wires, Optional<PortRef> port, Optional<Draft> draft) {
    this(wires, port, draft, Optional.empty(), Set.of());
  }

  /** A point of a wire that is pointed at. */
  public static Highlights at(WirePoint point) {
    return new Highlights(
        Map.of(), Optional.empty(), Optional.empty(), Optional.of(point), Set.of());
  }

  /**
   * The wires of a moment of a pass: forward those into its node, backward those that bring its
   * gradient.
   */
  public static Highlights at(Pass.Moment moment, Scene scene) {
    Map<PortRef, Flow> wires = new HashMap<>();
    for (WireView wire : scene.wiresAt(moment.node())) {
      if (moment.isForward() && wire.to().node().equals(moment.node())) {
        wires.put(wire.to(), Flow.FORWARD);
      } else if (!moment.isForward() && wire.from().node().equals(moment.node())) {
        wires.put(wire.to(), Flow.BACKWARD);
      }
    }
    return new Highlights(wires, Optional.empty(), Optional.empty());
  }

  /** What moves along a wire: the value, or the gradient that flows back. */
  public enum Flow {
    FORWARD,
    BACKWARD
  }
}
