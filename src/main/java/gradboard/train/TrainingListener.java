package gradboard.train;

/** Is told how training goes, on the thread that trains: what takes long here holds it up. */
public interface TrainingListener {

  default void stepped(StepRecord step) {}

  default void epochEnded(EpochRecord epoch) {}

  default void runEnded(RunResult result) {}
}
