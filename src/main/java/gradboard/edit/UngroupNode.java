package gradboard.edit;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Subgraph;
import gradboard.io.GraphFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the nodes inside a composite of the file in the place of a node made of it. The composite
 * goes with its last node.
 */
public record UngroupNode(String node) implements Change {

  @Override
  public String name() {
    return "ungroup " + node;
  }

  /** Whether a node is made of a composite of the file. */
  public static boolean isPossible(Graph graph, Node node) {
    return graph.composites().containsKey(node.op());
  }

  /** Whether a node in view is made of a composite of the file. */
  public static boolean isPossible(View view, String node) {
    return view.node(node).filter(made -> isPossible(view.graph(), made)).isPresent();
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    return unfolding(file, vocabulary)
        .map(
            unfolding -> {
              String composite = file.graph().node(node).orElseThrow().op();
              Graph without = Definitions.withoutUnused(unfolding.graph(), composite);
              return Mentions.renamed(file.withGraph(without), unfolding.moves());
            })
        .orElse(file);
  }

  @Override
  public Renaming moves(GraphFile before, Vocabulary vocabulary) {
    return unfolding(before, vocabulary).map(Unfolding::moves).orElse(Renaming.NONE);
  }

  @Override
  public Set<String> dissolved(GraphFile before, Vocabulary vocabulary) {
    return before.graph().node(node).map(Node::op).map(Set::of).orElse(Set.of());
  }

  private Optional<Unfolding> unfolding(GraphFile file, Vocabulary vocabulary) {
    Graph graph = file.graph();
    return graph
        .node(node)
        .filter(instance -> graph.composites().containsKey(instance.op()))
        .map(
            instance ->
                new Unfolding(
                    graph,
                    vocabulary,
                    instance,
                    filled(graph.composites().get(instance.op()), instance)));
  }

  /** The definition with the attributes that the node gives it. */
  private static Subgraph filled(Subgraph inside, Node instance) {
    Map<String, Object> given = new LinkedHashMap<>(inside.attributes());
    given.putAll(instance.attributes());
    return inside.withNodes(
        inside.nodes().stream().map(node -> Definitions.filled(node, given)).toList());
  }
}
