package gradboard.edit;

import gradboard.io.GraphFile;
import java.util.Optional;

/**
 * Has the document take its parameters' numbers from a file beside it.
 *
 * @param file its name; empty to start from what the parameters themselves say
 */
public record SetWeights(Optional<String> file) implements Change {

  @Override
  public String name() {
    return file.map(name -> "use the weights in " + name).orElse("use no stored weights");
  }

  @Override
  public GraphFile apply(GraphFile before, Vocabulary vocabulary) {
    return new GraphFile(
        before.graph(),
        before.title(),
        before.description(),
        before.data(),
        before.train(),
        before.expect(),
        file,
        before.extras());
  }
}
