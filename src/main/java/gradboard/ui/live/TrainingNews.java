package gradboard.ui.live;

import gradboard.graph.Problem;
import gradboard.trace.Pass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What happened in training since the last news; immutable, it crosses threads.
 *
 * @param losses of steps, in order
 * @param epochs that ended, in order
 * @param pass the graph's numbers as they are now, where they were taken
 * @param regions how the plane is decided now, where it was looked at
 * @param progress how far it has come, where that was looked at
 * @param remarks for the log, each a sentence
 * @param end how training ended, if it has
 */
public record TrainingNews(
    List<LossPoint> losses,
    List<Epoch> epochs,
    Optional<Pass> pass,
    Optional<Regions> regions,
    Optional<Progress> progress,
    List<String> remarks,
    Optional<End> end) {

  public static final TrainingNews NONE =
      new TrainingNews(
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty());

  /** The loss of a step, before its update. */
  public record LossPoint(long step, double loss) {}

  /**
   * An epoch's figures.
   *
   * @param number from 1
   * @param step steps done at its end
   * @param training figures over the training part, {@code loss} among them
   * @param validation the same over the validation part; empty without one
   */
  public record Epoch(
      int number, long step, Map<String, Double> training, Map<String, Double> validation) {}

  /** How training ended. */
  public record End(String sentence, List<Problem> problems) {}

  public TrainingNews {
    losses = List.copyOf(losses);
    epochs = List.copyOf(epochs);
    remarks = List.copyOf(remarks);
  }

  public static TrainingNews ended(String sentence, List<Problem> problems) {
    return new TrainingNews(
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.of(new End(sentence, problems)));
  }

  /** This and later news as one. */
  TrainingNews then(TrainingNews later) {
    return new TrainingNews(
        joined(losses, later.losses),
        joined(epochs, later.epochs),
        later.pass.or(() -> pass),
        later.regions.or(() -> regions),
        later.progress.or(() -> progress),
        joined(remarks, later.remarks),
        later.end.or(() -> end));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }
}
