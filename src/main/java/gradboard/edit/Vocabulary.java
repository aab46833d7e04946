package gradboard.edit;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpCatalog;
import gradboard.op.Port;
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

  /** The op of that name; a composite of the graph wins over the catalogue. */
  public Optional<Op> op(Graph graph, String name) {
    return Optional.ofNullable(graph.composites().get(name))
        .map(
            inside -> {
              Op.Builder op =
                  Op.named(name, Category.COMPOSITE).summary("A composite of this file");
              inside.inputs().forEach(port -> op.input(port, Port.Accepts.ANY, ""));
              inside.outputs().keySet().forEach(port -> op.output(port, Port.Accepts.ANY, ""));
              return op.inside(in -> inside);
            })
        .or(() -> catalog.find(name));
  }
}
