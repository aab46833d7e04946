package gradboard.runtime.nd4j;

import gradboard.kernel.Setting;
import gradboard.tensor.DType;
import gradboard.tensor.Philox;
import gradboard.tensor.Shape;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;

/**
 * Kernels in Java over native memory where the library has none, or one that loses NaN (maximum) or
 * is far slower (select).
 */
final class HostLoops {
  private HostLoops() {}

  /** An elementwise kernel of two operands, broadcast. */
  static Call binary(Region a, Region b, Region out, Combination function) {
    return a.type().isInteger()
        ? integers(a, b, out, function.ofIntegers())
        : binary(a, b, out, function.ofReals());
  }

  /** The same in double, whatever the type; truths are 0 and 1. */
  static Call binary(Region a, Region b, Region out, DoubleBinaryOperator function) {
    int[] fromA = positions(a.shape(), out.shape());
    int[] fromB = positions(b.shape(), out.shape());
    Region.Cells x = a.cells();
    Region.Cells y = b.cells();
    Region.Cells z = out.cells();
    int size = out.size();
    return () -> {
      for (int i = 0; i < size; i++) {
        double result = function.applyAsDouble(x.get().at(at(fromA, i)), y.get().at(at(fromB, i)));
        z.put().at(i, result);
      }
    };
  }

  private static Call integers(Region a, Region b, Region out, LongBinaryOperator function) {
    int[] fromA = positions(a.shape(), out.shape());
    int[] fromB = positions(b.shape(), out.shape());
    Region.Bits x = a.bits();
    Region.Bits y = b.bits();
    Region.Bits z = out.bits();
    int size = out.size();
    return () -> {
      for (int i = 0; i < size; i++) {
        z.put().at(i, function.applyAsLong(x.get().at(at(fromA, i)), y.get().at(at(fromB, i))));
      }
    };
  }

  static Call where(Region condition, Region yes, Region no, Region out) {
    int[] fromCondition = positions(condition.shape(), out.shape());
    int[] fromYes = positions(yes.shape(), out.shape());
    int[] fromNo = positions(no.shape(), out.shape());
    Region.Bits x = yes.bits();
    Region.Bits y = no.bits();
    Region.Bits z = out.bits();
    int size = out.size();
    return () -> {
      for (int i = 0; i < size; i++) {
        boolean holds = condition.bytes().get(at(fromCondition, i)) != 0;
        z.put().at(i, holds ? x.get().at(at(fromYes, i)) : y.get().at(at(fromNo, i)));
      }
    };
  }

  /** Elements that are worked on at a time, few enough to stay in the nearest cache. */
  private static final int CHUNK = 2048;

  /**
   * Square roots. The library's own loop is not vectorised; Java's is, over arrays, which pays for
   * copying there and back.
   */
  static Call sqrt(Region in, Region out) {
    int size = out.size();
    if (in.type() == DType.FLOAT32) {
      FloatBuffer x = in.floats();
      FloatBuffer z = out.floats();
      float[] chunk = new float[Math.min(CHUNK, size)];
      return () -> {
        for (int at = 0; at < size; at += chunk.length) {
          int count = Math.min(chunk.length, size - at);
          x.get(at, chunk, 0, count);
          for (int i = 0; i < count; i++) {
            chunk[i] = (float) Math.sqrt(chunk[i]);
          }
          z.put(at, chunk, 0, count);
        }
      };
    }
    DoubleBuffer x = in.doubles();
    DoubleBuffer z = out.doubles();
    double[] chunk = new double[Math.min(CHUNK, size)];
    return () -> {
      for (int at = 0; at < size; at += chunk.length) {
        int count = Math.min(chunk.length, size - at);
        x.get(at, chunk, 0, count);
        for (int i = 0; i < count; i++) {
          chunk[i] = Math.sqrt(chunk[i]);
        }
        z.put(at, chunk, 0, count);
      }
    };
  }

  static Call not(Region in, Region out) {
    return () -> {
      for (int i = 0; i < out.size(); i++) {
        out.bytes().put(i, (byte) (in.bytes().get(i) != 0 ? 0 : 1));
      }
    };
  }

  private static final int[] SAME = {};
  private static final int[] FIRST = {0};

  private static int at(int[] positions, int i) {
    return positions == SAME ? i : positions == FIRST ? 0 : positions[i];
  }

  /** For each element of {@code target}, the position in {@code shape} that it is read from. */
  private static int[] positions(Shape shape, Shape target) {
    if (shape.size() == target.size()) {
      return SAME;
    }
    if (shape.size() == 1) {
      return FIRST;
    }
    long[] strides = Movement.broadcastStrides(shape, target);
    long[] walk = target.strides();
    int[] positions = new int[(int) target.size()];
    for (int i = 0; i < positions.length; i++) {
      long rest = i;
      for (int axis = 0; axis < strides.length; axis++) {
        positions[i] += (int) (rest / walk[axis] * strides[axis]);
        rest %= walk[axis];
      }
    }
    return positions;
  }

  /**
   * Reduces each group of elements that differ only along the reduced axes.
   *
   * @param start what a group without elements comes to; an integer as near to it as there is
   */
  static Call reduce(Region in, Setting.Axes axes, Region out, double start, Combination function) {
    int[] groups = groups(in.shape(), axes);
    Region.Cells cells = out.cells();
    Call fold = fold(in, groups, out, function);
    return () -> {
      for (int i = 0; i < out.size(); i++) {
        cells.put().at(i, start);
      }
      fold.run();
    };
  }

  private static Call fold(Region in, int[] groups, Region out, Combination function) {
    if (in.type().isInteger()) {
      Region.Bits x = in.bits();
      Region.Bits z = out.bits();
      LongBinaryOperator combine = function.ofIntegers();
      return () -> {
        for (int i = 0; i < groups.length; i++) {
          z.put().at(groups[i], combine.applyAsLong(z.get().at(groups[i]), x.get().at(i)));
        }
      };
    }
    Region.Cells x = in.cells();
    Region.Cells z = out.cells();
    DoubleBinaryOperator combine = function.ofReals();
    return () -> {
      for (int i = 0; i < groups.length; i++) {
        z.put().at(groups[i], combine.applyAsDouble(z.get().at(groups[i]), x.get().at(i)));
      }
    };
  }

  /** Index along one axis of the first element that beats all before it. */
  static Call arg(Region in, Setting.Axes axes, Region out, boolean greatest) {
    Lanes.Walk walk = new Lanes.Walk(in.shape(), axes.axes().get(0));
    Order order = greatest ? Order.of(in) : Order.of(in).reversed();
    return () -> {
      for (int k = 0; k < walk.lanes(); k++) {
        int start = walk.start(k);
        int best = 0;
        for (int i = 1; i < walk.extent(); i++) {
          if (order.isGreater(start + i * walk.step(), start + best * walk.step())) {
            best = i;
          }
        }
        out.longs().put(k, best);
      }
    };
  }

  /** Which of two elements of a tensor, given by their positions, is the greater. */
  private interface Order {
    boolean isGreater(int challenger, int holder);

    static Order of(Region in) {
      if (in.type().isInteger()) {
        Region.Bits.Get x = in.bits().get();
        return (challenger, holder) -> x.at(challenger) > x.at(holder);
      }
      Region.Cells.Get x = in.cells().get();
      return (challenger, holder) -> x.at(challenger) > x.at(holder);
    }

    default Order reversed() {
      return (challenger, holder) -> isGreater(holder, challenger);
    }
  }

  /** For each element, the row-major position of its group in the reduced tensor. */
  static int[] groups(Shape shape, Setting.Axes axes) {
    Shape kept = shape;
    for (int axis : axes.axes()) {
      kept = kept.with(axis, 1);
    }
    int[] positions = positions(kept, shape);
    int[] groups = new int[(int) shape.size()];
    Arrays.setAll(groups, i -> at(positions, i));
    return groups;
  }

  static Call cumprod(Region in, Setting.Scan scan, Region out) {
    Lanes.Walk walk = new Lanes.Walk(in.shape(), scan.axis());
    Region.Cells x = in.cells();
    Region.Cells z = out.cells();
    return () -> {
      for (int lane = 0; lane < walk.lanes(); lane++) {
        double product = 1;
        for (int i = 0; i < walk.extent(); i++) {
          int along = scan.reverse() ? walk.extent() - 1 - i : i;
          int at = walk.start(lane) + along * walk.step();
          double factor = x.get().at(at);
          z.put().at(at, scan.exclusive() ? product : product * factor);
          product *= factor;
        }
      }
    };
  }

  /** The seed and step that random kernels read; set before each run. */
  static final class Randomness {
    private long seed;
    private long step;

    void set(long newSeed, long newStep) {
      seed = newSeed;
      step = newStep;
    }
  }

  static Call random(Randomness randomness, Setting.Stream stream, Region out, boolean normal) {
    double[] numbers = new double[out.size()];
    Region.Cells z = out.cells();
    return () -> {
      Philox philox = new Philox(randomness.seed, stream.stream(), randomness.step);
      if (normal) {
        philox.normal(numbers);
      } else {
        philox.uniform(numbers);
      }
      for (int i = 0; i < numbers.length; i++) {
        z.put().at(i, numbers[i]);
      }
    };
  }
}
