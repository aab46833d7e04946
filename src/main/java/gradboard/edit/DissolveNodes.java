package gradboard.edit;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.io.GraphFile;
import java.util.Collections;
import java.util.LinkedHashSet;
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
    Graph joined =
        graph.withNodes(
            graph.nodes().stream().map(node -> rewired(graph, node, vocabulary)).toList());
    if (graph.loss().filter(ids::contains).isPresent()) {
      Optional<Ref> before = upstream(graph, Ref.to(graph.loss().orElseThrow()), vocabulary);
      joined = before.map(Ref::node).map(joined::withLoss).orElse(joined.withoutLoss());
    }
    return new RemoveNodes(ids).apply(file.withGraph(joined), vocabulary);
  }

  private Node rewired(Graph graph, Node node, Vocabulary vocabulary) {
    Node changed = node;
    Inputs inputs = new Inputs(node, vocabulary.op(graph, node));
    for (var wire : inputs.wires().entrySet()) {
      if (ids.contains(wire.getValue().node()) && !ids.contains(node.id())) {
        Optional<Ref> source = upstream(graph, wire.getValue(), vocabulary);
        if (source.isPresent()) {
          changed =
              inputs.replaced(wire.getKey().port(), wire.getKey().index(), source.orElseThrow());
        }
      }
    }
    return changed;
  }

  /** The first value before the deleted nodes; empty where their chain starts with one of them. */
  private Optional<Ref> upstream(Graph graph, Ref from, Vocabulary vocabulary) {
    Ref at = from;
    // A cycle of deleted nodes would never leave them.
    for (int hops = 0; hops <= ids.size(); hops++) {
      if (!ids.contains(at.node())) {
        return Optional.of(at);
      }
      Optional<Ref> next =
          graph
              .node(at.node())
              .flatMap(
                  node ->
                      new Inputs(node, vocabulary.op(graph, node))
                          .wires().values().stream().findFirst());
      if (next.isEmpty()) {
        return Optional.empty();
      }
      at = next.orElseThrow();
    }
    return Optional.empty();
  }
}
