package gradboard.ui.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What training has reported so far, thinned out so that a long run stays light. */
public final class TrainingLog {
  /** Points kept of the loss; beyond them every two neighbours become one. */
  private static final int MOST = 4_000;

  private final List<TrainingNews.LossPoint> losses = new ArrayList<>();
  private final List<TrainingNews.Epoch> epochs = new ArrayList<>();
  private Optional<Regions> regions = Optional.empty();
  private long steps;
  private long stride = 1;

  TrainingLog() {}

  void add(TrainingNews news) {
    for (TrainingNews.LossPoint point : news.losses()) {
      steps = Math.max(steps, point.step());
      if (point.step() % stride == 0) {
        losses.add(point);
      }
    }
    if (losses.size() > MOST) {
      stride *= 2;
      losses.removeIf(point -> point.step() % stride != 0);
    }
    epochs.addAll(news.epochs());
    regions = news.regions().or(() -> regions);
  }

  void clear() {
    losses.clear();
    epochs.clear();
    regions = Optional.empty();
    steps = 0;
    stride = 1;
  }

  /** Losses of steps, every so many of them. */
  public List<TrainingNews.LossPoint> losses() {
    return List.copyOf(losses);
  }

  public List<TrainingNews.Epoch> epochs() {
    return List.copyOf(epochs);
  }

  public Optional<TrainingNews.Epoch> lastEpoch() {
    return epochs.isEmpty() ? Optional.empty() : Optional.of(epochs.get(epochs.size() - 1));
  }

  public Optional<Regions> regions() {
    return regions;
  }

  /** Training steps done. */
  public long steps() {
    return steps;
  }
}
