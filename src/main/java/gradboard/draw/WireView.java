package gradboard.draw;

import gradboard.graph.Point;
import gradboard.runtime.Digest;
import java.util.List;
import java.util.Optional;

/**
 * A wire.
 *
 * @param from the output it leaves
 * @param to the input it enters, which no other wire enters: a port that takes many wires is drawn
 *     as one port a wire
 * @param value what flows forward along it
 * @param share the gradient that flows back along it
 * @param via points that it is led through, in their order
 */
public record WireView(
    PortRef from, PortRef to, Optional<Digest> value, Optional<Digest> share, List<Point> via) {

  public WireView {
    via = List.copyOf(via);
  }

  /** A wire without numbers. */
  public static WireView of(PortRef from, PortRef to) {
    return new WireView(from, to, Optional.empty(), Optional.empty(), List.of());
  }

  public WireView through(List<Point> points) {
    return new WireView(from, to, value, share, points);
  }
}
