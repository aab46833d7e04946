package gradboard.runtime;

import gradboard.kernel.Scalar;
import gradboard.kernel.Value;
import gradboard.tensor.Tensor;

/**
 * A program laid out in a backend's memory, ready to run again and again. Owns its block of memory
 * until closed; used by one thread.
 */
public interface Executable extends AutoCloseable {

  /** Sets what an input holds in the next runs. */
  void feed(Value input, Tensor tensor);

  /** Sets a scalar for the next runs. */
  void set(Scalar scalar, double number);

  /** Keys the random streams of the next run. */
  void seed(long seed, long step);

  /**
   * Runs the instructions from {@code start} up to {@code end}, exclusive.
   *
   * @throws RunException if one of them cannot work with the numbers that it meets
   * @throws IllegalStateException with the native message if one of them failed
   */
  void run(int start, int end);

  /**
   * Gives every assigned slot its new value.
   *
   * @throws IllegalStateException with the native message if that failed
   */
  void commit();

  /** A copy of what a value holds now. */
  Tensor read(Value value);

  /** A copy of the single number of a scalar value. */
  double readNumber(Value value);

  /** Whether a floating value holds only finite numbers; looks at it in place. */
  boolean isFinite(Value value);

  @Override
  void close();
}
