package gradboard.edit;

import gradboard.graph.Edge;
import gradboard.graph.Frame;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.graph.Problem;
import gradboard.graph.Ref;
import gradboard.graph.Sheet;
import gradboard.io.GraphFile;
import gradboard.io.GraphReader;
import gradboard.io.GraphWriter;
import gradboard.io.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Nodes, frames and notes as text: what is copied is a graph file by itself, so that it can be
 * pasted into a letter, a file or another window.
 */
public final class Clipboard {
  private final Vocabulary vocabulary;

  public Clipboard(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * What is selected, nodes with their wires, those from nodes left behind included. See {@link
   * #items} for the frames that go along.
   */
  public String copy(GraphFile file, Selection selection) {
    Graph graph = file.graph();
    List<Node> nodes = chosen(graph, selection.nodes());
    Graph copied =
        new Graph(
            nodes,
            graph.lossNode().filter(selection.nodes()::contains).flatMap(node -> graph.loss()),
            Definitions.needed(graph.composites(), nodes),
            sheet(graph, selection, nodes));
    return new GraphWriter(vocabulary.catalog()).text(GraphFile.EMPTY.withGraph(copied));
  }

  /**
   * The frames and notes that are copied with a selection: those that are selected, and the frames
   * all of whose nodes are.
   */
  public static Set<SheetItem> items(Graph graph, Selection selection) {
    List<Frame> frames = graph.sheet().frames();
    Set<SheetItem> items = new LinkedHashSet<>(selection.items());
    for (int i = 0; i < frames.size(); i++) {
      List<String> members = frames.get(i).nodes();
      if (!members.isEmpty() && selection.nodes().containsAll(members)) {
        items.add(SheetItem.frame(i));
      }
    }
    return items;
  }

  /** These frames and notes alone, the frames round those of their nodes that come with them. */
  private static Sheet sheet(Graph graph, Selection selection, List<Node> nodes) {
    Set<SheetItem> left = new LinkedHashSet<>(SheetItem.all(graph.sheet()));
    left.removeAll(items(graph, selection));
    Set<String> ids = nodes.stream().map(Node::id).collect(Collectors.toSet());
    return SetSheet.without(graph.sheet(), left)
        .sheet()
        .withBookmarks(List.of())
        .keeping(ids::contains);
  }

  /**
   * The part of a text that may be a graph file: all from the first brace to the last, so that a
   * graph in a letter or between a chat's marks is found.
   */
  public static String graphIn(String text) {
    int start = text.indexOf('{');
    int end = text.lastIndexOf('}');
    return start >= 0 && end > start ? text.substring(start, end + 1) : text;
  }

  /**
   * The change that pastes a text; empty where it is no graph. Nodes whose ids are taken get new
   * ones, and wires among the pasted nodes follow.
   *
   * @param corner where the upper left corner of what is pasted comes to lie; empty beside the
   *     places that it was copied from
   * @param keepInputs whether wires from nodes that were not copied are kept, where these exist
   */
  public Optional<AddNodes> paste(
      GraphFile into, String text, Optional<Point> corner, boolean keepInputs) {
    return read(text)
        .file()
        .map(GraphFile::graph)
        .filter(pasted -> !isEmpty(pasted))
        .map(pasted -> pasted.withNodes(Spread.placed(pasted.nodes())))
        .map(pasted -> fitted(into.graph(), pasted, corner, keepInputs, "paste"));
  }

  /** Why a text cannot be pasted, in a sentence; empty where it can. */
  public Optional<String> objection(String text) {
    Reading reading = read(text);
    if (reading.file().filter(file -> !isEmpty(file.graph())).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        "The clipboard holds no graph to paste: "
            + reading.errors().stream()
                .findFirst()
                .map(Problem::message)
                .orElse("there is no node in it")
            + ".");
  }

  private static boolean isEmpty(Graph graph) {
    return graph.nodes().isEmpty()
        && graph.sheet().frames().isEmpty()
        && graph.sheet().notes().isEmpty();
  }

  private Reading read(String text) {
    return new GraphReader(vocabulary.catalog()).read(graphIn(text));
  }

  /** The change that doubles what is selected, a little aside, with the wires into nodes kept. */
  public AddNodes duplicate(GraphFile file, Selection selection) {
    Graph graph = file.graph();
    List<Node> nodes = chosen(graph, selection.nodes());
    Graph chosen = graph.withNodes(nodes).withSheet(sheet(graph, selection, nodes));
    return fitted(graph, chosen, Optional.empty(), true, "duplicate");
  }

  /** Ports of a composite belong to it and are left. */
  private static List<Node> chosen(Graph graph, Set<String> ids) {
    return graph.nodes().stream()
        .filter(node -> ids.contains(node.id()) && !Boundary.isPort(node))
        .toList();
  }

  private AddNodes fitted(
      Graph into, Graph pasted, Optional<Point> corner, boolean keepInputs, String verb) {
    Set<String> there = Ids.taken(into);
    Ids.Series ids = new Ids.Series(there);
    Map<String, String> renamed = new HashMap<>();
    for (Node node : pasted.nodes()) {
      renamed.put(node.id(), ids.fresh(Ids.wellFormed(node.id())));
    }
    Point shift = shift(pasted, corner);
    Definitions.Adoption adoption =
        Definitions.adopt(
            into, vocabulary, Definitions.needed(pasted.composites(), pasted.nodes()));
    List<Node> added = new ArrayList<>();
    for (Node node : pasted.nodes()) {
      Node kept =
          new Inputs(adoption.renamed(node), vocabulary.op(pasted, node))
              .keeping(
                  (wire, source) ->
                      renamed.containsKey(source.node())
                          || keepInputs && there.contains(source.node()));
      Point at = node.at().orElse(new Point(0, 0));
      added.add(
          kept.withInputs(
                  kept.inputs().stream().map(edge -> rewired(edge, renamed, shift)).toList())
              .withId(renamed.get(node.id()))
              .at(at.x() + shift.x(), at.y() + shift.y()));
    }
    Sheet sheet = pasted.sheet().keeping(renamed::containsKey).renaming(renamed::get);
    Optional<String> loss =
        pasted
            .loss()
            .map(Ref::parse)
            .filter(value -> renamed.containsKey(value.node()))
            .map(value -> new Ref(renamed.get(value.node()), value.output()).toString());
    return new AddNodes(verb, added, adoption.added(), sheet.moved(shift.x(), shift.y()), loss);
  }

  /** A wire among what is pasted takes its points along, one from elsewhere goes straight. */
  private static Edge rewired(Edge edge, Map<String, String> renamed, Point shift) {
    Ref source = edge.source();
    if (!renamed.containsKey(source.node())) {
      return edge.straight();
    }
    return edge.from(new Ref(renamed.get(source.node()), source.output()))
        .through(edge.route().stream().map(point -> point.plus(shift.x(), shift.y())).toList());
  }

  private static final double ASIDE = 32;

  private static Point shift(Graph pasted, Optional<Point> corner) {
    if (corner.isEmpty()) {
      return new Point(ASIDE, ASIDE);
    }
    List<Point> places = new ArrayList<>();
    pasted.nodes().forEach(node -> node.at().ifPresent(places::add));
    pasted.sheet().frames().forEach(frame -> places.add(frame.at()));
    pasted.sheet().notes().forEach(note -> places.add(note.at()));
    double left = places.stream().mapToDouble(Point::x).min().orElse(0);
    double top = places.stream().mapToDouble(Point::y).min().orElse(0);
    return new Point(corner.get().x() - left, corner.get().y() - top);
  }
}
