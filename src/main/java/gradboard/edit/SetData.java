package gradboard.edit;

import gradboard.data.DataSpec;
import gradboard.io.GraphFile;
import java.util.Optional;

/** Says where the examples come from, or that there are none. */
public record SetData(Optional<DataSpec> spec) implements Change {

  @Override
  public String name() {
    return spec.isPresent() ? "change the data" : "remove the data";
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    return file.withData(spec);
  }

  @Override
  public boolean isOfFile() {
    return true;
  }
}
