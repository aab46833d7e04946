package gradboard.edit;

import gradboard.data.DataFiles;
import gradboard.data.DataSpec;
import gradboard.data.DatasetReader;
import gradboard.data.Feeds;
import gradboard.data.Partition;
import gradboard.io.GraphFile;
import gradboard.tensor.DType;
import gradboard.tensor.Tensor;
import gradboard.train.TrainingSpec;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The examples that a file's data section names, read once while the section stays the same. Safe
 * to use from several threads.
 */
public final class Examples {

  private record Key(DataSpec spec, Path folder) {}

  private record Known(Key key, Partition parts) {}

  private Optional<Known> last = Optional.empty();

  /**
   * The examples, divided; empty for a file without data.
   *
   * @throws gradboard.graph.ProblemException if they cannot be read
   */
  public synchronized Optional<Partition> of(GraphFile file, Path folder) {
    return file.data().map(spec -> partition(new Key(spec, folder)));
  }

  private Partition partition(Key key) {
    if (last.isEmpty() || !last.get().key.equals(key)) {
      DatasetReader reader = new DatasetReader(DataFiles.inside(key.folder));
      last = Optional.of(new Known(key, reader.partition(key.spec)));
    }
    return last.get().parts;
  }

  /**
   * What a pass over the graph is fed: the first batch of the training part.
   *
   * @throws gradboard.graph.ProblemException if the examples cannot be read or do not fit the
   *     graph's inputs
   */
  public Map<String, Tensor> firstBatch(GraphFile file, Path folder) {
    int batch = file.train().map(TrainingSpec::batch).orElse(TrainingSpec.WHOLE);
    return of(file, folder)
        .map(parts -> Feeds.of(file.graph(), parts.train(), DType.FLOAT32).first(batch))
        .orElse(Map.of());
  }
}
