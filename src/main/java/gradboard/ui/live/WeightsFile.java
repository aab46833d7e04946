package gradboard.ui.live;

import gradboard.data.DataFiles;
import gradboard.format.Safetensors;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.graph.Suggestion;
import gradboard.runtime.Session;
import gradboard.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Numbers of a graph's parameters in a .safetensors file; for the thread that owns the session. */
record WeightsFile(Path path) {

  /** What came of giving a session the numbers of a file. */
  record Taken(int count, List<Problem> problems) {}

  /**
   * Gives a session the numbers of the file that a graph file names as its weights.
   *
   * @param folder where the graph file lies
   */
  static Taken named(String name, Path folder, Session session) {
    try {
      return new WeightsFile(DataFiles.inside(folder).find(name)).restoreTo(session);
    } catch (ProblemException e) {
      return new Taken(0, e.problems());
    }
  }

  /**
   * Gives a session the numbers in the file, each to the parameter of its name. What an optimizer
   * kept stays out: it belongs to the run that it is from.
   *
   * @param session one that has run, and so knows its parameters
   */
  Taken restoreTo(Session session) {
    Map<String, Tensor> tensors;
    try {
      tensors = withoutMoments(Safetensors.read(path).tensors());
    } catch (IOException e) {
      return new Taken(
          0,
          List.of(
              Problem.inFile(
                  "the weights in "
                      + path.getFileName()
                      + " cannot be read: "
                      + Optional.ofNullable(e.getMessage()).orElse("the file is not there"))));
    }
    Set<String> known = session.state().keySet();
    List<Problem> problems = new ArrayList<>();
    int count = 0;
    for (Map.Entry<String, Tensor> tensor : new TreeMap<>(tensors).entrySet()) {
      if (!known.contains(tensor.getKey())) {
        problems.add(unclaimed(tensor.getKey(), known));
        continue;
      }
      try {
        session.restore(Map.of(tensor.getKey(), tensor.getValue()), session.step());
        count++;
      } catch (ProblemException e) {
        problems.addAll(e.problems());
      }
    }
    return new Taken(count, problems);
  }

  private Problem unclaimed(String name, Set<String> known) {
    return Problem.warning(
        path.getFileName()
            + " holds \""
            + name
            + "\", which is no parameter of this graph"
            + Suggestion.nearest(name, known));
  }

  private static Map<String, Tensor> withoutMoments(Map<String, Tensor> tensors) {
    Map<String, Tensor> weights = new LinkedHashMap<>(tensors);
    weights.keySet().removeIf(name -> name.indexOf(Moments.MARK) >= 0);
    return weights;
  }

  /** Writes a session's parameters, whole or not at all. */
  void write(Session session) throws IOException {
    new Safetensors(withoutMoments(session.state()), Map.of()).write(path);
  }
}
