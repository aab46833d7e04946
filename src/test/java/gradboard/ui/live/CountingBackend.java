package gradboard.ui.live;

import gradboard.compile.Plan;
import gradboard.kernel.Program;
import gradboard.kernel.Scalar;
import gradboard.kernel.Slot;
import gradboard.kernel.Value;
import gradboard.runtime.Backend;
import gradboard.runtime.Executable;
import gradboard.runtime.Memory;
import gradboard.tensor.Tensor;
import java.util.concurrent.atomic.AtomicInteger;

/** Another backend that counts what was made of native memory and not yet freed. */
final class CountingBackend implements Backend {
  private final Backend backend;
  private final AtomicInteger held = new AtomicInteger();
  private final AtomicInteger made = new AtomicInteger();

  CountingBackend(Backend backend) {
    this.backend = backend;
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

  private record CountedExecutable(Executable executable, AtomicInteger held)
      implements Executable {
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
      held.decrementAndGet();
    }
  }

  @Override
  public String device() {
    return backend.device();
  }

  @Override
  public Memory allocate(Slot slot, Tensor contents) {
    return new Counted(backend.allocate(slot, contents));
  }

  @Override
  public Executable bind(Program program, Plan plan, Memory.Lookup slots) {
    Executable bound = backend.bind(program, plan, slot -> ((Counted) slots.of(slot)).memory);
    held.incrementAndGet();
    made.incrementAndGet();
    return new CountedExecutable(bound, held);
  }

  @Override
  public void close() {
    backend.close();
  }
}
