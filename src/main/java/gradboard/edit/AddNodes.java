package gradboard.edit;

import gradboard.graph.Node;
import gradboard.io.GraphFile;
import gradboard.op.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /** Adds a node; a loss becomes the one whose gradient is taken, where there is none yet. */
  public static Change one(Document document, Node node) {
    boolean first =
        document.graph().loss().isEmpty()
            && document.op(node).filter(op -> op.category() == Category.LOSS).isPresent();
    return first
        ? Several.of("add " + node.id(), one(node), new SetLoss(Optional.of(node.id())))
        : one(node);
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
