package gradboard.runtime.nd4j;

import gradboard.kernel.Instruction;
import gradboard.kernel.Kernel;
import gradboard.kernel.Setting;
import gradboard.kernel.Value;
import gradboard.runtime.nd4j.ArithmeticCall.Operation;
import gradboard.runtime.nd4j.TransformCall.Transform;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** How each kernel is carried out on the CPU: by the native library, or by a loop of our own. */
final class Kernels {
  /** Up to this many elements the cost of a call outweighs its loop. */
  private static final int TINY = 256;

  /** From this many elements on the library's reduction falls behind its matrix product. */
  private static final int LARGE = 4096;

  /** Up to this many float32 numbers are added up one by one without loss that matters. */
  private static final int MANY = 4096;

  /**
   * Up to this many multiplications a product of matrices is BLAS's, on the calling thread: oneDNN
   * takes 4 µs to begin and more to move operands between cores. From 262,144 on BLAS would use
   * threads of its own, which fight with the library's others.
   */
  private static final long FEW_PRODUCTS = 196_608;

  /** As {@link #FEW_PRODUCTS}, where one factor is a vector. */
  private static final long FEW_PRODUCTS_OF_VECTORS = 8192;

  /**
   * A matrix of up to this many elements fits into one core's cache. Its product with a vector and
   * its update by an outer product, which read and write every element for one multiplication each,
   * then gain less from a second core than moving halves of it between caches costs.
   */
  static final long ONE_CACHE = 250_000;

  /** Kernels whose work on an element is less than waking another thread for it, up to a size. */
  private static final Set<Kernel> LIGHT =
      EnumSet.of(
          Kernel.NEG,
          Kernel.ABS,
          Kernel.SIGN,
          Kernel.SQUARE,
          Kernel.RECIPROCAL,
          Kernel.RELU,
          Kernel.CAST,
          Kernel.ADD,
          Kernel.SUB,
          Kernel.MUL,
          Kernel.DIV,
          Kernel.ADD_SCALED,
          Kernel.EQUAL,
          Kernel.GREATER,
          Kernel.GREATER_OR_EQUAL,
          Kernel.LESS,
          Kernel.LESS_OR_EQUAL);

  private static final long LIGHT_SIZE = 16_384;

  private final Function<Value, Region> regions;
  private final Filled filled;
  private final HostLoops.Randomness randomness;
  private final boolean shared;

  /**
   * @param regions where each value lies
   * @param filled tensors of one number
   * @param shared whether the program's work is shared among threads
   */
  Kernels(
      Function<Value, Region> regions,
      Filled filled,
      HostLoops.Randomness randomness,
      boolean shared) {
    this.regions = regions;
    this.filled = filled;
    this.randomness = randomness;
    this.shared = shared;
  }

  /** Tensors that hold one number everywhere and never change. */
  interface Filled {
    Region with(double number, DType type, Shape shape);
  }

  /** The work of one instruction, prepared. */
  Call prepare(Instruction i) {
    Call call = call(i);
    long size = i.output().shape().size();
    boolean onOneThread = shared && LIGHT.contains(i.kernel()) && size > TINY && size <= LIGHT_SIZE;
    return onOneThread ? new SingleThreadCall(call) : call;
  }

  private Call call(Instruction i) {
    Region out = regions.apply(i.output());
    List<Region> in = i.inputs().stream().map(regions).toList();
    if (out.size() == 0) {
      return () -> {};
    }
    return switch (i.kernel()) {
      case ALIAS, RESHAPE -> () -> {};
      case NEG -> new TransformCall(Transform.NEG, in.get(0), out);
      case ABS -> new TransformCall(Transform.ABS, in.get(0), out);
      case SIGN -> new TransformCall(Transform.SIGN, in.get(0), out);
      case FLOOR -> new TransformCall(Transform.FLOOR, in.get(0), out);
      case CEIL -> new TransformCall(Transform.CEIL, in.get(0), out);
      case EXP -> new TransformCall(Transform.EXP, in.get(0), out);
      case LOG -> new TransformCall(Transform.LOG, in.get(0), out);
      case SQRT -> HostLoops.sqrt(in.get(0), out);
      // As a product it is as quick in place as elsewhere.
      case SQUARE -> ArithmeticCall.of(Operation.MUL, in.get(0), in.get(0), out);
      case RECIPROCAL -> new TransformCall(Transform.RECIPROCAL, in.get(0), out);
      case SIGMOID -> new TransformCall(Transform.SIGMOID, in.get(0), out);
      case TANH -> tanh(in.get(0), out);
      case ERF -> new TransformCall(Transform.ERF, in.get(0), out);
      case EXPM1 -> RealFunctions.each(in.get(0), out, Math::expm1);
      case SOFTPLUS -> RealFunctions.each(in.get(0), out, RealFunctions::softplus);
      case RELU -> {
        Region zero = filled.with(0, out.type(), Shape.SCALAR);
        yield ArithmeticCall.rectify(in.get(0), zero, out);
      }
      case NOT -> HostLoops.not(in.get(0), out);
      case CAST -> new TransformCall(Transform.ASSIGN, in.get(0), out);
      case ADD -> ArithmeticCall.of(Operation.ADD, in.get(0), in.get(1), out);
      case SUB -> ArithmeticCall.of(Operation.SUB, in.get(0), in.get(1), out);
      case MUL -> ArithmeticCall.of(Operation.MUL, in.get(0), in.get(1), out);
      case DIV -> divide(in, out);
      case ADD_SCALED -> new AxpyCall(in, i.setting(Setting.Factor.class).factor(), out);
      case POW -> CustomCall.of("Pow", in, out);
      case MAX -> HostLoops.binary(in.get(0), in.get(1), out, Combination.MAX);
      case MIN -> HostLoops.binary(in.get(0), in.get(1), out, Combination.MIN);
      case EQUAL -> CustomCall.of("equals", in, out);
      case GREATER -> CustomCall.of("greater", in, out);
      case GREATER_OR_EQUAL -> CustomCall.of("greater_equal", in, out);
      case LESS -> CustomCall.of("less", in, out);
      case LESS_OR_EQUAL -> CustomCall.of("less_equal", in, out);
      case AND -> logical(in, out, (a, b) -> a != 0 && b != 0);
      case OR -> logical(in, out, (a, b) -> a != 0 || b != 0);
      case XOR -> logical(in, out, (a, b) -> a != b);
      case WHERE -> HostLoops.where(in.get(0), in.get(1), in.get(2), out);
      case MATMUL -> matmul(i, in, out);
      case ADD_PRODUCT -> new AddProductCall(in, i.setting(Setting.ScaledProduct.class), out);
      case SUM -> sum(i, in.get(0), out);
      case MEAN -> reduce("reduce_mean", i, in.get(0), out);
      case PROD -> HostLoops.reduce(in.get(0), axes(i), out, 1, Combination.PRODUCT);
      case REDUCE_MAX ->
          HostLoops.reduce(in.get(0), axes(i), out, Double.NEGATIVE_INFINITY, Combination.MAX);
      case REDUCE_MIN ->
          HostLoops.reduce(in.get(0), axes(i), out, Double.POSITIVE_INFINITY, Combination.MIN);
      case ARGMAX -> HostLoops.arg(in.get(0), axes(i), out, true);
      case ARGMIN -> HostLoops.arg(in.get(0), axes(i), out, false);
      case CROSS_ENTROPY -> Lanes.crossEntropy(in.get(0), in.get(1), axis(i), out);
      case CUMPROD -> HostLoops.cumprod(in.get(0), i.setting(Setting.Scan.class), out);
      case SOFTMAX -> softmax(i, in.get(0), out);
      case LOG_SOFTMAX -> Lanes.logSoftmax(in.get(0), axis(i), out);
      case TRANSPOSE -> Movement.transpose(in.get(0), i.setting(Setting.Permutation.class), out);
      case BROADCAST -> Movement.broadcast(in.get(0), out);
      case CONCAT -> Movement.concat(in, axis(i), out);
      case SLICE -> Movement.slice(in.get(0), i.setting(Setting.Window.class), out);
      case PLACE -> Movement.place(in.get(0), i.setting(Setting.Window.class), out);
      case GATHER -> Movement.gather(in.get(0), in.get(1), i.setting(Setting.Along.class), out);
      case SCATTER_ADD ->
          Movement.scatterAdd(in.get(0), in.get(1), i.setting(Setting.Along.class), out);
      case ONE_HOT -> Movement.oneHot(in.get(0), i.setting(Setting.Classes.class), out);
      case RANDOM_UNIFORM ->
          HostLoops.random(randomness, i.setting(Setting.Stream.class), out, false);
      case RANDOM_NORMAL ->
          HostLoops.random(randomness, i.setting(Setting.Stream.class), out, true);
    };
  }

  private interface Truth {
    boolean of(double a, double b);
  }

  private static Call logical(List<Region> in, Region out, Truth truth) {
    return HostLoops.binary(in.get(0), in.get(1), out, (a, b) -> truth.of(a, b) ? 1 : 0);
  }

  private static Call divide(List<Region> in, Region out) {
    return out.type().isInteger()
        ? HostLoops.binary(in.get(0), in.get(1), out, Combination.QUOTIENT)
        : ArithmeticCall.of(Operation.DIV, in.get(0), in.get(1), out);
  }

  private static Call matmul(Instruction i, List<Region> in, Region out) {
    if (in.get(0).size() == 0) {
      return Movement.zero(out);
    }
    Setting.Transposed t = i.factors();
    CustomCall call =
        CustomCall.of("matmul", in, out).integers(t.left() ? 1 : 0, t.right() ? 1 : 0, 0);
    if (out.shape().rank() > 2) {
      return call;
    }
    if (out.shape().extent(-1) > 1 && out.shape().extent(-2) > 1) {
      return i.work() <= FEW_PRODUCTS ? call.withoutHelpers() : call;
    }
    if (i.work() <= FEW_PRODUCTS_OF_VECTORS) {
      return call.withoutHelpers();
    }
    return i.work() <= ONE_CACHE ? new SingleThreadCall(call) : call;
  }

  /**
   * oneDNN's tanh, behind the custom op, is exact and pays off once the tensor is not tiny; it
   * knows float32 alone.
   */
  private static Call tanh(Region in, Region out) {
    return in.type() == DType.FLOAT32 && in.size() > TINY
        ? CustomCall.of("tanh", List.of(in), out)
        : RealFunctions.each(in, out, RealFunctions::tanh);
  }

  /** The library's softmax is right along the last axis only. */
  private static Call softmax(Instruction i, Region in, Region out) {
    int axis = axis(i);
    if (axis < in.shape().rank() - 1) {
      return Lanes.softmax(in, axis, out);
    }
    long lane = in.shape().extent(-1);
    Shape rows = Shape.of(in.size() / lane, lane);
    return CustomCall.of("softmax", List.of(in.as(rows)), out.as(rows)).integers(1);
  }

  /**
   * Over all leading axes of a larger float32 tensor a sum is a product with a row of ones, which
   * the library does many times faster than its reduction.
   */
  private Call sum(Instruction i, Region in, Region out) {
    int leading = axes(i).axes().size();
    boolean overLeading = axes(i).axes().get(leading - 1) == leading - 1;
    if (in.type() != DType.FLOAT32
        || !overLeading
        || in.size() <= LARGE
        || out.size() == 1
        || in.size() / Math.max(1, out.size()) > MANY) {
      return reduce("reduce_sum", i, in, out);
    }
    long columns = out.size();
    long rows = in.size() / columns;
    CustomCall product =
        CustomCall.of(
                "matmul",
                List.of(
                    filled.with(1, in.type(), Shape.of(1, rows)), in.as(Shape.of(rows, columns))),
                out.as(Shape.of(1, columns)))
            .integers(0, 0, 0);
    return in.size() <= LIGHT_SIZE ? new SingleThreadCall(product) : product;
  }

  /**
   * The library is told the shape without kept axes; the numbers lie the same. From {@link #MANY}
   * on its sums in float32 would lose digits.
   */
  private static Call reduce(String op, Instruction i, Region in, Region out) {
    Setting.Axes axes = axes(i);
    if (in.size() == 0) {
      double empty = op.equals("reduce_sum") ? 0 : Double.NaN;
      return HostLoops.reduce(in, axes, out, empty, Combination.SUM);
    }
    if (in.size() == out.size()) {
      return new TransformCall(Transform.ASSIGN, in.as(out.shape()), out);
    }
    int group = in.size() / out.size();
    if (in.type() == DType.FLOAT32 && group > MANY) {
      return Sums.of(in, axes, out, op.equals("reduce_sum") ? 1 : 1.0 / group);
    }
    long[] rest = new long[in.shape().rank() - axes.axes().size()];
    long[] dimensions = axes.axes().stream().mapToLong(Integer::longValue).toArray();
    int at = 0;
    for (int axis = 0; axis < in.shape().rank(); axis++) {
      if (!axes.axes().contains(axis)) {
        rest[at++] = in.shape().extent(axis);
      }
    }
    return CustomCall.of(op, List.of(in), out.as(Shape.of(rest))).integers(dimensions);
  }

  private static Setting.Axes axes(Instruction i) {
    return i.setting(Setting.Axes.class);
  }

  private static int axis(Instruction i) {
    return i.setting(Setting.Axis.class).axis();
  }
}
