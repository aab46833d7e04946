package gradboard.cli;

import gradboard.data.DataFiles;
import gradboard.data.DatasetReader;
import gradboard.data.Feeds;
import gradboard.data.Partition;
import gradboard.format.Safetensors;
import gradboard.graph.Graph;
import gradboard.io.Expectation;
import gradboard.io.GraphFile;
import gradboard.op.OpCatalog;
import gradboard.runtime.Session;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import gradboard.tensor.Tensor;
import gradboard.train.TrainingSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A graph file that a command works on.
 *
 * @param path as the person wrote it
 */
record Opened(Path path, GraphFile file, OpCatalog catalog) {

  /** The folder in which files that the graph file names lie. */
  Path folder() {
    return path.toAbsolutePath().getParent();
  }

  DataFiles files() {
    return DataFiles.inside(folder());
  }

  /** The same file with another graph. */
  Opened withGraph(Graph graph) {
    return new Opened(path, file.withGraph(graph), catalog);
  }

  /** The file's data, divided. */
  Optional<Partition> partition() {
    return file.data().map(new DatasetReader(files())::partition);
  }

  /**
   * What the file's data feeds to the inputs: the first batch of its training part, unshuffled.
   *
   * @param real what the graph's float32 is computed in
   */
  Map<String, Tensor> feeds(DType real) {
    int batch = file.train().map(TrainingSpec::batch).orElse(TrainingSpec.WHOLE);
    return partition()
        .map(parts -> Feeds.of(file.graph(), parts.train(), real).first(batch))
        .orElse(Map.of());
  }

  /** What training must reach, by figure. */
  Map<String, Expectation.Bound> bounds() {
    return file.expect().map(Expectation::train).orElse(Map.of());
  }

  /** The graph at work, seeded as its file says; the caller closes it. */
  Session session(DType real) throws IOException {
    return session(real, file.train().map(TrainingSpec::seed).orElse(0L));
  }

  /**
   * The graph at work, with its weights; the caller closes it.
   *
   * @param real what the graph's float32 is computed in
   * @param seed of initial parameters and random ops
   */
  Session session(DType real, long seed) throws IOException {
    Session session = new Session(file.graph(), catalog, new Nd4jBackend(), real, seed);
    if (file.weights().isPresent()) {
      Path path = files().find(file.weights().get());
      session.restore(withoutMoments(Safetensors.read(path).tensors()), 0);
    }
    return session;
  }

  /**
   * What an optimizer kept belongs to the run that it is from, and would spoil the start of
   * another.
   */
  private static Map<String, Tensor> withoutMoments(Map<String, Tensor> tensors) {
    Map<String, Tensor> weights = new LinkedHashMap<>(tensors);
    weights.keySet().removeIf(name -> name.contains(":"));
    return weights;
  }
}
