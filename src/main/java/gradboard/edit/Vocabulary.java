package gradboard.edit;

import gradboard.compile.Composites;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.op.Op;
import gradboard.op.OpCatalog;
import java.util.Optional;

/**
 * The ops that the nodes of a graph may name: the catalogue's and the graph's own composites.
 *
 * @param catalog the ops found as services
 */
public record Vocabulary(OpCatalog catalog) {

  /** The op of a node; empty where the name is unknown. */
  public Optional<Op> op(Graph graph, Node node) {
    return op(graph, node.op());
  }

  /**
   * The op of that name; a composite of the graph wins over the catalogue. Inside a composite its
   * ports are nodes too, of the ops of {@link Boundary}.
   */
  public Optional<Op> op(Graph graph, String name) {
    return Optional.ofNullable(graph.composites().get(name))
        .map(inside -> Composites.op(name, inside))
        .or(() -> catalog.find(name))
        .or(() -> Boundary.op(name));
  }
}
