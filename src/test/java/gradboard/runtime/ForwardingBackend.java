package gradboard.runtime;

import gradboard.compile.Plan;
import gradboard.kernel.Program;
import gradboard.kernel.Slot;
import gradboard.tensor.Tensor;

/** Does as another backend does, but for what a test overrides. */
public abstract class ForwardingBackend implements Backend {
  private final Backend backend;

  protected ForwardingBackend(Backend backend) {
    this.backend = backend;
  }

  @Override
  public String device() {
    return backend.device();
  }

  @Override
  public Memory allocate(Slot slot, Tensor contents) {
    return backend.allocate(slot, contents);
  }

  @Override
  public Executable bind(Program program, Plan plan, Memory.Lookup slots) {
    return backend.bind(program, plan, slots);
  }

  @Override
  public void close() {
    backend.close();
  }
}
