package gradboard.train;

import java.util.ArrayList;
import java.util.List;

/**
 * Remembers a run for charts, in bounded room: when a list is full, every second record goes, and
 * from then on only every second one (fourth, eighth …) is kept. Written by the training thread,
 * read by any.
 */
public final class RunLog implements TrainingListener {
  private static final int CAPACITY = 4096;

  private final Thinned<StepRecord> steps = new Thinned<>();
  private final Thinned<EpochRecord> epochs = new Thinned<>();

  @Override
  public synchronized void stepped(StepRecord step) {
    steps.add(step);
  }

  @Override
  public synchronized void epochEnded(EpochRecord epoch) {
    epochs.add(epoch);
  }

  /** A copy of the steps kept so far, in order. */
  public synchronized List<StepRecord> steps() {
    return List.copyOf(steps.kept);
  }

  /** A copy of the epochs kept so far, in order. */
  public synchronized List<EpochRecord> epochs() {
    return List.copyOf(epochs.kept);
  }

  private static final class Thinned<T> {
    private final List<T> kept = new ArrayList<>();
    private long stride = 1;
    private long passed;

    void add(T item) {
      if (passed++ % stride != 0) {
        return;
      }
      kept.add(item);
      if (kept.size() == CAPACITY) {
        List<T> half = new ArrayList<>();
        for (int i = 0; i < CAPACITY; i += 2) {
          half.add(kept.get(i));
        }
        kept.clear();
        kept.addAll(half);
        stride *= 2;
      }
    }
  }
}
