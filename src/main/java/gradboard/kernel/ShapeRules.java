package gradboard.kernel;

import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** The shape rules that {@link Kernel}'s table refers to. */
final class ShapeRules {
  private ShapeRules() {}

  private static Type typeOf(Value value) {
    return new Type(value.type(), value.shape());
  }

  static Type same(Setting setting, List<Value> in) {
    return typeOf(in.get(0));
  }

  static Type sameNumeric(Setting setting, List<Value> in) {
    require(in.get(0).type() != DType.BOOL, "needs numbers, not bool", in.get(0));
    return typeOf(in.get(0));
  }

  static Type sameFloating(Setting setting, List<Value> in) {
    return typeOf(floating(in.get(0)));
  }

  private static Value floating(Value value) {
    require(
        value.isFloating(),
        "needs float32 or float64, not " + value.type() + "; a Cast node converts it",
        value);
    return value;
  }

  static Type broadcast(Setting setting, List<Value> in) {
    sameTypes(in.get(0), in.get(1));
    require(in.get(0).type() != DType.BOOL, "needs numbers, not bool", in.get(0));
    return new Type(in.get(0).type(), joint(in.get(0), in.get(1)));
  }

  static Type broadcastFloating(Setting setting, List<Value> in) {
    floating(in.get(0));
    return broadcast(setting, in);
  }

  static Type addScaled(Setting setting, List<Value> in) {
    floating(in.get(0));
    sameTypes(in.get(0), in.get(1));
    sameTypes(in.get(0), in.get(2));
    require(in.get(0).shape().equals(in.get(1).shape()), "shapes differ", in.get(0), in.get(1));
    require(in.get(2).shape().size() == 1, "needs one number as a factor", in.get(2));
    return typeOf(in.get(0));
  }

  static Type comparison(Setting setting, List<Value> in) {
    sameTypes(in.get(0), in.get(1));
    return new Type(DType.BOOL, joint(in.get(0), in.get(1)));
  }

  static Type logical(Setting setting, List<Value> in) {
    Shape shape = in.get(0).shape();
    for (Value value : in) {
      require(value.type() == DType.BOOL, "needs bool, not " + value.type(), value);
      shape = value == in.get(0) ? shape : joint(in.get(0), value);
    }
    return new Type(DType.BOOL, shape);
  }

  static Type where(Setting setting, List<Value> in) {
    require(in.get(0).type() == DType.BOOL, "needs a bool condition", in.get(0));
    sameTypes(in.get(1), in.get(2));
    Shape branches = joint(in.get(1), in.get(2));
    try {
      return new Type(in.get(1).type(), Shape.broadcast(in.get(0).shape(), branches));
    } catch (IllegalArgumentException e) {
      throw new KernelException(
          "the condition " + in.get(0).shape() + " does not broadcast with " + branches, in.get(0));
    }
  }

  static Type cast(Setting setting, List<Value> in) {
    return new Type(((Setting.As) setting).type(), in.get(0).shape());
  }

  private static void sameTypes(Value a, Value b) {
    require(
        a.type() == b.type(),
        "types differ: " + a.type() + " and " + b.type() + "; a Cast node makes them equal",
        a,
        b);
  }

  private static Shape joint(Value a, Value b) {
    try {
      return Shape.broadcast(a.shape(), b.shape());
    } catch (IllegalArgumentException e) {
      throw new KernelException(
          "shapes "
              + a.shape()
              + " and "
              + b.shape()
              + " do not broadcast: aligned at the last axis, extents must be equal or 1",
          a,
          b);
    }
  }

  static Type matmul(Setting setting, List<Value> in) {
    Setting.Transposed t = (Setting.Transposed) setting;
    Value a = in.get(0);
    Value b = in.get(1);
    sameTypes(a, b);
    floating(a);
    int rank = a.shape().rank();
    require(rank >= 2 && b.shape().rank() == rank, "needs matrices of equal rank", a, b);
    for (int axis = 0; axis < rank - 2; axis++) {
      require(a.shape().extent(axis) == b.shape().extent(axis), "batch extents differ", a, b);
    }
    long inner = a.shape().extent(t.left() ? -2 : -1);
    long other = b.shape().extent(t.right() ? -1 : -2);
    require(
        inner == other,
        "the inner extents of "
            + a.shape()
            + (t.left() ? "ᵀ" : "")
            + " and "
            + b.shape()
            + (t.right() ? "ᵀ" : "")
            + " differ: "
            + inner
            + " and "
            + other,
        a,
        b);
    Shape shape =
        a.shape()
            .with(-2, a.shape().extent(t.left() ? -1 : -2))
            .with(-1, b.shape().extent(t.right() ? -2 : -1));
    return new Type(a.type(), shape);
  }

  static Type addProduct(Setting setting, List<Value> in) {
    Type product = matmul(((Setting.ScaledProduct) setting).transposed(), in.subList(0, 2));
    Value x = in.get(2);
    require(typeOf(x).equals(product), "the product is " + product + ", not " + typeOf(x), x);
    return addScaled(setting, List.of(x, x, in.get(3)));
  }

  static Type reduceNumeric(Setting setting, List<Value> in) {
    require(in.get(0).type() != DType.BOOL, "needs numbers, not bool", in.get(0));
    return new Type(in.get(0).type(), reduced(in.get(0), (Setting.Axes) setting));
  }

  static Type reduceFloating(Setting setting, List<Value> in) {
    floating(in.get(0));
    return reduceNumeric(setting, in);
  }

  static Type arg(Setting setting, List<Value> in) {
    Setting.Axes axes = (Setting.Axes) setting;
    require(
        in.get(0).shape().extent(axes.axes().get(0)) > 0, "the axis has no elements", in.get(0));
    return new Type(DType.INT64, reduced(in.get(0), axes));
  }

  private static Shape reduced(Value value, Setting.Axes axes) {
    Shape shape = value.shape();
    for (int axis : new TreeSet<>(axes.axes()).descendingSet()) {
      shape = axes.keepDims() ? shape.with(axis, 1) : without(shape, axis);
    }
    return shape;
  }

  private static Shape without(Shape shape, int axis) {
    long[] rest = new long[shape.rank() - 1];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = shape.extent(i < axis ? i : i + 1);
    }
    return Shape.of(rest);
  }

  static Type crossEntropy(Setting setting, List<Value> in) {
    floating(in.get(0));
    sameTypes(in.get(0), in.get(1));
    require(
        in.get(0).shape().equals(in.get(1).shape()),
        "scores " + in.get(0).shape() + " and distributions " + in.get(1).shape() + " differ",
        in.get(0),
        in.get(1));
    return new Type(in.get(0).type(), without(in.get(0).shape(), ((Setting.Axis) setting).axis()));
  }

  static Type lane(Setting setting, List<Value> in) {
    return typeOf(floating(in.get(0)));
  }

  static Type reshape(Setting setting, List<Value> in) {
    Shape target = ((Setting.To) setting).shape();
    require(
        target.size() == in.get(0).shape().size(),
        in.get(0).shape()
            + " holds "
            + in.get(0).shape().size()
            + " numbers, "
            + target
            + " would hold "
            + target.size(),
        in.get(0));
    return new Type(in.get(0).type(), target);
  }

  static Type transpose(Setting setting, List<Value> in) {
    List<Integer> axes = ((Setting.Permutation) setting).axes();
    Shape shape = in.get(0).shape();
    require(
        axes.size() == shape.rank() && new TreeSet<>(axes).size() == shape.rank(),
        "the permutation " + axes + " does not name each axis of " + shape + " once",
        in.get(0));
    return new Type(in.get(0).type(), Shape.of(axes.stream().mapToLong(shape::extent).toArray()));
  }

  static Type broadcastTo(Setting setting, List<Value> in) {
    Shape target = ((Setting.To) setting).shape();
    require(
        in.get(0).shape().broadcastsTo(target),
        in.get(0).shape() + " cannot be repeated to " + target,
        in.get(0));
    return new Type(in.get(0).type(), target);
  }

  static Type concat(Setting setting, List<Value> in) {
    int axis = ((Setting.Axis) setting).axis();
    Value first = in.get(0);
    long total = 0;
    for (Value value : in) {
      sameTypes(first, value);
      require(
          value.shape().rank() == first.shape().rank()
              && value.shape().with(axis, 0).equals(first.shape().with(axis, 0)),
          "shapes "
              + first.shape()
              + " and "
              + value.shape()
              + " must be equal but for axis "
              + axis,
          first,
          value);
      total += value.shape().extent(axis);
    }
    return new Type(first.type(), first.shape().with(axis, total));
  }

  static Type slice(Setting setting, List<Value> in) {
    Setting.Window window = (Setting.Window) setting;
    require(window.whole().equals(in.get(0).shape()), "the window is of another shape", in.get(0));
    return new Type(in.get(0).type(), window.part());
  }

  static Type place(Setting setting, List<Value> in) {
    Setting.Window window = (Setting.Window) setting;
    require(window.part().equals(in.get(0).shape()), "the window is of another shape", in.get(0));
    return new Type(in.get(0).type(), window.whole());
  }

  /** The window of {@code part} within {@code whole}, at {@code start} of one axis. */
  static Setting.Window part(Shape whole, Shape part, int axis, long start) {
    Long[] starts = new Long[whole.rank()];
    Arrays.fill(starts, 0L);
    starts[axis] = start;
    return new Setting.Window(whole, part, List.of(starts), Collections.nCopies(whole.rank(), 1L));
  }

  static Type gather(Setting setting, List<Value> in) {
    Setting.Along along = (Setting.Along) setting;
    Value data = in.get(0);
    Value indices = integer(in.get(1));
    require(along.whole().equals(data.shape()), "the data has another shape", data);
    return new Type(data.type(), gathered(along, indices.shape()));
  }

  static Type scatterAdd(Setting setting, List<Value> in) {
    Setting.Along along = (Setting.Along) setting;
    integer(in.get(0));
    require(
        gathered(along, in.get(0).shape()).equals(in.get(1).shape()),
        "updates " + in.get(1).shape() + " do not match indices " + in.get(0).shape(),
        in.get(0),
        in.get(1));
    return new Type(in.get(1).type(), along.whole());
  }

  private static Shape gathered(Setting.Along along, Shape indices) {
    long[] whole = along.whole().extents();
    long[] extents = new long[whole.length - 1 + indices.rank()];
    System.arraycopy(whole, 0, extents, 0, along.axis());
    System.arraycopy(indices.extents(), 0, extents, along.axis(), indices.rank());
    System.arraycopy(
        whole,
        along.axis() + 1,
        extents,
        along.axis() + indices.rank(),
        whole.length - along.axis() - 1);
    return Shape.of(extents);
  }

  private static Value integer(Value value) {
    require(value.type().isInteger(), "needs int32 or int64 indices, not " + value.type(), value);
    return value;
  }

  static Type oneHot(Setting setting, List<Value> in) {
    Setting.Classes classes = (Setting.Classes) setting;
    long[] indices = integer(in.get(0)).shape().extents();
    long[] extents = new long[indices.length + 1];
    System.arraycopy(indices, 0, extents, 0, classes.axis());
    extents[classes.axis()] = classes.count();
    System.arraycopy(
        indices, classes.axis(), extents, classes.axis() + 1, indices.length - classes.axis());
    return new Type(classes.type(), Shape.of(extents));
  }

  static Type random(Setting setting, List<Value> in) {
    Setting.Stream stream = (Setting.Stream) setting;
    return new Type(stream.type(), stream.shape());
  }

  private static void require(boolean condition, String message, Value... values) {
    if (!condition) {
      throw new KernelException(message, values);
    }
  }
}
