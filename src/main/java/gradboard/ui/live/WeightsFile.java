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
import java.util.Set;
import java.util.TreeMap;

/** Gives a session the numbers of a file as far as they fit; for the thread that owns it. */
final class WeightsFile {
  private WeightsFile() {}

  /** What came of it. */
  record Taken(int count, List<Problem> problems) {}

  /**
   * Gives a session the numbers of the file that a graph file names as its weights.
   *
   * @param folder where the graph file lies
   */
  static Taken named(String name, Path folder, Session session, Graph graph) {
    try {
      Weights weights = Weights.read(name, DataFiles.inside(folder).find(name));
      Taken taken = taken(weights, session);
      List<Problem> problems = new ArrayList<>(taken.problems);
      weights.lack(session, graph).map(Problem::warning).ifPresent(problems::add);
      return new Taken(taken.count, problems);
    } catch (ProblemException e) {
      return new Taken(0, e.problems());
    }
  }

  /**
   * Gives a session the numbers in a file, each to the parameter of its name.
   *
   * @param session one that has run, and so knows its parameters
   */
  static Taken from(Path file, Session session) {
    try {
      return taken(Weights.read(file.getFileName().toString(), file), session);
    } catch (ProblemException e) {
      return new Taken(0, e.problems());
    }
  }

  private static Taken taken(Weights weights, Session session) {
    Set<String> known = session.state().keySet();
    List<String> surplus = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    int count = 0;
    for (Map.Entry<String, Tensor> tensor : new TreeMap<>(weights.tensors()).entrySet()) {
      if (!known.contains(tensor.getKey())) {
        surplus.add(tensor.getKey());
        continue;
      }
      try {
        session.overwrite(Map.of(tensor.getKey(), tensor.getValue()));
        count++;
      } catch (ProblemException e) {
        problems.addAll(e.problems());
      }
    }
    weights.surplus(surplus, session).forEach(s -> problems.add(Problem.warning(s)));
    return new Taken(count, problems);
  }
}
