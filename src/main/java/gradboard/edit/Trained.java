package gradboard.edit;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Subgraph;
import gradboard.op.Op;
import gradboard.op.Port;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which nodes hold parameters, and which of those training leaves alone. */
public final class Trained {
  static final String PARAMETER = "Parameter";

  private Trained() {}

  /** Whether a node holds parameters: it is one, owns some by its ports, or has some inside. */
  public static boolean holds(Graph graph, Vocabulary vocabulary, Node node) {
    return holds(graph, vocabulary, node, new HashSet<>());
  }

  private static boolean holds(
      Graph graph, Vocabulary vocabulary, Node node, Set<String> composites) {
    Subgraph inside = graph.composites().get(node.op());
    if (inside == null) {
      return node.op().equals(PARAMETER) || owns(vocabulary.op(graph, node), node);
    }
    return composites.add(node.op())
        && inside.nodes().stream().anyMatch(each -> holds(graph, vocabulary, each, composites));
  }

  private static boolean owns(Optional<Op> op, Node node) {
    List<String> ports =
        op.map(Op::inputs).orElse(List.of()).stream()
            .filter(port -> port.parameter().isPresent())
            .map(Port::name)
            .toList();
    // Most ops have no such ports, so most nodes need not be looked at.
    return !ports.isEmpty() && anyFree(new Inputs(node, op), ports);
  }

  private static boolean anyFree(Inputs inputs, List<String> ports) {
    return ports.stream().anyMatch(port -> inputs.into(port).isEmpty());
  }

  /**
   * The nodes in view whose parameters training leaves alone: frozen themselves, or in a composite
   * that is.
   */
  public static Set<String> frozen(Document document) {
    boolean all = isInFrozen(document);
    Set<String> owned =
        all
            ? document
                .inside(document.place().address())
                .map(inside -> inside.owned().keySet())
                .orElse(Set.of())
            : Set.of();
    Set<String> frozen = new HashSet<>();
    for (Node node : document.graph().nodes()) {
      boolean around =
          all
              && (owned.contains(node.id())
                  || holds(document.graph(), document.vocabulary(), node));
      if (node.tags().frozen() || around) {
        frozen.add(node.id());
      }
    }
    return frozen;
  }

  private static boolean isInFrozen(Document document) {
    Graph graph = document.file().graph();
    List<Node> level = graph.nodes();
    for (String id : document.place().path()) {
      Optional<Node> entered = level.stream().filter(node -> node.id().equals(id)).findFirst();
      if (entered.filter(node -> node.tags().frozen()).isPresent()) {
        return true;
      }
      level =
          entered
              .map(node -> graph.composites().get(node.op()))
              .map(Subgraph::nodes)
              .orElse(List.of());
    }
    return false;
  }
}
