package gradboard.io;

import gradboard.format.JsonDocument;
import gradboard.format.JsonNull;
import gradboard.format.JsonPrinter;
import gradboard.graph.Edge;
import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.graph.Problem;
import gradboard.graph.Ref;
import gradboard.graph.Tags;
import gradboard.tensor.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the nodes of a graph or of a composite. A part of a node that cannot be understood is
 * reported and kept among the node's extras, so that it is still there when the file is written.
 */
final class NodeReader {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]+");
  private static final String LEGAL_ID = "letters, digits, _ and - make an id";

  private final PortNames ports;
  private final JsonDocument document;
  private final List<Problem> problems;
  private final String composite;
  private final Map<String, String> places = new HashMap<>();
  private final Set<Object> written = new HashSet<>();

  /**
   * @param problems takes what is found
   * @param composite the composite whose inside is read, empty for the graph itself
   */
  NodeReader(PortNames ports, JsonDocument document, List<Problem> problems, String composite) {
    this.ports = ports;
    this.document = document;
    this.problems = problems;
    this.composite = composite;
  }

  /** Reads all nodes; their ids are unique afterwards. Every entry must be an object. */
  List<Node> read(List<?> entries) {
    entries.forEach(entry -> written.add(Fields.members((Map<?, ?>) entry).get("id")));
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Map<?, ?> entry = (Map<?, ?>) entries.get(i);
      nodes.add(node(Fields.members(entry), place(entry, i)));
    }
    return nodes;
  }

  /** Where an entry stands, as said of a node that has no id of its own. */
  private String place(Map<?, ?> entry, int index) {
    var line = document.line(entry);
    return line.isPresent() ? "on line " + line.getAsInt() : "number " + (index + 1);
  }

  private Node node(Map<String, Object> members, String place) {
    List<String> complaints = new ArrayList<>();
    Fields fields = new Fields(members, "", complaints::add);
    Named named = named(fields, place, complaints);
    String id = named.id();
    Optional<String> op = fields.text("op");
    fields.require("op", "it names what the node computes, such as \"Add\"");
    Optional<String> name = fields.text("name");
    boolean positional = !(members.get("inputs") instanceof Map<?, ?> map) || map.isEmpty();
    List<String> remarks = new ArrayList<>();
    List<Edge> inputs = Routes.led(fields, inputs(fields, op.orElse("")), remarks::add);
    Map<String, Object> attributes = fields.map("attributes").orElse(Map.of());
    Optional<Point> at = point(fields, "at");
    Tags tags =
        new Tags(
            SheetReader.color(fields),
            fields.flag("muted").orElse(false),
            fields.flag("locked").orElse(false),
            fields.flag("frozen").orElse(false));
    complaints.forEach(complaint -> problems.add(problem(named, complaint)));
    remarks.forEach(remark -> problems.add(problem(named, remark).asWarning()));
    fields.unknown().forEach(warning -> problems.add(problem(named, warning).asWarning()));
    return new Node(
        id, op.orElse(""), name, inputs, attributes, at, positional, tags, fields.rest());
  }

  /**
   * What a node is called.
   *
   * @param id here, unique
   * @param place what the person is told of it where the file does not call it so; empty where it
   *     does
   */
  private record Named(String id, Optional<String> place) {}

  private Problem problem(Named node, String message) {
    String place = node.place().map(where -> "the node " + where + ": ").orElse("");
    if (composite.isEmpty() && place.isEmpty()) {
      return Problem.at(node.id(), message);
    }
    String inside = "composite \"" + composite + "\", ";
    return Problem.inFile(
        (composite.isEmpty() ? "" : inside)
            + (place.isEmpty() ? "node \"" + node.id() + "\": " : place)
            + message);
  }

  private Named named(Fields fields, String place, List<String> complaints) {
    Optional<Object> written = fields.any("id");
    if (written.isEmpty()) {
      String id = unused("node");
      complaints.add("it has no \"id\"; give it one, such as \"" + id + "\" (" + LEGAL_ID + ")");
      places.put(id, place);
      return new Named(id, Optional.of(place));
    }
    String id = written.get() instanceof String text ? text : JsonPrinter.compact(written.get());
    if (!(written.get() instanceof String)) {
      complaints.add("\"id\" must be text in double quotes, not " + Literal.text(written.get()));
    } else if (!ID.matcher(id).matches()) {
      complaints.add("\"" + id + "\" cannot be an id: " + LEGAL_ID);
    }
    if (!places.containsKey(id)) {
      places.put(id, place);
      return new Named(id, Optional.empty());
    }
    String other = unused(id + "_");
    problems.add(
        problem(
            new Named(id, Optional.empty()),
            "this is the id of the node "
                + places.get(id)
                + " and of the node "
                + place
                + "; give one of them another, such as \""
                + other
                + "\""));
    places.put(other, place);
    return new Named(other, Optional.of(place));
  }

  private String unused(String stem) {
    int number = 1;
    while (places.containsKey(stem + number) || written.contains(stem + number)) {
      number++;
    }
    return stem + number;
  }

  /** Wires, or none at all where any of them is written wrongly. */
  private List<Edge> inputs(Fields fields, String op) {
    Optional<Object> written = fields.any("inputs");
    if (written.isEmpty()) {
      return List.of();
    }
    List<Edge> edges = new ArrayList<>();
    Optional<String> objection =
        written.get() instanceof List<?> list
            ? byPosition(list, op, edges)
            : written.get() instanceof Map<?, ?> map
                ? byName(Fields.members(map), edges)
                : Optional.of(
                    "must list nodes, as [\"x\", \"w\"] or {\"A\": \"x\", \"B\": \"w\"}, not "
                        + Literal.text(written.get()));
    objection.ifPresent(
        sentence -> {
          fields.complain("inputs", sentence);
          fields.putBack("inputs");
          edges.clear();
        });
    return ports.named(op, edges);
  }

  private Optional<String> byPosition(List<?> list, String op, List<Edge> edges) {
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof String source && namesNode(source)) {
        edges.add(new Edge(Node.POSITION + Integer.toString(i), Ref.parse(source)));
      } else if (list.get(i) != JsonNull.NULL || ports.isVariadic(op, i)) {
        return Optional.of(wrongSource("input " + i, list.get(i)));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> byName(Map<String, Object> map, List<Edge> edges) {
    for (Map.Entry<String, Object> entry : map.entrySet()) {
      String port = entry.getKey();
      if (port.isEmpty() || port.charAt(0) == Node.POSITION) {
        return Optional.of("has the port \"" + port + "\", which no op has");
      }
      Object sources = entry.getValue();
      for (Object source : sources instanceof List<?> list ? list : List.of(sources)) {
        if (source instanceof String text && namesNode(text)) {
          edges.add(new Edge(port, Ref.parse(text)));
        } else if (source != JsonNull.NULL || sources instanceof List<?>) {
          return Optional.of(wrongSource("port " + port, source));
        }
      }
    }
    return Optional.empty();
  }

  /** Before the point of {@code id.output} there must be an id. */
  private static boolean namesNode(String source) {
    return !Ref.parse(source).node().isEmpty();
  }

  private static String wrongSource(String input, Object found) {
    return "names a node in double quotes for each input; " + input + " is " + Literal.text(found);
  }

  /** A place for each name. */
  static Map<String, Point> places(Fields fields) {
    Map<String, Point> places = new LinkedHashMap<>();
    for (String name : List.copyOf(fields.names())) {
      point(fields, name).ifPresent(at -> places.put(name, at));
    }
    return places;
  }

  private static Optional<Point> point(Fields fields, String name) {
    Optional<Object> written = fields.any(name);
    Optional<Point> point = written.flatMap(NodeReader::point);
    if (written.isPresent() && point.isEmpty()) {
      fields.complain(
          name, "must be a place such as [40, 120], not " + Literal.text(written.get()));
      fields.putBack(name);
    }
    return point;
  }

  /** A pair of numbers. */
  static Optional<Point> point(Object written) {
    return written instanceof List<?> pair
            && pair.size() == 2
            && pair.get(0) instanceof Number x
            && pair.get(1) instanceof Number y
        ? Optional.of(new Point(x.doubleValue(), y.doubleValue()))
        : Optional.empty();
  }
}
