package gradboard.ui;

import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.io.GraphFile;
import gradboard.io.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Places the nodes of a file that does not say where they lie: columns by the longest way from a
 * source, rows in the file's order.
 */
final class Arrangement {
  private static final double ACROSS = 240;
  private static final double DOWN = 160;
  private static final double CORNER = 40;

  private Arrangement() {}

  static Reading arranged(Reading reading) {
    return new Reading(reading.file().map(Arrangement::arranged), reading.problems());
  }

  private static GraphFile arranged(GraphFile file) {
    Graph graph = file.graph();
    if (graph.nodes().stream().allMatch(node -> node.at().isPresent())) {
      return file;
    }
    Map<String, Integer> columns = columns(graph);
    Map<Integer, Integer> heights = new TreeMap<>();
    List<Node> placed = new ArrayList<>();
    for (Node node : graph.nodes()) {
      int column = columns.get(node.id());
      int row = heights.merge(column, 1, Integer::sum) - 1;
      placed.add(
          node.at().isPresent() ? node : node.at(CORNER + ACROSS * column, CORNER + DOWN * row));
    }
    return file.withGraph(graph.withNodes(placed));
  }

  /** As many rounds as there are nodes settle every way that is not a cycle. */
  private static Map<String, Integer> columns(Graph graph) {
    Map<String, Integer> columns = new HashMap<>();
    graph.nodes().forEach(node -> columns.put(node.id(), 0));
    boolean moved = true;
    for (int round = 0; moved && round < graph.nodes().size(); round++) {
      moved = false;
      for (Node node : graph.nodes()) {
        int column = 0;
        for (Edge edge : node.inputs()) {
          column = Math.max(column, columns.getOrDefault(edge.source().node(), -1) + 1);
        }
        moved |= columns.put(node.id(), column) != column;
      }
    }
    return columns;
  }
}
