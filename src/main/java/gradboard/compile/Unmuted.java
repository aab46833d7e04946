package gradboard.compile;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Subgraph;
import gradboard.kernel.Emitter;
import gradboard.kernel.Type;
import gradboard.op.OpCatalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the nodes of a graph would give if none were muted; found out when first asked. */
final class Unmuted {
  private final OpCatalog catalog;
  private final Graph graph;
  private final Options options;
  private Optional<Map<String, Type>> types = Optional.empty();

  Unmuted(OpCatalog catalog, Graph graph, Options options) {
    this.catalog = catalog;
    this.graph = graph;
    this.options = options;
  }

  /** The type of a node's first output; empty where the node would have none but a problem. */
  Optional<Type> type(String address) {
    if (types.isEmpty()) {
      Lowering lowering = new Lowering(catalog, unmuted(graph), options, new Emitter());
      lowering.run();
      types = Optional.of(lowering.types());
    }
    return Optional.ofNullable(types.get().get(address));
  }

  private static Graph unmuted(Graph graph) {
    Map<String, Subgraph> composites = new LinkedHashMap<>();
    graph
        .composites()
        .forEach((name, inside) -> composites.put(name, inside.withNodes(unmuted(inside.nodes()))));
    return graph.withNodes(unmuted(graph.nodes())).withComposites(composites);
  }

  private static List<Node> unmuted(List<Node> nodes) {
    return nodes.stream().map(node -> node.withTags(node.tags().muted(false))).toList();
  }
}
