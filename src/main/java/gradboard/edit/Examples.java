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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The examples that a file's data section names, read once while the section and the files that it
 * names stay the same. Touches the disk: for workers, several of which may use it.
 */
public final class Examples {

  private record Key(DataSpec spec, Path folder) {}

  /**
   * @param files that were read, with how they were then
   */
  private record Known(Key key, Map<Path, Optional<FileStamp>> files, Partition parts) {
    boolean isOf(Key asked) {
      return key.equals(asked)
          && files.entrySet().stream()
              .allMatch(file -> FileStamp.of(file.getKey()).equals(file.getValue()));
    }
  }

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
    if (last.filter(known -> known.isOf(key)).isEmpty()) {
      Map<Path, Optional<FileStamp>> files = new HashMap<>();
      DataFiles inside = DataFiles.inside(key.folder);
      DataFiles noted =
          path -> {
            Path file = inside.find(path);
            files.put(file, FileStamp.of(file));
            return file;
          };
      last = Optional.of(new Known(key, files, new DatasetReader(noted).partition(key.spec)));
    }
    return last.orElseThrow().parts;
  }

  /**
   * What a pass over the graph in float32 is fed: the first batch of the training part.
   *
   * @throws gradboard.graph.ProblemException if the examples cannot be read or do not fit the
   *     graph's inputs
   */
  public Map<String, Tensor> firstBatch(GraphFile file, Path folder) {
    return firstBatch(file, folder, DType.FLOAT32);
  }

  /**
   * As {@link #firstBatch(GraphFile, Path)}.
   *
   * @param real what the graph's float32 is computed in
   */
  public Map<String, Tensor> firstBatch(GraphFile file, Path folder, DType real) {
    int batch = file.train().map(TrainingSpec::batch).orElse(TrainingSpec.WHOLE);
    return of(file, folder)
        .map(parts -> Feeds.of(file.graph(), parts.train(), real).first(batch))
        .orElse(Map.of());
  }
}
