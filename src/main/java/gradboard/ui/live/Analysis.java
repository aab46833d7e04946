package gradboard.ui.live;

import gradboard.graph.Graph;
import gradboard.graph.Problem;
import gradboard.kernel.Type;
import java.util.List;
import java.util.Map;

/**
 * What compiling says of a graph, before anything runs.
 *
 * @param graph the graph that was looked at
 * @param types type and shape of each output that could be inferred, by address
 * @param problems in the graph's order
 */
public record Analysis(Graph graph, Map<String, Type> types, List<Problem> problems) {
  public static final Analysis NONE = new Analysis(Graph.EMPTY, Map.of(), List.of());

  public Analysis {
    types = Map.copyOf(types);
    problems = List.copyOf(problems);
  }

  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }
}
