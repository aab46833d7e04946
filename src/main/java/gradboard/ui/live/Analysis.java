package gradboard.ui.live;

import gradboard.compile.Compilation.Inside;
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
 * @param insides the graph inside each composite that could be entered, by address
 * @param problems in the graph's order
 */
public record Analysis(
    Graph graph, Map<String, Type> types, Map<String, Inside> insides, List<Problem> problems) {
  public static final Analysis NONE = new Analysis(Graph.EMPTY, Map.of(), Map.of(), List.of());

  public Analysis {
    types = Map.copyOf(types);
    insides = Map.copyOf(insides);
    problems = List.copyOf(problems);
  }

  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }
}
