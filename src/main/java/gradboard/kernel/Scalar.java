package gradboard.kernel;

/**
 * A number set before each run from how far training has come: the learning rate, a bias
 * correction. Worked out in double on the host, so that float32 programs lose nothing.
 *
 * @param name unique in its program
 * @param value the scalar value that it is seen as
 */
public record Scalar(String name, Value value, Formula formula) {

  /** A number from the count of training steps and the scheduled learning rate. */
  public interface Formula {
    /**
     * @param step 1 in the first training step
     * @param learningRate the schedule's rate for this step
     */
    double at(long step, double learningRate);
  }
}
