package gradboard.cli;

import gradboard.data.DataFiles;
import gradboard.data.DatasetReader;
import gradboard.data.Feeds;
import gradboard.data.Partition;
import gradboard.edit.Examples;
import gradboard.graph.Graph;
import gradboard.io.Expectation;
import gradboard.io.GraphFile;
import gradboard.op.OpCatalog;
import gradboard.runtime.Session;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import gradboard.tensor.Tensor;
import gradboard.train.TrainingSpec;
import gradboard.train.Weights;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    return feeds(real, Map.of(), new Examples());
  }

  /**
   * As {@link #feeds(DType)}, with what the person feeds; where that is all that the data would, it
   * is not read.
   *
   * @param given by input
   * @param examples which may have read the data already
   */
  Map<String, Tensor> feeds(DType real, Map<String, Tensor> given, Examples examples) {
    Map<String, Tensor> feeds = new LinkedHashMap<>();
    if (!isFed(given.keySet())) {
      feeds.putAll(examples.firstBatch(file, folder(), real));
    }
    feeds.putAll(given);
    return feeds;
  }

  /** Whether a person feeds every input that would take its numbers from the file's data. */
  private boolean isFed(Set<String> given) {
    Set<String> fromData = Feeds.inputs(file.graph());
    return !fromData.isEmpty() && given.containsAll(fromData);
  }

  /** What training must reach, by figure. */
  Map<String, Expectation.Bound> bounds() {
    return file.expect().map(Expectation::train).orElse(Map.of());
  }

  /** The numbers in the file that the graph file names as its weights. */
  Optional<Weights> weights() {
    return file.weights().map(name -> Weights.read(name, files().find(name)));
  }

  /**
   * The graph at work, with the weights and the seed that its file names; the caller closes it.
   *
   * @param real what the graph's float32 is computed in
   */
  GraphRun run(DType real) {
    return run(real, weights());
  }

  /**
   * As {@link #run(DType)}.
   *
   * @param weights what parameters start from, as far as they are in there
   */
  GraphRun run(DType real, Optional<Weights> weights) {
    return run(real, weights, file.train().map(TrainingSpec::seed).orElse(0L));
  }

  /**
   * As {@link #run(DType, Optional)}.
   *
   * @param seed of initial parameters and random ops
   */
  GraphRun run(DType real, Optional<Weights> weights, long seed) {
    Session session = new Session(file.graph(), catalog, new Nd4jBackend(), real, seed);
    weights.ifPresent(w -> w.restoreTo(session));
    return new GraphRun(file.graph(), session, weights);
  }
}
