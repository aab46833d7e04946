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
    return file.withTrain(Optional.of(spec));
  }

  @Override
  public boolean isOfFile() {
    return true;
  }
}
