package gradboard.edit;

import gradboard.graph.Edge;
import gradboard.graph.Frame;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Note;
import gradboard.graph.Point;
import gradboard.graph.Sheet;
import gradboard.graph.Subgraph;
import gradboard.io.GraphFile;
import gradboard.op.Category;
import gradboard.op.Op;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Adds nodes, wired as they come, and frames and notes with them. A loss added by itself becomes
 * the one whose gradient is taken, where there is none yet.
 *
 * @param verb what brought them: {@code add}, {@code paste}, {@code duplicate}
 * @param composites definitions that they bring along; names must be free
 * @param sheet frames and notes that come with them; its views are left
 * @param loss the output of theirs that was the loss where they come from; it is here too, where
 *     there is none yet
 */
public record AddNodes(
    String verb,
    List<Node> nodes,
    Map<String, Subgraph> composites,
    Sheet sheet,
    Optional<String> loss)
    implements Change {

  public AddNodes {
    nodes = List.copyOf(nodes);
    composites = Collections.unmodifiableMap(new LinkedHashMap<>(composites));
  }

  /** With neither frames nor notes. */
  public AddNodes(String verb, List<Node> nodes, Map<String, Subgraph> composites) {
    this(verb, nodes, composites, Sheet.EMPTY, Optional.empty());
  }

  public AddNodes(String verb, List<Node> nodes) {
    this(verb, nodes, Map.of());
  }

  /**
   * A new node of an op.
   *
   * @param definitions what the op is made of, where it comes from elsewhere
   */
  public static AddNodes made(View into, Op op, Map<String, Subgraph> definitions, Point at) {
    Definitions.Adoption adoption = Definitions.adopt(into.graph(), into.vocabulary(), definitions);
    Node node =
        adoption.renamed(Node.of(Ids.fresh(into.graph(), word(op)), op.name())).at(at.x(), at.y());
    return new AddNodes("add", List.of(node), adoption.added());
  }

  private static String word(Op op) {
    return op == Boundary.INPUT ? "in" : op == Boundary.OUTPUT ? "out" : op.name();
  }

  /** The same elsewhere. */
  public AddNodes moved(double byX, double byY) {
    return new AddNodes(
        verb,
        nodes.stream().map(node -> moved(node, byX, byY)).toList(),
        composites,
        sheet.moved(byX, byY),
        loss);
  }

  /** All that it adds to a graph, to be chosen next. */
  public Selection added(Graph before) {
    Set<SheetItem> items = new LinkedHashSet<>(SheetItem.all(grown(before.sheet())));
    items.removeAll(SheetItem.all(before.sheet()));
    return Selection.of(nodes.stream().map(Node::id).toList(), items);
  }

  private Sheet grown(Sheet before) {
    List<Frame> frames = new ArrayList<>(before.frames());
    frames.addAll(sheet.frames());
    List<Note> notes = new ArrayList<>(before.notes());
    notes.addAll(sheet.notes());
    return before.withFrames(frames).withNotes(notes);
  }

  private static Node moved(Node node, double byX, double byY) {
    List<Edge> led =
        node.inputs().stream()
            .map(e -> e.through(e.route().stream().map(p -> p.plus(byX, byY)).toList()))
            .toList();
    Point at = node.at().orElse(new Point(0, 0)).plus(byX, byY);
    return node.withInputs(led).at(at.x(), at.y());
  }

  /** The one node, where there is one. */
  public Node node() {
    return nodes.get(0);
  }

  public static AddNodes one(Node node) {
    return new AddNodes("add", List.of(node));
  }

  @Override
  public String name() {
    return verb
        + " "
        + (nodes.isEmpty()
            ? Phrases.items(SheetItem.all(sheet))
            : Phrases.nodes(nodes.stream().map(Node::id).toList()));
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    List<Node> all = new ArrayList<>(file.graph().nodes());
    Set<String> taken = Ids.taken(file.graph());
    for (Node node : nodes) {
      Ids.requireFree(taken, node.id());
      all.add(node);
    }
    Map<String, Subgraph> known = new LinkedHashMap<>(file.graph().composites());
    composites.forEach(known::putIfAbsent);
    Graph grown =
        file.graph().withNodes(all).withComposites(known).withSheet(grown(file.graph().sheet()));
    return file.withGraph(
        grown.loss().isPresent()
            ? grown
            : loss.or(() -> firstLoss(grown, vocabulary)).map(grown::withLoss).orElse(grown));
  }

  private Optional<String> firstLoss(Graph grown, Vocabulary vocabulary) {
    return nodes.size() == 1
            && vocabulary.op(grown, node()).filter(op -> op.category() == Category.LOSS).isPresent()
        ? Optional.of(node().id())
        : Optional.empty();
  }
}
