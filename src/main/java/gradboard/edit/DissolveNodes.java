package gradboard.edit;

import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.graph.Ref;
import gradboard.io.GraphFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Deletes nodes and joins the wires that they interrupt: what read a deleted node reads the node's
 * own first input instead.
 */
public record DissolveNodes(Set<String> ids) implements Change {

  public DissolveNodes {
    ids = Collections.unmodifiableSet(new LinkedHashSet<>(ids));
  }

  @Override
  public String name() {
    return "delete and reconnect " + Phrases.nodes(ids);
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    Graph graph = file.graph();
    Graph rewired =
        graph.withNodes(
            graph.nodes().stream().map(node -> rewired(graph, node, vocabulary)).toList());
    if (graph.lossNode().filter(ids::contains).isPresent()) {
      Edge last = new Edge("", Ref.parse(graph.loss().orElseThrow()));
      Graph joined =
          upstream(graph, last, vocabulary)
              .map(edge -> rewired.withLoss(edge.source().toString()))
              .orElse(rewired.withoutLoss());
      return new RemoveNodes(ids).apply(file.withGraph(joined), vocabulary);
    }
    return new RemoveNodes(ids).apply(file.withGraph(rewired), vocabulary);
  }

  private Node rewired(Graph graph, Node node, Vocabulary vocabulary) {
    boolean interrupted =
        !ids.contains(node.id())
            && node.inputs().stream().anyMatch(edge -> ids.contains(edge.source().node()));
    return interrupted
        ? new Inputs(node, vocabulary.op(graph, node))
            .mapped((wire, edge) -> upstream(graph, edge, vocabulary).orElse(edge))
        : node;
  }

  /**
   * The same wire from the first value before the deleted nodes, led as the wires between them
   * were; empty where their chain starts with one of them.
   */
  private Optional<Edge> upstream(Graph graph, Edge from, Vocabulary vocabulary) {
    Edge at = from;
    // A cycle of deleted nodes would never leave them.
    for (int hops = 0; hops <= ids.size(); hops++) {
      if (!ids.contains(at.source().node())) {
        return Optional.of(at);
      }
      Optional<Edge> next =
          graph
              .node(at.source().node())
              .flatMap(
                  node ->
                      new Inputs(node, vocabulary.op(graph, node))
                          .byWire().values().stream().findFirst());
      if (next.isEmpty()) {
        return Optional.empty();
      }
      List<Point> route = new ArrayList<>(next.orElseThrow().route());
      route.addAll(at.route());
      at = at.from(next.orElseThrow().source()).through(route);
    }
    return Optional.empty();
  }
}
