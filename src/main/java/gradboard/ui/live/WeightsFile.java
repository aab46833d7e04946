package gradboard.ui.live;

import gradboard.data.DataFiles;
import gradboard.graph.Graph;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.runtime.Session;
import gradboard.tensor.Tensor;
import gradboard.train.Weights;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the numbers in a file as far as they fit a session; for the thread that owns it. */
final class WeightsFile {
  private WeightsFile() {}

  /**
   * What of a file fits.
   *
   * @param numbers by address
   * @param problems what does not, and why
   */
  record Fitting(Map<String, Tensor> numbers, List<Problem> problems) {}

  /**
   * Of the file that a graph file names as its weights.
   *
   * @param folder where the graph file lies
   */
  static Fitting named(String name, Path folder, Session session, Graph graph) {
    try {
      Weights weights = Weights.read(name, DataFiles.inside(folder).find(name));
      Fitting fitting = fitting(weights, session);
      List<Problem> problems = new ArrayList<>(fitting.problems);
      weights.lack(session, graph).map(Problem::warning).ifPresent(problems::add);
      return new Fitting(fitting.numbers, problems);
    } catch (ProblemException e) {
      return new Fitting(Map.of(), e.problems());
    }
  }

  /**
   * Of any file, each tensor for the parameter of its name.
   *
   * @param session one that has run, and so knows its parameters
   * @throws ProblemException if it cannot be read
   */
  static Fitting from(Path file, Session session) {
    return fitting(Weights.read(file.getFileName().toString(), file), session);
  }

  private static Fitting fitting(Weights weights, Session session) {
    Set<String> known = session.state().keySet();
    List<String> surplus = new ArrayList<>();
    Map<String, Tensor> numbers = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    new TreeMap<>(weights.tensors())
        .forEach(
            (name, tensor) -> {
              Optional<Problem> misfit = session.misfit(name, tensor);
              if (!known.contains(name)) {
                surplus.add(name);
              } else if (misfit.isPresent()) {
                problems.add(misfit.get());
              } else {
                numbers.put(name, tensor);
              }
            });
    weights.surplus(surplus, session).forEach(s -> problems.add(Problem.warning(s)));
    return new Fitting(numbers, problems);
  }
}
