package gradboard.edit;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.io.GraphFile;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Deletes nodes with every wire that touches them. */
public record RemoveNodes(Set<String> ids) implements Change {

  public RemoveNodes {
    ids = Collections.unmodifiableSet(new LinkedHashSet<>(ids));
  }

  @Override
  public String name() {
    return "delete " + Phrases.nodes(ids);
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    Graph graph = file.graph();
    List<Node> kept =
        graph.nodes().stream()
            .filter(node -> !ids.contains(node.id()))
            .map(node -> withoutWires(graph, node, vocabulary))
            .toList();
    if (kept.size() == graph.nodes().size()) {
      return file;
    }
    Graph smaller = graph.withNodes(kept).withSheet(graph.sheet().without(ids));
    return file.withGraph(
        graph.lossNode().filter(ids::contains).isPresent() ? smaller.withoutLoss() : smaller);
  }

  private Node withoutWires(Graph graph, Node node, Vocabulary vocabulary) {
    return node.inputs().stream().noneMatch(edge -> ids.contains(edge.source().node()))
        ? node
        : new Inputs(node, vocabulary.op(graph, node))
            .keeping((wire, source) -> !ids.contains(source.node()));
  }
}
