package gradboard.runtime;

import gradboard.kernel.Scalar;
import gradboard.kernel.Value;
import gradboard.tensor.Tensor;

/** Does as another executable does, but for what a test overrides. */
public abstract class ForwardingExecutable implements Executable {
  private final Executable executable;

  protected ForwardingExecutable(Executable executable) {
    this.executable = executable;
  }

  @Override
  public void feed(Value input, Tensor tensor) {
    executable.feed(input, tensor);
  }

  @Override
  public void set(Scalar scalar, double number) {
    executable.set(scalar, number);
  }

  @Override
  public void seed(long seed, long step) {
    executable.seed(seed, step);
  }

  @Override
  public void run(int start, int end) {
    executable.run(start, end);
  }

  @Override
  public void commit() {
    executable.commit();
  }

  @Override
  public Tensor read(Value value) {
    return executable.read(value);
  }

  @Override
  public double readNumber(Value value) {
    return executable.readNumber(value);
  }

  @Override
  public boolean isFinite(Value value) {
    return executable.isFinite(value);
  }

  @Override
  public void close() {
    executable.close();
  }
}
