package gradboard.cli;

import gradboard.data.DataFiles;
import gradboard.data.Dataset;
import gradboard.data.DatasetReader;
import gradboard.data.Feeds;
import gradboard.format.Safetensors;
import gradboard.io.GraphFile;
import gradboard.op.OpCatalog;
import gradboard.runtime.Session;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import gradboard.tensor.Tensor;
import gradboard.train.TrainingSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A graph file that a command works on.
 *
 * @param path as the person wrote it
 */
record Opened(Path path, GraphFile file, OpCatalog catalog) {

  /** Files that the graph file names lie in its folder. */
  DataFiles files() {
    return DataFiles.inside(path.toAbsolutePath().getParent());
  }

  /**
   * What the file's data feeds to the inputs: the first batch of its training part, unshuffled.
   *
   * @param real what the graph's float32 is computed in
   */
  Map<String, Tensor> feeds(DType real) {
    if (file.data().isEmpty()) {
      return Map.of();
    }
    Dataset examples = new DatasetReader(files()).partition(file.data().get()).train();
    int batch = file.train().map(TrainingSpec::batch).orElse(TrainingSpec.WHOLE);
    return Feeds.of(file.graph(), examples, real).first(batch);
  }

  /**
   * The graph at work, with its weights; the caller closes it.
   *
   * @param real what the graph's float32 is computed in
   */
  Session session(DType real) throws IOException {
    long seed = file.train().map(TrainingSpec::seed).orElse(0L);
    Session session = new Session(file.graph(), catalog, new Nd4jBackend(), real, seed);
    if (file.weights().isPresent()) {
      session.restore(Safetensors.read(files().find(file.weights().get())).tensors(), 0);
    }
    return session;
  }
}
