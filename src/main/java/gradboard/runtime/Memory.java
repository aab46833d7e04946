package gradboard.runtime;

import gradboard.kernel.Slot;
import gradboard.tensor.Tensor;

/** A slot's memory on a backend; freed by {@link #close}. */
public interface Memory extends AutoCloseable {

  /** Finds the memory of a program's slot. */
  interface Lookup {
    Memory of(Slot slot);
  }

  Tensor read();

  /**
   * Overwrites the contents.
   *
   * @throws IllegalArgumentException if type or shape differ
   */
  void write(Tensor tensor);

  @Override
  void close();
}
