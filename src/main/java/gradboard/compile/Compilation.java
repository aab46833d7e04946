package gradboard.compile;

import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.kernel.Program;
import gradboard.kernel.Type;
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
 */
public record Compilation(
    Optional<Program> program, List<Problem> problems, Map<String, Type> types) {

  public Compilation {
    problems = List.copyOf(problems);
    types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
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
