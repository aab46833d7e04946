package gradboard.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A titled frame round some nodes, which move with it.
 *
 * @param title shown at its top, may be empty
 * @param nodes ids of the nodes that belong to it
 * @param at its upper left corner, in pixels at 100 %
 * @param size its width and height
 * @param color by name, see {@link Sheet#COLORS}
 * @param extras members that this version does not know, kept for writing
 */
public record Frame(
    String title,
    List<String> nodes,
    Point at,
    Point size,
    Optional<String> color,
    Map<String, Object> extras) {

  public Frame {
    nodes = List.copyOf(nodes);
    extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
  }

  public static Frame of(String title, List<String> nodes, Point at, Point size) {
    return new Frame(title, nodes, at, size, Optional.empty(), Map.of());
  }

  public Frame titled(String changed) {
    return new Frame(changed, nodes, at, size, color, extras);
  }

  public Frame around(List<String> changed) {
    return new Frame(title, changed, at, size, color, extras);
  }

  public Frame at(Point corner, Point extent) {
    return new Frame(title, nodes, corner, extent, color, extras);
  }

  /** Whether a point lies in it. */
  public boolean covers(Point point) {
    return point.x() >= at.x()
        && point.x() <= at.x() + size.x()
        && point.y() >= at.y()
        && point.y() <= at.y() + size.y();
  }

  public Frame withColor(Optional<String> changed) {
    return new Frame(title, nodes, at, size, changed, extras);
  }
}
