package gradboard.graph;

import java.util.List;

/**
 * One wire, seen from the node that reads it: an input port and the value that it reads.
 *
 * @param route points on the canvas that it is led through, from the value to the port; they mean
 *     nothing to what is computed
 */
public record Edge(String port, Ref source, List<Point> route) {

  public Edge {
    route = List.copyOf(route);
  }

  /** A wire that goes straight from the value to the port. */
  public Edge(String port, Ref source) {
    this(port, source, List.of());
  }

  /** The same wire into another port. */
  public Edge into(String other) {
    return other.equals(port) ? this : new Edge(other, source, route);
  }

  /** The same wire from another value. */
  public Edge from(Ref other) {
    return other.equals(source) ? this : new Edge(port, other, route);
  }

  /** The same wire led through other points. */
  public Edge through(List<Point> points) {
    return points.equals(route) ? this : new Edge(port, source, points);
  }

  /** The same wire led through no points. */
  public Edge straight() {
    return through(List.of());
  }
}
