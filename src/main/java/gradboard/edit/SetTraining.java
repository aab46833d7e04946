package gradboard.edit;

import gradboard.io.GraphFile;
import gradboard.train.TrainingSpec;
import java.util.Optional;

/** Says how the graph is trained. */
public record SetTraining(TrainingSpec spec) implements Change {

  @Override
  public String name() {
    return "change the training";
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    return new GraphFile(
        file.graph(),
        file.title(),
        file.description(),
        file.data(),
        Optional.of(spec),
        file.expect(),
        file.weights(),
        file.extras());
  }

  @Override
  public boolean isOfFile() {
    return true;
  }
}
