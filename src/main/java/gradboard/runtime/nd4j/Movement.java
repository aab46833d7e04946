package gradboard.runtime.nd4j;

import gradboard.kernel.Setting;
import gradboard.runtime.nd4j.TransformCall.Transform;
import gradboard.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Pointer;

/**
 * Movement kernels: whatever only walks memory in another order is one strided copy; what looks up
 * indices is a loop of our own. The library's own ops are wrong for some strides (strided_slice
 * with negative steps), crash on some shapes (gather) or are slower (broadcast_to, scatter_add).
 */
final class Movement {
  private Movement() {}

  static Call transpose(Region in, Setting.Permutation permutation, Region out) {
    long[] own = in.shape().strides();
    long[] strides = new long[own.length];
    for (int axis = 0; axis < strides.length; axis++) {
      strides[axis] = own[permutation.axes().get(axis)];
    }
    return copy(Operand.strided(in, 0, out.shape(), strides), Operand.of(out));
  }

  static Call broadcast(Region in, Region out) {
    long[] strides = broadcastStrides(in.shape(), out.shape());
    return copy(Operand.strided(in, 0, out.shape(), strides), Operand.of(out));
  }

  private static Call copy(Operand from, Operand to) {
    return new TransformCall(Transform.ASSIGN, from, to);
  }

  static Call concat(List<Region> parts, int axis, Region out) {
    List<Call> copies = new ArrayList<>();
    long[] strides = out.shape().strides();
    long start = 0;
    for (Region part : parts) {
      if (part.size() > 0) {
        Operand room = Operand.strided(out, start * strides[axis], part.shape(), strides);
        copies.add(copy(Operand.of(part), room));
      }
      start += part.shape().extent(axis);
    }
    return new Sequence(copies);
  }

  static Call slice(Region in, Setting.Window window, Region out) {
    if (isBeyondLibrary(window)) {
      int[] positions = positions(window);
      Region.Bits from = in.bits();
      Region.Bits to = out.bits();
      return () -> {
        for (int i = 0; i < positions.length; i++) {
          to.put().at(i, from.get().at(positions[i]));
        }
      };
    }
    Operand part = Operand.strided(in, start(window), window.part(), strides(window));
    return copy(part, Operand.of(out));
  }

  /** Zeros, with the operand laid in. */
  static Call place(Region in, Setting.Window window, Region out) {
    if (in.size() == 0) {
      return zero(out);
    }
    if (isBeyondLibrary(window)) {
      int[] positions = positions(window);
      Region.Bits from = in.bits();
      Region.Bits to = out.bits();
      Call clear = zero(out);
      return () -> {
        clear.run();
        for (int i = 0; i < positions.length; i++) {
          to.put().at(positions[i], from.get().at(i));
        }
      };
    }
    Operand room = Operand.strided(out, start(window), window.part(), strides(window));
    return new Sequence(List.of(zero(out), copy(Operand.of(in), room)));
  }

  /** The library walks more than five axes by a general loop that takes strides as unsigned. */
  private static boolean isBeyondLibrary(Setting.Window window) {
    return window.part().rank() > 5 && window.steps().stream().anyMatch(step -> step < 0);
  }

  /** For each element of a window's part, where it lies in the whole. */
  private static int[] positions(Setting.Window window) {
    long[] walk = window.part().strides();
    long[] strides = strides(window);
    int[] positions = new int[(int) window.part().size()];
    for (int i = 0; i < positions.length; i++) {
      long position = start(window);
      long rest = i;
      for (int axis = 0; axis < walk.length; axis++) {
        position += rest / walk[axis] * strides[axis];
        rest %= walk[axis];
      }
      positions[i] = (int) position;
    }
    return positions;
  }

  private static long start(Setting.Window window) {
    long[] strides = window.whole().strides();
    long start = 0;
    for (int axis = 0; axis < strides.length; axis++) {
      start += window.starts().get(axis) * strides[axis];
    }
    return start;
  }

  private static long[] strides(Setting.Window window) {
    long[] strides = window.whole().strides();
    for (int axis = 0; axis < strides.length; axis++) {
      strides[axis] *= window.steps().get(axis);
    }
    return strides;
  }

  static Call zero(Region out) {
    long bytes = (long) out.size() * out.type().bytes();
    return () -> Pointer.memset(out.pointer(), 0, bytes);
  }

  /**
   * Strides that walk a tensor of {@code shape} as if it were repeated to {@code target} by NumPy's
   * rule: 0 along repeated axes.
   */
  static long[] broadcastStrides(Shape shape, Shape target) {
    long[] own = shape.strides();
    long[] strides = new long[target.rank()];
    int extra = target.rank() - shape.rank();
    for (int axis = extra; axis < strides.length; axis++) {
      strides[axis] = shape.extent(axis - extra) == 1 ? 0 : own[axis - extra];
    }
    return strides;
  }

  static Call gather(Region data, Region indices, Setting.Along along, Region out) {
    Shape whole = along.whole();
    int extent = (int) whole.extent(along.axis());
    int inner = inner(whole, along.axis());
    int outer = out.size() / (indices.size() * inner);
    Index index = new Index(indices, extent);
    Rows rows = new Rows(data, out, inner);
    return () -> {
      int to = 0;
      for (int o = 0; o < outer; o++) {
        for (int k = 0; k < indices.size(); k++) {
          rows.copy((o * extent + index.at(k)) * inner, to);
          to += inner;
        }
      }
    };
  }

  static Call scatterAdd(Region indices, Region updates, Setting.Along along, Region out) {
    Shape whole = along.whole();
    int extent = (int) whole.extent(along.axis());
    int inner = inner(whole, along.axis());
    int outer = extent == 0 || inner == 0 ? 0 : out.size() / (extent * inner);
    Index index = new Index(indices, extent);
    Region.Cells from = updates.cells();
    Region.Cells to = out.cells();
    Call clear = zero(out);
    return () -> {
      clear.run();
      int source = 0;
      for (int o = 0; o < outer; o++) {
        for (int k = 0; k < indices.size(); k++) {
          int target = (o * extent + index.at(k)) * inner;
          for (int i = 0; i < inner; i++, source++, target++) {
            to.put().at(target, to.get().at(target) + from.get().at(source));
          }
        }
      }
    };
  }

  /** Ones where the indices point. */
  static Call oneHot(Region indices, Setting.Classes classes, Region out) {
    int inner = inner(out.shape(), classes.axis());
    Region.Cells in = indices.cells();
    Region.Cells to = out.cells();
    Call clear = zero(out);
    return () -> {
      clear.run();
      for (int k = 0; k < indices.size(); k++) {
        long index = (long) in.get().at(k);
        if (classes.strict() && (index < 0 || index >= classes.count())) {
          throw new NumbersException(
              "label "
                  + index
                  + " is no class; the scores have classes 0 to "
                  + (classes.count() - 1)
                  + ", one for each of their columns");
        }
        index += index < 0 ? classes.count() : 0;
        if (index >= 0 && index < classes.count()) {
          int outer = k / inner;
          to.put().at((int) ((outer * classes.count() + index) * inner + k % inner), 1);
        }
      }
    };
  }

  private static int inner(Shape shape, int axis) {
    int inner = 1;
    for (int i = axis + 1; i < shape.rank(); i++) {
      inner *= (int) shape.extent(i);
    }
    return inner;
  }

  /** Indices along an axis, counted from the end where negative. */
  private record Index(Region.Bits.Get indices, int extent) {
    Index(Region indices, int extent) {
      this(indices.bits().get(), extent);
    }

    int at(int k) {
      long index = indices.at(k);
      if (index < -extent || index >= extent) {
        throw new NumbersException("index " + index + " is outside an axis of extent " + extent);
      }
      return (int) (index < 0 ? index + extent : index);
    }
  }

  /** Copies runs of neighbouring elements of one length. */
  private record Rows(Region from, Region to, int length) {
    void copy(int source, int target) {
      int width = from.type().bytes();
      to.bytes().put(target * width, from.bytes(), source * width, length * width);
    }
  }
}
