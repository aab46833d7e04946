package gradboard.edit;

import gradboard.compile.Compilation.Inside;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Subgraph;
import gradboard.io.GraphFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Copies a layer of the catalogue into the file as a composite, which can then be changed, and
 * makes the node one of that. Its parameters keep their addresses and numbers.
 *
 * @param name of the new composite
 * @param inside the layer as it was compiled last
 */
public record OwnCopy(String node, String name, Inside inside) implements Change {

  @Override
  public String name() {
    return "make " + node + " your own";
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    Graph graph = file.graph();
    Optional<Node> layer = graph.node(node);
    if (layer.isEmpty()) {
      return file;
    }
    Ids.objectionToOp(graph, vocabulary, name)
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException(reason);
            });
    Subgraph definition = OwnParameters.definition(inside);
    Map<String, Subgraph> composites = new LinkedHashMap<>(graph.composites());
    composites.put(name, definition);
    Node wired =
        new Inputs(layer.get(), vocabulary.op(graph, layer.get()))
            .keeping((wire, source) -> definition.inputs().contains(wire.port()));
    return file.withGraph(
        graph.replacing(wired.withOp(name).withAttributes(Map.of())).withComposites(composites));
  }

  @Override
  public Renaming moves(GraphFile before, Vocabulary vocabulary) {
    // The same address, but of another owner.
    Map<String, String> kept = new LinkedHashMap<>();
    inside.owned().keySet().forEach(port -> kept.put(node + "/" + port, node + "/" + port));
    return new Renaming.Table(kept);
  }
}
