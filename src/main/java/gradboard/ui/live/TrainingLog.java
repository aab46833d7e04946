package gradboard.ui.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What training has reported so far, thinned out so that a long run stays light. */
public final class TrainingLog {
  /** Points kept of the loss, and epochs; beyond them only every second is. */
  private static final int MOST = 4_000;

  private final List<TrainingNews.LossPoint> losses = new ArrayList<>();
  private final List<TrainingNews.Epoch> epochs = new ArrayList<>();
  private Optional<Regions> regions = Optional.empty();
  private Optional<TrainingNews.Epoch> lastEpoch = Optional.empty();
  private long steps;
  private long stride = 1;
  private long epochStride = 1;

  TrainingLog() {}

  void add(TrainingNews news) {
    for (TrainingNews.LossPoint point : news.losses()) {
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
  }

  void clear() {
    losses.clear();
    epochs.clear();
    regions = Optional.empty();
    lastEpoch = Optional.empty();
    steps = 0;
    stride = 1;
    epochStride = 1;
  }

  /** Losses of steps, every so many of them. */
  public List<TrainingNews.LossPoint> losses() {
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

  /** Training steps done. */
  public long steps() {
    return steps;
  }
}
