package gradboard.edit;

import gradboard.graph.Frame;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Note;
import gradboard.graph.Point;
import gradboard.graph.Sheet;
import gradboard.io.GraphFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Changes what lies on the canvas beside the nodes.
 *
 * @param name for the menu
 * @param sheet as it is afterwards
 */
public record SetSheet(String name, Sheet sheet) implements Change {

  public static SetSheet adding(Sheet before, Frame frame) {
    return new SetSheet("add a frame", before.withFrames(plus(before.frames(), frame)));
  }

  public static SetSheet adding(Sheet before, Note note) {
    return new SetSheet("add a note", before.withNotes(plus(before.notes(), note)));
  }

  public static SetSheet replacing(String name, Sheet before, int index, Frame frame) {
    List<Frame> frames = new ArrayList<>(before.frames());
    frames.set(index, frame);
    return new SetSheet(name, before.withFrames(frames));
  }

  public static SetSheet replacing(String name, Sheet before, int index, Note note) {
    List<Note> notes = new ArrayList<>(before.notes());
    notes.set(index, note);
    return new SetSheet(name, before.withNotes(notes));
  }

  /** Removes a frame, whose nodes stay, or a note. */
  public static SetSheet without(Sheet before, SheetItem item) {
    return item.kind() == SheetItem.Kind.FRAME
        ? new SetSheet("delete the frame", before.withFrames(minus(before.frames(), item.index())))
        : new SetSheet("delete the note", before.withNotes(minus(before.notes(), item.index())));
  }

  /** Moves a frame with its nodes, or a note. */
  public static Change moved(Graph graph, SheetItem item, double byX, double byY) {
    Sheet sheet = graph.sheet();
    if (item.kind() == SheetItem.Kind.NOTE) {
      Note note = sheet.notes().get(item.index());
      return replacing("move the note", sheet, item.index(), note.at(by(note.at(), byX, byY)));
    }
    Frame frame = sheet.frames().get(item.index());
    Map<String, Point> places = new LinkedHashMap<>();
    Set<String> members = Set.copyOf(frame.nodes());
    for (Node node : graph.nodes()) {
      if (members.contains(node.id())) {
        places.put(node.id(), by(node.at().orElse(new Point(0, 0)), byX, byY));
      }
    }
    Frame there = frame.at(by(frame.at(), byX, byY), frame.size());
    return Several.of(
        "move the frame",
        replacing("move the frame", sheet, item.index(), there),
        new MoveNodes(places));
  }

  private static Point by(Point at, double byX, double byY) {
    return new Point(at.x() + byX, at.y() + byY);
  }

  /** Gives a frame or a note a colour, or takes it away. */
  public static SetSheet coloured(Sheet before, SheetItem item, Optional<String> color) {
    return item.kind() == SheetItem.Kind.FRAME
        ? replacing(
            "colour the frame",
            before,
            item.index(),
            before.frames().get(item.index()).withColor(color))
        : replacing(
            "colour the note",
            before,
            item.index(),
            before.notes().get(item.index()).withColor(color));
  }

  /** Gives a frame its title or a note its text. */
  public static SetSheet saying(Sheet before, SheetItem item, String text) {
    return item.kind() == SheetItem.Kind.FRAME
        ? replacing(
            "rename the frame",
            before,
            item.index(),
            before.frames().get(item.index()).titled(text))
        : replacing(
            "change the note", before, item.index(), before.notes().get(item.index()).saying(text));
  }

  private static <T> List<T> plus(List<T> items, T item) {
    List<T> more = new ArrayList<>(items);
    more.add(item);
    return more;
  }

  private static <T> List<T> minus(List<T> items, int index) {
    List<T> fewer = new ArrayList<>(items);
    fewer.remove(index);
    return fewer;
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    return file.withGraph(file.graph().withSheet(sheet));
  }
}
