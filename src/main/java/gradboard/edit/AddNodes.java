package gradboard.edit;

import gradboard.graph.Node;
import gradboard.io.GraphFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds nodes, wired as they come.
 *
 * @param verb what brought them: {@code add}, {@code paste}, {@code duplicate}
 */
public record AddNodes(String verb, List<Node> nodes) implements Change {

  public AddNodes {
    nodes = List.copyOf(nodes);
  }

  public static AddNodes one(Node node) {
    return new AddNodes("add", List.of(node));
  }

  @Override
  public String name() {
    return verb + " " + Phrases.nodes(nodes.stream().map(Node::id).toList());
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    List<Node> all = new ArrayList<>(file.graph().nodes());
    for (Node node : nodes) {
      Ids.requireFree(file.graph(), node.id());
      all.add(node);
    }
    return file.withGraph(file.graph().withNodes(all));
  }
}
