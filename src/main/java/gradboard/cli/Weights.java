package gradboard.cli;

import gradboard.format.Safetensors;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.runtime.Session;
import gradboard.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Numbers for a graph's parameters that a person gives beside its file: what {@code train --save}
 * wrote.
 */
record Weights(Path file, Map<String, Tensor> tensors) {

  static Optional<Weights> read(Optional<Path> file) throws IOException {
    return file.isEmpty()
        ? Optional.empty()
        : Optional.of(new Weights(file.get(), Safetensors.read(file.get()).tensors()));
  }

  void restoreTo(Session session) {
    session.restore(tensors, 0);
  }

  /**
   * Asks that no parameter was left out; a session knows its parameters once it has run.
   *
   * @throws ProblemException naming the first that was, by its name
   */
  void requireAll(Session session) {
    for (String parameter : new TreeSet<>(session.parameters().keySet())) {
      if (!tensors.containsKey(parameter)) {
        throw new ProblemException(
            Problem.inFile(
                "the weights in "
                    + file
                    + " hold nothing for \""
                    + parameter
                    + "\"; they belong to another graph"));
      }
    }
  }
}
