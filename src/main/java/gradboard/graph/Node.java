package gradboard.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One node as the person drew it. Plain data: the op is a name that may be unknown, ports may be
 * wrong; {@code compile} judges.
 *
 * @param id permanent and unique within its graph: letters, digits, {@code _} and {@code -}
 * @param op the op's name in the catalogue or among the graph's composites
 * @param name a foreign name kept from an import, or empty
 * @param inputs the wires that end here, in order; a port given by position is named {@code #0},
 *     {@code #1} …; a port that takes many values appears once for each
 * @param attributes JSON values (Long, Double, String, Boolean, List, Map) by attribute name
 * @param at place on the canvas; absent until laid out
 * @param positional whether the file lists the inputs by position, so that it is written back so
 * @param tags what the person has put on it
 * @param extras keys that this version does not know, kept for writing
 */
public record Node(
    String id,
    String op,
    Optional<String> name,
    List<Edge> inputs,
    Map<String, Object> attributes,
    Optional<Point> at,
    boolean positional,
    Tags tags,
    Map<String, Object> extras) {

  /** Marks a port given by position instead of by name. */
  public static final char POSITION = '#';

  public Node {
    inputs = List.copyOf(inputs);
    // Not Map.copyOf: the order of the keys is the file's.
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
  }

  /** A node without inputs or attributes, not yet placed. */
  public static Node of(String id, String op) {
    return new Node(
        id, op, Optional.empty(), List.of(), Map.of(), Optional.empty(), true, Tags.NONE, Map.of());
  }

  /** With inputs by position, spelled as in files. */
  public Node reading(String... sources) {
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < sources.length; i++) {
      edges.add(new Edge(POSITION + Integer.toString(i), Ref.parse(sources[i])));
    }
    return withInputs(edges);
  }

  public Node withInputs(List<Edge> changed) {
    return new Node(id, op, name, changed, attributes, at, positional, tags, extras);
  }

  public Node withAttributes(Map<String, Object> changed) {
    return new Node(id, op, name, inputs, changed, at, positional, tags, extras);
  }

  public Node withAttribute(String attribute, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(attributes);
    changed.put(attribute, value);
    return withAttributes(changed);
  }

  public Node withoutAttribute(String attribute) {
    Map<String, Object> changed = new LinkedHashMap<>(attributes);
    changed.remove(attribute);
    return withAttributes(changed);
  }

  public Node withOp(String changed) {
    return new Node(id, changed, name, inputs, attributes, at, positional, tags, extras);
  }

  public Node withId(String changed) {
    return new Node(changed, op, name, inputs, attributes, at, positional, tags, extras);
  }

  /** With a name to be shown instead of the id. */
  public Node named(String shown) {
    return new Node(id, op, Optional.of(shown), inputs, attributes, at, positional, tags, extras);
  }

  public Node at(double x, double y) {
    return new Node(
        id, op, name, inputs, attributes, Optional.of(new Point(x, y)), positional, tags, extras);
  }

  public Node withTags(Tags changed) {
    return new Node(id, op, name, inputs, attributes, at, positional, changed, extras);
  }
}
