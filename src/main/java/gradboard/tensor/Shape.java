package gradboard.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The extents of a tensor, outermost first; the empty shape is a scalar. Elements are always laid
 * out row-major.
 */
public final class Shape {
  public static final Shape SCALAR = new Shape(new long[0]);

  private final long[] extents;

  private Shape(long[] extents) {
    this.extents = extents;
  }

  /**
   * @throws IllegalArgumentException if an extent is negative
   */
  public static Shape of(long... extents) {
    for (long extent : extents) {
      if (extent < 0) {
        throw new IllegalArgumentException("negative extent in " + Arrays.toString(extents));
      }
    }
    return extents.length == 0 ? SCALAR : new Shape(extents.clone());
  }

  public static Shape of(List<Long> extents) {
    return of(extents.stream().mapToLong(Long::longValue).toArray());
  }

  public int rank() {
    return extents.length;
  }

  /** The extent of an axis; negative axes count from the end. */
  public long extent(int axis) {
    return extents[axis < 0 ? axis + extents.length : axis];
  }

  public long[] extents() {
    return extents.clone();
  }

  /**
   * Number of elements.
   *
   * @throws ArithmeticException if it passes 2^63 − 1
   */
  public long size() {
    long size = 1;
    for (long extent : extents) {
      size = Math.multiplyExact(size, extent);
    }
    return size;
  }

  public boolean isScalar() {
    return extents.length == 0;
  }

  /** Elements to skip per step along each axis in row-major order. */
  public long[] strides() {
    long[] strides = new long[extents.length];
    long stride = 1;
    for (int axis = extents.length - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= extents[axis];
    }
    return strides;
  }

  /** This shape with the extent of one axis replaced; negative axes count from the end. */
  public Shape with(int axis, long extent) {
    long[] changed = extents.clone();
    changed[axis < 0 ? axis + extents.length : axis] = extent;
    return of(changed);
  }

  /**
   * The shape that both broadcast to by NumPy's rule: aligned at the last axis, equal extents or
   * one of them 1.
   *
   * @throws IllegalArgumentException if they do not fit
   */
  public static Shape broadcast(Shape a, Shape b) {
    int rank = Math.max(a.rank(), b.rank());
    long[] joint = new long[rank];
    for (int i = 1; i <= rank; i++) {
      long x = i <= a.rank() ? a.extent(-i) : 1;
      long y = i <= b.rank() ? b.extent(-i) : 1;
      if (x != y && x != 1 && y != 1) {
        throw new IllegalArgumentException(a + " and " + b + " do not broadcast");
      }
      joint[rank - i] = x == 1 ? y : x;
    }
    return of(joint);
  }

  /** Whether a tensor of this shape can be repeated to {@code target} by NumPy's rule. */
  public boolean broadcastsTo(Shape target) {
    if (rank() > target.rank()) {
      return false;
    }
    for (int i = 1; i <= rank(); i++) {
      if (extent(-i) != target.extent(-i) && extent(-i) != 1) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape shape && Arrays.equals(extents, shape.extents);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(extents);
  }

  /** As NumPy prints it, for example {@code [2, 3]}; a scalar is {@code []}. */
  @Override
  public String toString() {
    return Arrays.stream(extents)
        .mapToObj(Long::toString)
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
