package gradboard.format;

import java.util.Map;
import java.util.OptionalInt;

/**
 * Parsed JSON that remembers where its objects stood.
 *
 * @param data Long, Double, String, Boolean, {@link JsonNull}, List or Map, keys in the text's
 *     order; immutable
 * @param lines the line on which each object starts, counted from 1, by identity
 */
public record JsonDocument(Object data, Map<Object, Integer> lines) {

  /** The line on which an object starts; empty for an object that is not of this document. */
  public OptionalInt line(Object object) {
    Integer line = lines.get(object);
    return line == null ? OptionalInt.empty() : OptionalInt.of(line);
  }
}
