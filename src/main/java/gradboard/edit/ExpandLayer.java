package gradboard.edit;

import gradboard.compile.Compilation.Inside;
import gradboard.graph.Subgraph;
import gradboard.io.GraphFile;
import java.util.Optional;

/**
 * Puts the ops inside a layer of the catalogue in its place; the parameters that it owned become
 * nodes, which start and hold what they did.
 *
 * @param inside the layer as it was compiled last
 */
public record ExpandLayer(String node, Inside inside) implements Change {

  @Override
  public String name() {
    return "expand " + node;
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    return unfolding(file, vocabulary)
        .map(unfolding -> Mentions.renamed(file.withGraph(unfolding.graph()), unfolding.moves()))
        .orElse(file);
  }

  @Override
  public Renaming moves(GraphFile before, Vocabulary vocabulary) {
    return unfolding(before, vocabulary).map(Unfolding::moves).orElse(Renaming.NONE);
  }

  private Optional<Unfolding> unfolding(GraphFile file, Vocabulary vocabulary) {
    Subgraph whole = OwnParameters.made(inside);
    return file.graph()
        .node(node)
        .map(instance -> new Unfolding(file.graph(), vocabulary, instance, whole));
  }
}
