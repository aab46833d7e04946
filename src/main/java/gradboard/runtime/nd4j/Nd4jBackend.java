package gradboard.runtime.nd4j;

import gradboard.compile.Plan;
import gradboard.kernel.Program;
import gradboard.kernel.Slot;
import gradboard.runtime.Backend;
import gradboard.runtime.Executable;
import gradboard.runtime.Memory;
import gradboard.tensor.Tensor;

/**
 * The CPU through ND4J's native library. Making one loads the library: about a third of a second,
 * three seconds the first time on a machine.
 */
public final class Nd4jBackend implements Backend {
  private final Natives natives = Natives.get();

  @Override
  public String device() {
    return "CPU, " + natives.threads() + (natives.threads() == 1 ? " thread" : " threads");
  }

  @Override
  public Memory allocate(Slot slot, Tensor contents) {
    return new Nd4jMemory(slot.value().type(), slot.value().shape(), contents);
  }

  @Override
  public Executable bind(Program program, Plan plan, Memory.Lookup slots) {
    return new Nd4jExecutable(program, plan, slots);
  }

  @Override
  public void close() {
    // The library stays loaded for the life of the process; memory belongs to what was made here.
  }
}
