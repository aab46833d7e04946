package gradboard.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A place of the canvas to come back to.
 *
 * @param name for the menu
 * @param center what is in the middle of the window, in pixels at 100 %
 * @param zoom 1 is 100 %
 * @param extras members that this version does not know, kept for writing
 */
public record Bookmark(String name, Point center, double zoom, Map<String, Object> extras) {

  public Bookmark {
    extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
  }

  public static Bookmark of(String name, Point center, double zoom) {
    return new Bookmark(name, center, zoom, Map.of());
  }

  public Bookmark named(String changed) {
    return new Bookmark(changed, center, zoom, extras);
  }

  /** The same place with members that this version does not know. */
  public Bookmark withExtras(Map<String, Object> kept) {
    return new Bookmark(name, center, zoom, kept);
  }
}
