package gradboard.edit;

import gradboard.compile.Compilation.Inside;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Point;
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
        .map(instance -> new Unfolding(roomFor(file.graph()), vocabulary, instance, whole));
  }

  /** What stands to the right of the layer makes room for as many cards as there are now. */
  private Graph roomFor(Graph before) {
    double from = before.node(node).flatMap(Node::at).map(Point::x).orElse(0.0);
    Subgraph whole = OwnParameters.made(inside);
    double width =
        whole.nodes().stream().mapToDouble(n -> n.at().map(Point::x).orElse(0.0)).max().orElse(0)
            - Unfolding.corner(whole.nodes()).x();
    return new MakeRoom(Math.nextUp(from), width).in(before);
  }
}
