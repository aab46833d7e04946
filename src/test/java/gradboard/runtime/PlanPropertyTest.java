package gradboard.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.compile.Fusion;
import gradboard.compile.Plan;
import gradboard.compile.Planner;
import gradboard.kernel.Emitter;
import gradboard.kernel.Instruction.Origin;
import gradboard.kernel.Instruction.Phase;
import gradboard.kernel.Kernel;
import gradboard.kernel.Names;
import gradboard.kernel.Program;
import gradboard.kernel.Setting;
import gradboard.kernel.Slot;
import gradboard.kernel.Value;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import gradboard.tensor.Philox;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random programs must give the same bits whether every value is kept or memory is reused. */
class PlanPropertyTest {
  private static final Shape SHAPE = Shape.of(3, 4);

  private record Made(Program program, List<Value> values) {}

  /** A program of random kernels over a few slots and constants, with random assignments. */
  private static Made random(long seed) {
    Random random = new Random(seed);
    Emitter e = new Emitter();
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int salt = i;
      values.add(
          e.slot("s" + i, Slot.Role.PARAMETER, DType.FLOAT32, SHAPE, unused -> numbers(salt)));
    }
    values.add(e.constant(numbers(9)));
    int length = 5 + random.nextInt(40);
    int forward = random.nextInt(length);
    for (int i = 0; i < length; i++) {
      // Slots are written in place by what belongs to the update alone.
      e.from(new Origin("", i < forward ? Phase.FORWARD : Phase.UPDATE));
      Value a = values.get(random.nextInt(values.size()));
      Value b = values.get(random.nextInt(values.size()));
      values.add(
          switch (random.nextInt(18)) {
            case 0 -> e.add(a, b);
            case 1 -> e.sub(a, b);
            case 2 -> e.mul(e.sigmoid(a), b);
            case 3 -> e.alias(a);
            case 4 -> e.tanh(e.reshape(e.reshape(a, Shape.of(4, 3)), SHAPE));
            case 5 -> e.add(a, e.sum(b, new Setting.Axes(List.of(0), true)));
            case 6 -> e.matmul(e.matmul(e.tanh(a), b, false, true), e.tanh(b), false, false);
            // Not elementwise: written over its dying operand it would go wrong.
            case 7 -> e.reshape(e.transpose(e.tanh(a), List.of(1, 0)), SHAPE);
            case 8 -> e.emit(Kernel.WHERE, e.greater(a, b), a, b);
            // One number repeated, as it comes back from a mean or a loss.
            case 9 -> e.mul(e.tanh(a), e.broadcast(e.meanAll(b), SHAPE));
            case 10 -> e.div(a, e.broadcast(e.shift(e.square(e.meanAll(b)), 1), SHAPE));
            case 11 -> e.sub(e.broadcast(e.reshape(e.meanAll(b), Shape.of(1, 1)), SHAPE), a);
            case 12 -> e.pow(e.sigmoid(a), e.tanh(b));
            case 13 -> twice(e, e.sigmoid(a));
            case 14 -> e.min(e.max(a, b), e.exp(e.tanh(b)));
            case 15 -> e.sqrt(e.square(e.softmax(a, 1)));
            case 16 ->
                e.add(e.relu(a), e.sum(e.erf(e.softplus(b)), new Setting.Axes(List.of(0), true)));
            default -> e.broadcast(e.mean(a, new Setting.Axes(List.of(1), true)), SHAPE);
          });
    }
    for (int i = 0; i < 2; i++) {
      e.assign(values.get(i), values.get(4 + random.nextInt(length)));
    }
    return new Made(e.program(Names.NONE), values);
  }

  /** Every way of reading one dying operand by both ports. */
  private static Value twice(Emitter e, Value x) {
    Value power = e.pow(x, x);
    Value ratio = e.div(power, power);
    return e.mul(ratio, ratio);
  }

  private static Tensor numbers(int salt) {
    double[] data = new double[(int) SHAPE.size()];
    new Philox(3, salt, 0).normal(data);
    return Tensor.of(SHAPE, data).cast(DType.FLOAT32);
  }

  /** What the wanted values hold after a run, then what the slots hold after the commit. */
  private static List<Tensor> outcome(Program program, Plan plan, List<Value> wanted) {
    Map<String, Memory> slots = new HashMap<>();
    List<Tensor> outcome = new ArrayList<>();
    try (Nd4jBackend backend = new Nd4jBackend()) {
      program
          .slots()
          .forEach(s -> slots.put(s.address(), backend.allocate(s, s.initial().fill(0))));
      try (Executable executable = backend.bind(program, plan, s -> slots.get(s.address()))) {
        executable.run(0, program.instructions().size());
        wanted.forEach(value -> outcome.add(executable.read(value)));
        executable.commit();
      }
      program.slots().forEach(s -> outcome.add(slots.get(s.address()).read()));
    } finally {
      slots.values().forEach(Memory::close);
    }
    return outcome;
  }

  @Property(tries = 300)
  void reusingMemoryChangesNoBit(@ForAll long seed) {
    Made made = random(seed);
    Random random = new Random(seed + 1);
    List<Value> wanted = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      // Slots are asked for after the commit instead: a step may write over them earlier.
      wanted.add(made.values().get(3 + random.nextInt(made.values().size() - 3)));
    }
    Program kept = made.program().keeping(wanted);
    Plan spacious = Planner.keepingAll(kept);
    Plan tight = Planner.keeping(kept, wanted);
    assertThat(outcome(kept, tight, wanted)).isEqualTo(outcome(kept, spacious, wanted));
    assertThat(tight.bytes()).isLessThanOrEqualTo(spacious.bytes());
  }

  @Property(tries = 50)
  void droppingWhatNobodyNeedsChangesNoBit(@ForAll long seed) {
    Made made = random(seed);
    List<Value> wanted = List.of(made.values().get(made.values().size() - 1));
    Program whole = made.program();
    Program kept = whole.keeping(wanted);
    assertThat(outcome(kept, Planner.keepingAll(kept), wanted))
        .isEqualTo(outcome(whole, Planner.keepingAll(whole), wanted));
    assertThat(kept.instructions().size()).isLessThanOrEqualTo(whole.instructions().size());
  }

  @Property(tries = 200)
  void readingANumberInsteadOfItsCopiesChangesNoBit(@ForAll long seed) {
    Made made = random(seed);
    Random random = new Random(seed + 1);
    List<Value> wanted = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      wanted.add(made.values().get(3 + random.nextInt(made.values().size() - 3)));
    }
    Program kept = made.program().keeping(wanted);
    Program fused = Fusion.of(made.program(), wanted);
    assertThat(outcome(fused, Planner.keeping(fused, wanted), wanted))
        .isEqualTo(outcome(kept, Planner.keepingAll(kept), wanted));
    assertThat(fused.instructions().size()).isLessThanOrEqualTo(kept.instructions().size());
  }
}
