package gradboard.ui.canvas;

import gradboard.draw.Fonts;
import gradboard.draw.NodeView;
import gradboard.draw.Room;
import gradboard.draw.Scene;
import gradboard.draw.SceneBuilder;
import gradboard.draw.Subject;
import gradboard.edit.AddNodes;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.graph.Problem;
import gradboard.graph.Subgraph;
import gradboard.kernel.Type;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The room that the cards of nodes will take that are not in the document yet. What they will show
 * is worked out only when they are, so this is what is likely.
 */
final class Newcomers {
  /** Until a value's type is known its card is taken to be as large as a small matrix's. */
  private static final Type USUAL = new Type(DType.FLOAT32, Shape.of(2, 3));

  private static final String USUAL_PROBLEM = "The node needs a value at its port; wire one to it.";

  private final Scene there;
  private final Subject subject;
  private final AddNodes added;
  private final Fonts fonts;

  /**
   * @param there what is there already
   * @param subject what that shows
   * @param fonts of the canvas
   */
  Newcomers(Scene there, Subject subject, AddNodes added, Fonts fonts) {
    this.there = there;
    this.subject = subject;
    this.added = added;
    this.fonts = fonts;
  }

  /** What two nodes have in common whose cards look alike. */
  private record Kind(String op, Map<String, Object> attributes) {
    static Kind of(Node node) {
      return new Kind(node.op(), node.attributes());
    }
  }

  /** Where the cards lie of nodes that give values of a known type. */
  List<Rectangle2D> boxes(Type type) {
    return boxes(scene(type, List.of()));
  }

  /**
   * Where the cards lie of nodes of which nothing is known: they may lack an input and say so, or
   * be like others that are there.
   */
  List<Rectangle2D> boxes() {
    if (added.nodes().size() > Room.MOST_BOXES) {
      return List.of(around());
    }
    List<Problem> problems =
        added.nodes().stream().map(node -> Problem.at(node.id(), USUAL_PROBLEM)).toList();
    List<Rectangle2D> usual = boxes(scene(USUAL, List.of()));
    List<Rectangle2D> troubled = boxes(scene(USUAL, problems));
    Map<Kind, Rectangle2D> alike = alike();
    for (int i = 0; i < usual.size(); i++) {
      Rectangle2D like = alike.getOrDefault(Kind.of(added.nodes().get(i)), usual.get(i));
      grow(usual.get(i), troubled.get(i));
      grow(usual.get(i), like);
    }
    return usual;
  }

  /** How far below the upper edge the first node has its first ports. */
  double portRow() {
    return scene(USUAL, List.of()).node(added.node().id()).orElseThrow().layout().portY(0);
  }

  /** Round many nodes as one, all taken to be as large as the largest card that is there. */
  private Rectangle2D around() {
    Rectangle2D largest =
        new Newcomers(there, subject, AddNodes.one(added.node()), fonts).boxes(USUAL).get(0);
    there.nodes().forEach(node -> grow(largest, node.grownBox()));
    return added.nodes().stream()
        .map(node -> node.at().orElse(new Point(0, 0)))
        .<Rectangle2D>map(
            at -> new Rectangle2D.Double(at.x(), at.y(), largest.getWidth(), largest.getHeight()))
        .reduce(Rectangle2D::createUnion)
        .orElseThrow();
  }

  private static void grow(Rectangle2D box, Rectangle2D other) {
    box.setRect(
        box.getX(),
        box.getY(),
        Math.max(box.getWidth(), other.getWidth()),
        Math.max(box.getHeight(), other.getHeight()));
  }

  private List<Rectangle2D> boxes(Scene scene) {
    return added.nodes().stream()
        .map(node -> scene.node(node.id()).orElseThrow().grownBox())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** The new nodes alone. */
  private Scene scene(Type type, List<Problem> problems) {
    Graph graph = subject.graph();
    Map<String, Subgraph> composites = new LinkedHashMap<>(graph.composites());
    added.composites().forEach(composites::putIfAbsent);
    Map<String, Type> types = new HashMap<>();
    added.nodes().forEach(node -> types.put(node.id(), type));
    return new SceneBuilder(fonts)
        .build(
            subject.ofNew(new Graph(added.nodes(), Optional.empty(), composites), types, problems));
  }

  /** The largest card of each kind in view. */
  private Map<Kind, Rectangle2D> alike() {
    Set<Kind> kinds = added.nodes().stream().map(Kind::of).collect(Collectors.toSet());
    Map<Kind, Rectangle2D> alike = new HashMap<>();
    for (Node node : subject.graph().nodes()) {
      Optional<Rectangle2D> card =
          kinds.contains(Kind.of(node))
              ? there.node(node.id()).map(NodeView::grownBox)
              : Optional.empty();
      card.ifPresent(box -> grow(alike.computeIfAbsent(Kind.of(node), kind -> box), box));
    }
    return alike;
  }
}
