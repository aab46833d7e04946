package gradboard.compile;

import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.graph.Subgraph;
import gradboard.kernel.Program;
import gradboard.kernel.Type;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What compiling a graph gave.
 *
 * @param program absent where there are errors
 * @param problems in the graph's order
 * @param types type and shape of each output that could be inferred, by address, also where other
 *     nodes have errors
 * @param insides the graph inside each composite that could be entered, by address
 */
public record Compilation(
    Optional<Program> program,
    List<Problem> problems,
    Map<String, Type> types,
    Map<String, Inside> insides) {

  /**
   * A composite's graph as it was compiled: attributes filled in, shapes decided.
   *
   * @param graph its nodes and ports
   * @param owned the parameters of ports that were left unwired, by port
   */
  public record Inside(Subgraph graph, Map<String, Owned> owned) {
    public Inside {
      owned = Collections.unmodifiableMap(new LinkedHashMap<>(owned));
    }
  }

  /**
   * A parameter that a port owns.
   *
   * @param type floating, that of what the node works on
   * @param init the spelling of its {@link gradboard.op.Initializer}
   */
  public record Owned(DType type, Shape shape, String init) {}

  public Compilation {
    problems = List.copyOf(problems);
    types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    insides = Collections.unmodifiableMap(new LinkedHashMap<>(insides));
  }

  /**
   * The program.
   *
   * @throws ProblemException with the errors, where there are any
   */
  public Program orThrow() {
    return program.orElseThrow(
        () -> new ProblemException(problems.stream().filter(Problem::isError).toList()));
  }
}
