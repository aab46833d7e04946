package gradboard.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A comment on the canvas.
 *
 * @param text its lines
 * @param at its upper left corner, in pixels at 100 %
 * @param size its width and height; as much as the text needs where absent
 * @param color by name, see {@link Sheet#COLORS}
 * @param extras members that this version does not know, kept for writing
 */
public record Note(
    String text,
    Point at,
    Optional<Point> size,
    Optional<String> color,
    Map<String, Object> extras) {

  public Note {
    extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
  }

  public static Note of(String text, Point at) {
    return new Note(text, at, Optional.empty(), Optional.empty(), Map.of());
  }

  public Note saying(String changed) {
    return new Note(changed, at, size, color, extras);
  }

  public Note at(Point changed) {
    return new Note(text, changed, size, color, extras);
  }

  public Note sized(Optional<Point> changed) {
    return new Note(text, at, changed, color, extras);
  }

  public Note withColor(Optional<String> changed) {
    return new Note(text, at, size, changed, extras);
  }
}
