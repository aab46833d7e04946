package gradboard.runtime;

import gradboard.compile.Plan;
import gradboard.kernel.Program;
import gradboard.kernel.Slot;
import gradboard.tensor.Tensor;

/**
 * A machine that runs programs. The rest of the project reaches tensors' memory only through it, so
 * that another device is another implementation.
 *
 * <p>A backend and what it makes are used by one thread at a time.
 */
public interface Backend extends AutoCloseable {

  /** What computes, as told to the person: {@code CPU, 2 threads}. */
  String device();

  /** Memory for a slot, filled with its first contents; the caller closes it. */
  Memory allocate(Slot slot, Tensor contents);

  /** Lays a program out in memory by a plan; the caller closes the result. */
  Executable bind(Program program, Plan plan, Memory.Lookup slots);

  @Override
  void close();
}
