package gradboard.edit;

import gradboard.compile.Compiler;
import gradboard.data.Dataset;
import gradboard.data.Feeds;
import gradboard.data.Label;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Point;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The Inputs through which a graph takes a dataset: one for the features, one for the label. */
public final class DataInputs {
  private static final String FEATURES = "features";
  private static final String LABEL = "label";

  /** From the upper edge of one to that of the next, which has room for its gradient. */
  private static final double BELOW = 260;

  private DataInputs() {}

  /**
   * The change that adds the Inputs that are missing; empty where none is.
   *
   * @param corner where the first of them comes to lie
   */
  public static Optional<Change> missing(Graph graph, Dataset data, Point corner) {
    Set<Object> taken = new HashSet<>();
    Compiler.inputs(graph)
        .forEach(node -> taken.add(node.attributes().getOrDefault(Feeds.FROM, "")));
    Set<String> ids = new HashSet<>(Ids.taken(graph));
    List<Node> nodes = new ArrayList<>();
    if (!taken.contains(FEATURES)) {
      Node x = input(ids, "x", FEATURES, List.of(-1L, (long) data.columns().size()));
      nodes.add(x.at(corner.x(), corner.y()));
    }
    data.label()
        .filter(label -> !taken.contains(LABEL))
        .map(label -> label(ids, label).at(corner.x(), corner.y() + BELOW))
        .ifPresent(nodes::add);
    return nodes.isEmpty() ? Optional.empty() : Optional.of(new AddNodes("add", nodes));
  }

  private static Node label(Set<String> ids, Label label) {
    // Class ids go as they are; a number to regress to is a column, as predictions are.
    return label.isClass()
        ? input(ids, "y", LABEL, List.of(-1L)).withAttribute("dtype", "int64")
        : input(ids, "y", LABEL, List.of(-1L, 1L));
  }

  private static Node input(Set<String> ids, String wanted, String from, List<Long> shape) {
    String id = Ids.fresh(ids, wanted);
    ids.add(id);
    return Node.of(id, Compiler.INPUT)
        .withAttribute("shape", shape)
        .withAttribute(Feeds.FROM, from);
  }
}
