package gradboard.edit;

import gradboard.io.GraphFile;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Has the document take its parameters' numbers from a file beside it.
 *
 * @param file its name; empty to start from what the parameters themselves say
 */
public record SetWeights(Optional<String> file) implements Change {

  /**
   * Names a file where it lies beside the document: a graph file finds its weights in its own
   * folder only.
   */
  public static Optional<Change> naming(Path file, Optional<Path> document) {
    return document
        .map(path -> path.toAbsolutePath().getParent())
        .filter(folder -> folder.equals(file.toAbsolutePath().getParent()))
        .map(folder -> new SetWeights(Optional.of(file.getFileName().toString())));
  }

  @Override
  public String name() {
    return file.map(name -> "use the weights in " + name).orElse("use no stored weights");
  }

  @Override
  public GraphFile apply(GraphFile before, Vocabulary vocabulary) {
    return before.withWeights(file);
  }

  @Override
  public boolean isOfFile() {
    return true;
  }
}
