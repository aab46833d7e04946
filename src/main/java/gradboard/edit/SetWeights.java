package gradboard.edit;

import gradboard.io.GraphFile;
import gradboard.tensor.Tensor;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Has the document take its parameters' numbers from a file beside it.
 *
 * @param file its name; empty to start from what the parameters themselves say
 * @param numbers that they hold from now on, by parameter; those that are not named keep theirs
 */
public record SetWeights(Optional<String> file, Map<String, Tensor> numbers) implements Change {
  public SetWeights(Optional<String> file) {
    this(file, Map.of());
  }

  /**
   * Names a file where it lies beside the document, since a graph file finds its weights in its own
   * folder only; elsewhere the document goes on naming what it names.
   *
   * @param former what it names now
   */
  public static SetWeights of(
      Path file, Optional<Path> document, Optional<String> former, Map<String, Tensor> numbers) {
    boolean beside =
        document
            .map(path -> path.toAbsolutePath().getParent())
            .filter(folder -> folder.equals(file.toAbsolutePath().getParent()))
            .isPresent();
    return new SetWeights(beside ? Optional.of(file.getFileName().toString()) : former, numbers);
  }

  @Override
  public String name() {
    return numbers.isEmpty()
        ? file.map(name -> "use the weights in " + name).orElse("use no stored weights")
        : "load weights";
  }

  @Override
  public GraphFile apply(GraphFile before, Vocabulary vocabulary) {
    return before.weights().equals(file) ? before : before.withWeights(file);
  }

  @Override
  public ParameterEffect parameters() {
    return new ParameterEffect.Given(numbers);
  }

  @Override
  public boolean isOfFile() {
    return true;
  }
}
