package gradboard.train;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Subgraph;
import java.util.List;
import java.util.Optional;

/** Which parameters have their numbers written in the graph file itself. */
public final class Written {
  private Written() {}

  /** Whether the parameter at an address is a node with a {@code value}, at whatever depth. */
  public static boolean in(Graph graph, String address) {
    List<Node> nodes = graph.nodes();
    Optional<Node> node = Optional.empty();
    for (String id : address.split("/")) {
      node = nodes.stream().filter(n -> n.id().equals(id)).findFirst();
      nodes =
          node.flatMap(n -> Optional.ofNullable(graph.composites().get(n.op())))
              .map(Subgraph::nodes)
              .orElse(List.of());
    }
    return node.stream().anyMatch(n -> n.attributes().containsKey("value"));
  }
}
