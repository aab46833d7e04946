package gradboard.ui.live;

import gradboard.compile.Plan;
import gradboard.kernel.Program;
import gradboard.kernel.Slot;
import gradboard.runtime.Backend;
import gradboard.runtime.Executable;
import gradboard.runtime.ForwardingBackend;
import gradboard.runtime.ForwardingExecutable;
import gradboard.runtime.Memory;
import gradboard.tensor.Tensor;
import java.util.concurrent.atomic.AtomicInteger;

/** Another backend that counts what was made of native memory and not yet freed. */
final class CountingBackend extends ForwardingBackend {
  private final AtomicInteger held = new AtomicInteger();
  private final AtomicInteger made = new AtomicInteger();

  CountingBackend(Backend backend) {
    super(backend);
  }

  /** Blocks of memory that are held now. */
  int held() {
    return held.get();
  }

  /** Blocks of memory that were ever made. */
  int made() {
    return made.get();
  }

  private final class Counted implements Memory {
    private final Memory memory;
    private boolean closed;

    Counted(Memory memory) {
      this.memory = memory;
      held.incrementAndGet();
      made.incrementAndGet();
    }

    @Override
    public Tensor read() {
      return memory.read();
    }

    @Override
    public void write(Tensor tensor) {
      memory.write(tensor);
    }

    @Override
    public void close() {
      memory.close();
      if (!closed) {
        held.decrementAndGet();
      }
      closed = true;
    }
  }

  private final class CountedExecutable extends ForwardingExecutable {
    CountedExecutable(Executable executable) {
      super(executable);
      held.incrementAndGet();
      made.incrementAndGet();
    }

    @Override
    public void close() {
      super.close();
      held.decrementAndGet();
    }
  }

  @Override
  public Memory allocate(Slot slot, Tensor contents) {
    return new Counted(super.allocate(slot, contents));
  }

  @Override
  public Executable bind(Program program, Plan plan, Memory.Lookup slots) {
    return new CountedExecutable(
        super.bind(program, plan, slot -> ((Counted) slots.of(slot)).memory));
  }
}
