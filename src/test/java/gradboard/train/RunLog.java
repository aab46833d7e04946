package gradboard.train;

import java.util.ArrayList;
import java.util.List;

/** Remembers all that a run tells. */
final class RunLog implements TrainingListener {
  private final List<StepRecord> steps = new ArrayList<>();
  private final List<EpochRecord> epochs = new ArrayList<>();

  @Override
  public void stepped(StepRecord step) {
    steps.add(step);
  }

  @Override
  public void epochEnded(EpochRecord epoch) {
    epochs.add(epoch);
  }

  List<StepRecord> steps() {
    return List.copyOf(steps);
  }

  List<EpochRecord> epochs() {
    return List.copyOf(epochs);
  }
}
