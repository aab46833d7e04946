package gradboard.edit;

import gradboard.graph.Edge;
import gradboard.graph.Frame;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Note;
import gradboard.graph.Point;
import gradboard.graph.Sheet;
import gradboard.io.GraphFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Opens a gap from top to bottom: all that lies to the right of a line goes further right, and
 * frames across it grow.
 *
 * @param from the line; what begins at it goes as well
 * @param by the gap's width
 */
public record MakeRoom(double from, double by) implements Change {

  @Override
  public String name() {
    return "make room";
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    return file.withGraph(in(file.graph()));
  }

  /** The graph after it. */
  public Graph in(Graph graph) {
    Set<String> moved = new HashSet<>();
    graph.nodes().stream()
        .filter(node -> node.at().filter(this::isBehind).isPresent())
        .forEach(node -> moved.add(node.id()));
    return graph
        .withNodes(graph.nodes().stream().map(this::moved).toList())
        .withSheet(moved(graph.sheet(), moved));
  }

  private boolean isBehind(Point at) {
    return at.x() >= from;
  }

  /** Where a point comes to lie. */
  public Point moved(Point at) {
    return isBehind(at) ? at.plus(by, 0) : at;
  }

  private Node moved(Node node) {
    boolean led = node.inputs().stream().anyMatch(edge -> !edge.route().isEmpty());
    Node rerouted = led ? node.withInputs(node.inputs().stream().map(this::moved).toList()) : node;
    return node.at()
        .filter(this::isBehind)
        .map(at -> rerouted.at(at.x() + by, at.y()))
        .orElse(rerouted);
  }

  private Edge moved(Edge edge) {
    return edge.through(edge.route().stream().map(this::moved).toList());
  }

  private Sheet moved(Sheet sheet, Set<String> nodes) {
    List<Frame> frames = sheet.frames().stream().map(frame -> moved(frame, nodes)).toList();
    List<Note> notes = sheet.notes().stream().map(note -> note.at(moved(note.at()))).toList();
    return sheet.withFrames(frames).withNotes(notes);
  }

  private Frame moved(Frame frame, Set<String> nodes) {
    long members = frame.nodes().stream().filter(nodes::contains).count();
    boolean all = frame.nodes().isEmpty() ? isBehind(frame.at()) : members == frame.nodes().size();
    if (all) {
      return frame.at(frame.at().plus(by, 0), frame.size());
    }
    return members == 0 ? frame : frame.at(frame.at(), frame.size().plus(by, 0));
  }
}
