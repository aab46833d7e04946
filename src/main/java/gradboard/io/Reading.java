package gradboard.io;

import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import java.util.List;
import java.util.Optional;

/**
 * What reading a graph file gave.
 *
 * @param file everything that could be understood; empty where so little was that saving it would
 *     lose what the person wrote
 * @param problems errors and warnings, in the file's order; an absent file has at least one error
 */
public record Reading(Optional<GraphFile> file, List<Problem> problems) {

  public Reading {
    problems = List.copyOf(problems);
  }

  static Reading failed(String message) {
    return new Reading(Optional.empty(), List.of(Problem.inFile(message)));
  }

  public List<Problem> errors() {
    return problems.stream().filter(Problem::isError).toList();
  }

  public List<Problem> warnings() {
    return problems.stream().filter(problem -> !problem.isError()).toList();
  }

  /**
   * The file, for those who take only a faultless one.
   *
   * @throws ProblemException with the errors, if there are any
   */
  public GraphFile orThrow() {
    List<Problem> errors = errors();
    if (!errors.isEmpty()) {
      throw new ProblemException(errors);
    }
    return file.orElseThrow();
  }
}
