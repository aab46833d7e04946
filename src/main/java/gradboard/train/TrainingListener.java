package gradboard.train;

/** Is told how training goes, on the thread that trains: what takes long here holds it up. */
public interface TrainingListener {

  default void stepped(StepRecord step) {}

  default void epochEnded(EpochRecord epoch) {}

  default void runEnded(RunResult result) {}

  /** A listener that hears only of every n-th step, and of all else. */
  static TrainingListener everySteps(int n, TrainingListener listener) {
    return new TrainingListener() {
      @Override
      public void stepped(StepRecord step) {
        if (step.step() % n == 0) {
          listener.stepped(step);
        }
      }

      @Override
      public void epochEnded(EpochRecord epoch) {
        listener.epochEnded(epoch);
      }

      @Override
      public void runEnded(RunResult result) {
        listener.runEnded(result);
      }
    };
  }
}
