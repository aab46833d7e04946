package gradboard.compile;

import gradboard.graph.Edge;
import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.graph.Suggestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What can be said of a list of nodes without looking at any op: ids, cycles, what they read. */
final class GraphCheck {
  /** Nodes of a circle that are named; more would bury the rest of the sentence. */
  private static final int SHOWN = 8;

  private final String prefix;
  private final List<Problem> problems = new ArrayList<>();

  private GraphCheck(String prefix) {
    this.prefix = prefix;
  }

  /**
   * @param order of these nodes
   * @param prefix path of the composite that they are in, ending in a slash, or empty
   * @param ports names of that composite's inputs, which its nodes may read too
   */
  static List<Problem> check(List<Node> nodes, Order order, String prefix, Set<String> ports) {
    GraphCheck check = new GraphCheck(prefix);
    check.duplicates(nodes);
    check.cycle(order);
    check.sources(nodes, ports);
    return check.problems;
  }

  private void duplicates(List<Node> nodes) {
    Set<String> seen = new HashSet<>();
    for (Node node : nodes) {
      if (!seen.add(node.id())) {
        problems.add(
            Problem.at(
                prefix + node.id(),
                "two nodes have the id \"" + node.id() + "\"; ids must differ, rename one"));
      }
    }
  }

  private void cycle(Order order) {
    if (!order.cycle().isEmpty()) {
      problems.add(
          Problem.at(
              prefix + order.cycle().get(0),
              "these nodes feed each other in a circle: "
                  + shown(order.cycle())
                  + "; remove one of the wires"));
    }
  }

  /** The way round, cut where it grows long; its last node is its first. */
  private static String shown(List<String> cycle) {
    int hidden = cycle.size() - 1 - SHOWN;
    if (hidden <= 1) {
      return String.join(" → ", cycle);
    }
    return String.join(" → ", cycle.subList(0, SHOWN))
        + " → … "
        + hidden
        + " more … → "
        + cycle.get(cycle.size() - 1);
  }

  private void sources(List<Node> nodes, Set<String> ports) {
    Set<String> ids = nodes.stream().map(Node::id).collect(Collectors.toSet());
    for (Node node : nodes) {
      for (Edge edge : node.inputs()) {
        String source = edge.source().node();
        if (!ids.contains(source) && !ports.contains(source)) {
          problems.add(unknown(node, edge, ids));
        }
      }
    }
  }

  private Problem unknown(Node node, Edge edge, Set<String> ids) {
    Set<String> others = new TreeSet<>(ids);
    others.remove(node.id());
    String source = edge.source().node();
    return Problem.at(
        prefix + node.id(),
        edge.port(),
        "reads \""
            + edge.source()
            + "\", but there is no node \""
            + source
            + "\""
            + Suggestion.of(source, others));
  }
}
