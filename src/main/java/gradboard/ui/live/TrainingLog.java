package gradboard.ui.live;

import gradboard.ui.live.TrainingNews.LossPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What training has reported so far, thinned out so that a long run stays light. */
public final class TrainingLog {
  /** Points kept of the loss, and epochs; beyond them only every second is. */
  private static final int MOST = 4_000;

  private final List<LossPoint> losses = new ArrayList<>();
  private final List<TrainingNews.Epoch> epochs = new ArrayList<>();
  private Optional<Regions> regions = Optional.empty();
  private Optional<TrainingNews.Epoch> lastEpoch = Optional.empty();
  private Optional<Progress> progress = Optional.empty();
  private Runaway runaway = new Runaway();
  private long steps;
  private long stride = 1;
  private long epochStride = 1;

  TrainingLog() {}

  /**
   * Takes what is new.
   *
   * @return what is to be said about it, in sentences
   */
  List<String> add(TrainingNews news) {
    List<String> remarks = new ArrayList<>();
    for (LossPoint point : news.losses()) {
      runaway.add(point).ifPresent(remarks::add);
      steps = Math.max(steps, point.step());
      if (point.step() % stride == 0) {
        losses.add(point);
      }
    }
    while (losses.size() > MOST) {
      stride *= 2;
      losses.removeIf(point -> point.step() % stride != 0);
    }
    for (TrainingNews.Epoch epoch : news.epochs()) {
      lastEpoch = Optional.of(epoch);
      if (epoch.number() % epochStride == 0) {
        epochs.add(epoch);
      }
    }
    while (epochs.size() > MOST) {
      epochStride *= 2;
      epochs.removeIf(epoch -> epoch.number() % epochStride != 0);
    }
    regions = news.regions().or(() -> regions);
    progress = news.end().isPresent() ? Optional.empty() : news.progress().or(() -> progress);
    return remarks;
  }

  void clear() {
    losses.clear();
    epochs.clear();
    regions = Optional.empty();
    lastEpoch = Optional.empty();
    progress = Optional.empty();
    runaway = new Runaway();
    steps = 0;
    stride = 1;
    epochStride = 1;
  }

  /** Losses of steps, every so many of them. */
  public List<LossPoint> losses() {
    return List.copyOf(losses);
  }

  /** Epochs, every so many of them and the last one. */
  public List<TrainingNews.Epoch> epochs() {
    List<TrainingNews.Epoch> shown = new ArrayList<>(epochs);
    lastEpoch.filter(last -> !shown.contains(last)).ifPresent(shown::add);
    return shown;
  }

  public Optional<TrainingNews.Epoch> lastEpoch() {
    return lastEpoch;
  }

  public Optional<Regions> regions() {
    return regions;
  }

  /** How far training has come; empty while there is none. */
  public Optional<Progress> progress() {
    return progress;
  }

  /** Whether the loss has become far larger than at the start, and still is. */
  public boolean isRunningAway() {
    return runaway.isAway();
  }

  /** Training steps done. */
  public long steps() {
    return steps;
  }
}
