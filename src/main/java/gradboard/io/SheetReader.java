package gradboard.io;

import gradboard.graph.Bookmark;
import gradboard.graph.Frame;
import gradboard.graph.Note;
import gradboard.graph.Point;
import gradboard.graph.Sheet;
import gradboard.graph.Suggestion;
import gradboard.tensor.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads {@code groups}, {@code notes} and {@code views} of a graph or of a composite. */
final class SheetReader {
  private static final String PLACE = "a place such as [40, 120]";
  private static final String SIZE = "a width and a height such as [200, 90]";

  private final Fields fields;
  private final Set<String> nodes;
  private final Consumer<String> warnings;

  /**
   * @param fields what holds the lists
   * @param nodes ids of the nodes there
   * @param warnings takes sentences: nothing here keeps a graph from running
   */
  SheetReader(Fields fields, Set<String> nodes, Consumer<String> warnings) {
    this.fields = fields;
    this.nodes = nodes;
    this.warnings = warnings;
  }

  Sheet read() {
    return new Sheet(
        entries("groups", this::frame), entries("notes", this::note), entries("views", this::view));
  }

  /** The entries of a list; one with faults in any of them is kept as it stands, unread. */
  private <T> List<T> entries(String name, Function<Fields, T> reader) {
    List<T> read = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    List<?> written = fields.list(name).orElse(List.of());
    for (int i = 0; i < written.size(); i++) {
      String number = "\"" + name + "\", entry " + (i + 1) + ": ";
      if (written.get(i) instanceof Map<?, ?> entry) {
        Fields members =
            new Fields(Fields.members(entry), "", complaint -> complaints.add(number + complaint));
        read.add(reader.apply(members));
        members.unknown().forEach(warning -> warnings.accept(number + warning));
      } else {
        complaints.add(number + "must be an object in braces, not " + Literal.text(written.get(i)));
      }
    }
    if (complaints.isEmpty()) {
      return read;
    }
    complaints.forEach(complaint -> warnings.accept(complaint + "; the list is kept, not shown"));
    fields.putBack(name);
    return List.of();
  }

  private Frame frame(Fields entry) {
    List<String> members = new ArrayList<>();
    for (Object item : entry.list("nodes").orElse(List.of())) {
      if (item instanceof String id) {
        members.add(id);
      } else {
        entry.complain("nodes", "must list ids in double quotes, not " + Literal.text(item));
      }
    }
    String title = entry.text("title").orElse("");
    members.stream()
        .filter(id -> !nodes.contains(id))
        .forEach(
            id ->
                warnings.accept(
                    "the group \""
                        + title
                        + "\" names the node \""
                        + id
                        + "\", which does not exist"
                        + Suggestion.nearest(id, nodes)));
    entry.require("at", "it is the frame's upper left corner, " + PLACE);
    entry.require("size", "it is the frame's " + SIZE);
    return new Frame(
        title,
        members,
        point(entry, "at", PLACE).orElse(new Point(0, 0)),
        point(entry, "size", SIZE).orElse(new Point(0, 0)),
        color(entry),
        entry.rest());
  }

  private Note note(Fields entry) {
    entry.require("at", "it is the note's upper left corner, " + PLACE);
    return new Note(
        entry.text("text").orElse(""),
        point(entry, "at", PLACE).orElse(new Point(0, 0)),
        point(entry, "size", SIZE),
        color(entry),
        entry.rest());
  }

  private Bookmark view(Fields entry) {
    entry.require("center", "it is what the middle of the window shows, " + PLACE);
    return new Bookmark(
        entry.text("name").orElse(""),
        point(entry, "center", PLACE).orElse(new Point(0, 0)),
        entry.number("zoom", "a number above 0, 1 being 100 %", x -> x > 0).orElse(1.0),
        entry.rest());
  }

  private static Optional<Point> point(Fields entry, String name, String kind) {
    Optional<Object> written = entry.any(name);
    Optional<Point> point = written.flatMap(NodeReader::point);
    if (written.isPresent() && point.isEmpty()) {
      entry.complain(name, "must be " + kind + ", not " + Literal.text(written.get()));
    }
    return point;
  }

  /** A colour by name; one that there is not is kept and told. */
  static Optional<String> color(Fields fields) {
    return fields
        .text("color")
        .filter(
            name -> {
              boolean known = Sheet.COLORS.contains(name);
              if (!known) {
                fields.complain(
                    "color",
                    "must be one of " + String.join(", ", Sheet.COLORS) + ", not \"" + name + "\"");
                fields.putBack("color");
              }
              return known;
            });
  }
}
