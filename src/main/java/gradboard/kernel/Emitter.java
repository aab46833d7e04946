package gradboard.kernel;

import gradboard.kernel.Instruction.Origin;
import gradboard.kernel.Instruction.Phase;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a program: each method appends one kernel call (or a few) and returns its result. Ops and
 * gradient rules are written with it. Operands that do not fit throw {@link KernelException}.
 */
public final class Emitter {
  private static final int MOST_AXES = 12;

  private final List<Instruction> instructions = new ArrayList<>();
  private final Map<Value, Tensor> constants = new LinkedHashMap<>();
  private final Map<Tensor, Value> pool = new HashMap<>();
  private final Map<String, Value> inputs = new LinkedHashMap<>();
  private final Map<String, Slot> slots = new LinkedHashMap<>();
  private final Map<String, Scalar> scalars = new LinkedHashMap<>();
  private final Map<Value, Value> assignments = new LinkedHashMap<>();
  private Origin origin = new Origin("", Phase.FORWARD);
  private int values;

  /** On whose behalf the next instructions run. */
  public void from(Origin next) {
    origin = next;
  }

  public Origin origin() {
    return origin;
  }

  /** The instructions so far. */
  public List<Instruction> instructions() {
    return List.copyOf(instructions);
  }

  /** How many instructions there are so far. */
  public int length() {
    return instructions.size();
  }

  public List<Slot> slots() {
    return List.copyOf(slots.values());
  }

  /** The program written so far. */
  public Program program(Names names) {
    return new Program(
        instructions,
        constants,
        inputs,
        new ArrayList<>(slots.values()),
        new ArrayList<>(scalars.values()),
        assignments,
        names,
        work());
  }

  private long work() {
    long work = 0;
    for (Slot slot : slots.values()) {
      work = Math.max(work, slot.value().shape().size());
    }
    for (Instruction instruction : instructions) {
      if (instruction.origin().phase() == Phase.FORWARD) {
        work = Math.max(work, instruction.work());
      }
    }
    return work;
  }

  // Sources.

  private Value value(DType type, Shape shape, Optional<Tensor> known) {
    checkSize(type, shape);
    return new Value(values++, type, shape, known);
  }

  /**
   * One tensor must fit one Java buffer, and have no more axes than any backend's loops are sure to
   * walk.
   *
   * @throws KernelException where it does not
   */
  public static void checkSize(DType type, Shape shape) {
    if (shape.rank() > MOST_AXES) {
      throw new KernelException(
          "a tensor of "
              + shape.rank()
              + " axes cannot be worked with; at most it has "
              + MOST_AXES);
    }
    long bytes;
    try {
      bytes = Math.multiplyExact(shape.size(), type.bytes());
    } catch (ArithmeticException e) {
      bytes = Long.MAX_VALUE;
    }
    if (bytes > Integer.MAX_VALUE) {
      throw new KernelException(
          "a tensor " + type + shape + " is too large: one tensor may take at most 2 GB");
    }
  }

  /** A value that never changes; equal ones are one value. */
  public Value constant(Tensor tensor) {
    return pool.computeIfAbsent(
        tensor,
        t -> {
          Value value = value(t.type(), t.shape(), Optional.of(t));
          constants.put(value, t);
          return value;
        });
  }

  /** A scalar constant of the type of {@code like}. */
  public Value number(double number, Value like) {
    return constant(Tensor.scalar(like.type(), number));
  }

  /** A value fed before each run. */
  public Value input(String address, DType type, Shape shape, Optional<Tensor> known) {
    Value value = value(type, shape, known);
    inputs.put(address, value);
    return value;
  }

  /** A value that outlives runs; the same address gives the same slot. */
  public Value slot(String address, Slot.Role role, DType type, Shape shape, Slot.Filling initial) {
    return slots
        .computeIfAbsent(
            address, a -> new Slot(a, role, value(type, shape, Optional.empty()), initial))
        .value();
  }

  /** Has the slot take a value when a training step commits. */
  public void assign(Value slot, Value next) {
    assignments.put(slot, next);
  }

  /** A number set before each run; the same name and type give the same value. */
  public Value scalar(String name, DType type, Scalar.Formula formula) {
    return scalars
        .computeIfAbsent(
            name + " " + type,
            key -> new Scalar(name, value(type, Shape.SCALAR, Optional.empty()), formula))
        .value();
  }

  // Any kernel.

  /** Appends one kernel call. */
  public Value emit(Kernel kernel, Setting setting, List<Value> operands) {
    Type type = kernel.infer(setting, operands);
    Optional<Tensor> known = kernel == Kernel.ALIAS ? operands.get(0).known() : Optional.empty();
    Value result = value(type.dtype(), type.shape(), known);
    instructions.add(new Instruction(kernel, setting, operands, result, origin));
    return result;
  }

  public Value emit(Kernel kernel, Setting setting, Value... operands) {
    return emit(kernel, setting, List.of(operands));
  }

  public Value emit(Kernel kernel, Value... operands) {
    return emit(kernel, Setting.NONE, operands);
  }

  // Elementwise.

  public Value neg(Value x) {
    return emit(Kernel.NEG, x);
  }

  public Value abs(Value x) {
    return emit(Kernel.ABS, x);
  }

  public Value sign(Value x) {
    return emit(Kernel.SIGN, x);
  }

  public Value exp(Value x) {
    return emit(Kernel.EXP, x);
  }

  public Value log(Value x) {
    return emit(Kernel.LOG, x);
  }

  public Value sqrt(Value x) {
    return emit(Kernel.SQRT, x);
  }

  public Value square(Value x) {
    return emit(Kernel.SQUARE, x);
  }

  public Value reciprocal(Value x) {
    return emit(Kernel.RECIPROCAL, x);
  }

  public Value sigmoid(Value x) {
    return emit(Kernel.SIGMOID, x);
  }

  public Value tanh(Value x) {
    return emit(Kernel.TANH, x);
  }

  public Value expm1(Value x) {
    return emit(Kernel.EXPM1, x);
  }

  public Value erf(Value x) {
    return emit(Kernel.ERF, x);
  }

  public Value softplus(Value x) {
    return emit(Kernel.SOFTPLUS, x);
  }

  public Value relu(Value x) {
    return emit(Kernel.RELU, x);
  }

  /** The same numbers in another type; nothing is emitted where it already is. */
  public Value cast(Value x, DType type) {
    return x.type() == type ? x : emit(Kernel.CAST, new Setting.As(type), x);
  }

  public Value add(Value a, Value b) {
    return emit(Kernel.ADD, a, b);
  }

  public Value sub(Value a, Value b) {
    return emit(Kernel.SUB, a, b);
  }

  public Value mul(Value a, Value b) {
    return emit(Kernel.MUL, a, b);
  }

  public Value div(Value a, Value b) {
    return emit(Kernel.DIV, a, b);
  }

  public Value pow(Value base, Value exponent) {
    return emit(Kernel.POW, base, exponent);
  }

  public Value max(Value a, Value b) {
    return emit(Kernel.MAX, a, b);
  }

  public Value min(Value a, Value b) {
    return emit(Kernel.MIN, a, b);
  }

  /** x·factor for a factor known now. */
  public Value scale(Value x, double factor) {
    return factor == 1 ? x : mul(x, number(factor, x));
  }

  /** x + term for a term known now. */
  public Value shift(Value x, double term) {
    return term == 0 ? x : add(x, number(term, x));
  }

  /** 1 − x. */
  public Value oneMinus(Value x) {
    return sub(number(1, x), x);
  }

  public Value equal(Value a, Value b) {
    return emit(Kernel.EQUAL, a, b);
  }

  public Value greater(Value a, Value b) {
    return emit(Kernel.GREATER, a, b);
  }

  public Value greaterOrEqual(Value a, Value b) {
    return emit(Kernel.GREATER_OR_EQUAL, a, b);
  }

  public Value lessOrEqual(Value a, Value b) {
    return emit(Kernel.LESS_OR_EQUAL, a, b);
  }

  public Value where(Value condition, Value yes, Value no) {
    return emit(Kernel.WHERE, condition, yes, no);
  }

  /** x where the condition holds, otherwise 0. */
  public Value mask(Value x, Value condition) {
    return where(condition, x, number(0, x));
  }

  // Contraction.

  /** op(a)·op(b), where op exchanges the last two axes if asked. */
  public Value matmul(Value a, Value b, boolean transposeA, boolean transposeB) {
    return emit(Kernel.MATMUL, new Setting.Transposed(transposeA, transposeB), a, b);
  }

  // Reductions and lanes.

  public Value sum(Value x, Setting.Axes axes) {
    return reduce(Kernel.SUM, x, axes);
  }

  public Value mean(Value x, Setting.Axes axes) {
    return reduce(Kernel.MEAN, x, axes);
  }

  /** A reduction; over no axes it is the operand itself. */
  public Value reduce(Kernel kernel, Value x, Setting.Axes axes) {
    return axes.axes().isEmpty() ? x : emit(kernel, axes, x);
  }

  /** The sum of all elements, a scalar. */
  public Value sumAll(Value x) {
    return sum(x, everyAxis(x));
  }

  /** The mean of all elements, a scalar. */
  public Value meanAll(Value x) {
    return mean(x, everyAxis(x));
  }

  private static Setting.Axes everyAxis(Value x) {
    List<Integer> axes = new ArrayList<>();
    for (int axis = 0; axis < x.shape().rank(); axis++) {
      axes.add(axis);
    }
    return new Setting.Axes(axes, false);
  }

  public Value cumprod(Value x, Setting.Scan scan) {
    return emit(Kernel.CUMPROD, scan, x);
  }

  public Value softmax(Value x, int axis) {
    return emit(Kernel.SOFTMAX, new Setting.Axis(axis), x);
  }

  public Value logSoftmax(Value x, int axis) {
    return emit(Kernel.LOG_SOFTMAX, new Setting.Axis(axis), x);
  }

  /** −Σ target·log softmax(logits) along an axis. */
  public Value crossEntropy(Value logits, Value target, int axis) {
    return emit(Kernel.CROSS_ENTROPY, new Setting.Axis(axis), logits, target);
  }

  // Movement.

  public Value alias(Value x) {
    return emit(Kernel.ALIAS, x);
  }

  public Value reshape(Value x, Shape shape) {
    return x.shape().equals(shape) ? x : emit(Kernel.RESHAPE, new Setting.To(shape), x);
  }

  public Value transpose(Value x, List<Integer> axes) {
    return emit(Kernel.TRANSPOSE, new Setting.Permutation(axes), x);
  }

  public Value broadcast(Value x, Shape shape) {
    return x.shape().equals(shape) ? x : emit(Kernel.BROADCAST, new Setting.To(shape), x);
  }

  public Value concat(List<Value> parts, int axis) {
    return parts.size() == 1 ? parts.get(0) : emit(Kernel.CONCAT, new Setting.Axis(axis), parts);
  }

  public Value slice(Value x, Setting.Window window) {
    return emit(Kernel.SLICE, window, x);
  }

  /** The part of extent {@code count} from {@code start} along one axis. */
  public Value slice(Value x, int axis, long start, long count) {
    return slice(x, ShapeRules.part(x.shape(), x.shape().with(axis, count), axis, start));
  }

  public Value place(Value part, Setting.Window window) {
    return emit(Kernel.PLACE, window, part);
  }

  public Value gather(Value data, Value indices, int axis) {
    return emit(Kernel.GATHER, new Setting.Along(axis, data.shape()), data, indices);
  }

  public Value scatterAdd(Value indices, Value updates, Setting.Along along) {
    return emit(Kernel.SCATTER_ADD, along, indices, updates);
  }

  public Value oneHot(Value indices, Setting.Classes classes) {
    return emit(Kernel.ONE_HOT, classes, indices);
  }

  // Random.

  /** Uniform in [0, 1), drawn anew each step from the stream. */
  public Value uniform(Setting.Stream stream) {
    return emit(Kernel.RANDOM_UNIFORM, stream);
  }

  /** Standard normal, drawn anew each step from the stream. */
  public Value normal(Setting.Stream stream) {
    return emit(Kernel.RANDOM_NORMAL, stream);
  }
}
