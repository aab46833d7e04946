package gradboard.runtime.nd4j;

import gradboard.compile.Plan;
import gradboard.kernel.Instruction;
import gradboard.kernel.Program;
import gradboard.kernel.Scalar;
import gradboard.kernel.Value;
import gradboard.runtime.Executable;
import gradboard.runtime.Memory;
import gradboard.runtime.RunException;
import gradboard.runtime.nd4j.TransformCall.Transform;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A program bound to native memory: one prepared call for each instruction, run in a loop. */
final class Nd4jExecutable implements Executable {
  /**
   * From this much work on a program's kernels are shared among threads. Waking them takes longer
   * than a smaller kernel does: a net of 64, 32 and 10 trains twice as fast on one core at batch
   * 64, and ten to thirty times on a busy machine, where every wait may last a time slice.
   */
  private static final long SHARED_WORK = 1 << 19;

  private final Natives natives = Natives.get();
  private final Block block;
  private final Map<Tensor, Nd4jMemory> filled = new HashMap<>();
  private final Map<Value, Tensor> fed = new HashMap<>();
  private final Map<Value, Region> regions = new HashMap<>();
  private final HostLoops.Randomness randomness = new HostLoops.Randomness();
  private final Call[] calls;
  private final int threads;
  private final List<Call> commits = new ArrayList<>();
  private final List<Block> setAside = new ArrayList<>();

  Nd4jExecutable(Program program, Plan plan, Memory.Lookup slots) {
    block = new Block(plan.bytes());
    calls = new Call[program.instructions().size()];
    boolean shared = program.work() >= SHARED_WORK;
    threads = shared ? natives.threads() : 1;
    try {
      lay(program, plan, slots);
      prepare(program.instructions(), shared);
      program.assignments().forEach((slot, next) -> commit(program, plan, slot, next));
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  private void lay(Program program, Plan plan, Memory.Lookup slots) {
    Map<Value, Memory> slotOf = new HashMap<>();
    // In the program's order, in which the state is then listed and saved.
    program.slots().forEach(slot -> slotOf.put(slot.value(), slots.of(slot)));
    plan.places()
        .forEach(
            (value, place) ->
                regions.put(
                    value,
                    place.slot().isPresent()
                        ? slotRegion(slotOf.get(place.slot().get()), value)
                        : block.region(place.offset(), value.type(), value.shape())));
    program.constants().forEach((value, tensor) -> regions.get(value).write(tensor));
  }

  private void prepare(List<Instruction> instructions, boolean shared) {
    Kernels kernels = new Kernels(regions::get, this::filled, randomness, shared);
    for (int i = 0; i < calls.length; i++) {
      calls[i] = kernels.prepare(instructions.get(i));
    }
  }

  private Region filled(double number, DType type, Shape shape) {
    Tensor contents = Tensor.filled(Tensor.scalar(type, number), shape);
    return filled.computeIfAbsent(contents, tensor -> new Nd4jMemory(type, shape, tensor)).region();
  }

  private static Region slotRegion(Memory memory, Value value) {
    return ((Nd4jMemory) memory).region().as(value.shape());
  }

  /**
   * Slots take their next values all at once: what one that changes too has held is set aside
   * before any is written.
   */
  private void commit(Program program, Plan plan, Value slot, Value next) {
    Optional<Value> holder = plan.place(next).slot();
    if (holder.filter(slot::equals).isPresent()) {
      return;
    }
    Region from = regions.get(next);
    if (holder.filter(other -> changes(program, other, next)).isPresent()) {
      Block aside = new Block((long) from.size() * from.type().bytes());
      setAside.add(aside);
      Region copy = aside.region(0, from.type(), from.shape());
      commits.add(0, new TransformCall(Transform.ASSIGN, from, copy));
      from = copy;
    }
    commits.add(new TransformCall(Transform.ASSIGN, from, regions.get(slot)));
  }

  /** Whether a slot in whose memory a value lies will hold another. */
  private static boolean changes(Program program, Value slot, Value held) {
    Value next = program.assignments().get(slot);
    return next != null && next != held;
  }

  @Override
  public void feed(Value input, Tensor tensor) {
    // Tensors never change: one that is fed again and again, such as a whole small data set, is
    // copied once.
    if (fed.put(input, tensor) != tensor) {
      regions.get(input).write(tensor);
    }
  }

  @Override
  public void set(Scalar scalar, double number) {
    regions.get(scalar.value()).cells().put().at(0, number);
  }

  @Override
  public void seed(long seed, long step) {
    randomness.set(seed, step);
  }

  @Override
  public void run(int start, int end) {
    natives.useThreads(threads);
    for (int i = start; i < end; i++) {
      try {
        calls[i].run();
      } catch (NumbersException e) {
        throw new RunException(i, e.getMessage(), e);
      }
    }
    natives.requireSuccess();
  }

  @Override
  public void commit() {
    for (Call commit : commits) {
      commit.run();
    }
    natives.requireSuccess();
  }

  @Override
  public Tensor read(Value value) {
    return regions.get(value).read();
  }

  @Override
  public double readNumber(Value value) {
    return regions.get(value).cells().get().at(0);
  }

  @Override
  public boolean isFinite(Value value) {
    return regions.get(value).isFinite();
  }

  @Override
  public void close() {
    // What could not be laid out has not all of its calls.
    Stream.of(calls).filter(Objects::nonNull).forEach(Call::close);
    commits.forEach(Call::close);
    setAside.forEach(Block::close);
    filled.values().forEach(Nd4jMemory::close);
    block.close();
  }
}
