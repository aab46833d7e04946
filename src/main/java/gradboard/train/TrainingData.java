package gradboard.train;

import gradboard.data.Feeds;
import gradboard.data.Partition;
import gradboard.data.Preparation;
import gradboard.graph.Graph;
import gradboard.tensor.DType;
import java.util.Optional;

/**
 * What a graph is trained on, laid out for its inputs.
 *
 * @param train never empty
 * @param validation held back, if there is any
 * @param preparation how both were made of a table, if they were
 */
public record TrainingData(
    Feeds train, Optional<Feeds> validation, Optional<Preparation> preparation) {

  /** For a graph whose inputs hold their own values: every epoch is one step. */
  public static final TrainingData NONE =
      new TrainingData(Feeds.none(), Optional.empty(), Optional.empty());

  /**
   * @param real what the graph's float32 is computed in
   * @throws gradboard.graph.ProblemException naming the inputs that the data cannot fill
   */
  public static TrainingData of(Graph graph, Partition parts, DType real) {
    Feeds train = Feeds.of(graph, parts.train(), real);
    return new TrainingData(
        train,
        parts.validation().isEmpty()
            ? Optional.empty()
            : Optional.of(Feeds.of(graph, parts.validation(), real)),
        Optional.of(parts.preparation()));
  }
}
