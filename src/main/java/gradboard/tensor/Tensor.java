package gradboard.tensor;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Numbers on the Java heap, row-major, never changed after they were made: what crosses between
 * files, sessions and the screen. Computing happens on a backend's buffers, not here.
 */
public final class Tensor {
  private final DType type;
  private final Shape shape;

  /** {@code float[]}, {@code double[]}, {@code int[]}, {@code long[]} or {@code boolean[]}. */
  private final Object array;

  private Tensor(DType type, Shape shape, Object array, int length) {
    if (shape.size() != length) {
      throw new IllegalArgumentException(
          "shape " + shape + " holds " + shape.size() + " numbers, not " + length);
    }
    this.type = type;
    this.shape = shape;
    this.array = array;
  }

  public static Tensor of(Shape shape, float... data) {
    return new Tensor(DType.FLOAT32, shape, data.clone(), data.length);
  }

  public static Tensor of(Shape shape, double... data) {
    return new Tensor(DType.FLOAT64, shape, data.clone(), data.length);
  }

  public static Tensor of(Shape shape, int... data) {
    return new Tensor(DType.INT32, shape, data.clone(), data.length);
  }

  public static Tensor of(Shape shape, long... data) {
    return new Tensor(DType.INT64, shape, data.clone(), data.length);
  }

  public static Tensor of(Shape shape, boolean... data) {
    return new Tensor(DType.BOOL, shape, data.clone(), data.length);
  }

  /** A scalar of the given type; integers drop the fraction, booleans are true unless 0. */
  public static Tensor scalar(DType type, double value) {
    return of(Shape.SCALAR, value).cast(type);
  }

  /** All elements zero (false). */
  public static Tensor zeros(DType type, Shape shape) {
    int length = Math.toIntExact(shape.size());
    return new Tensor(type, shape, newArray(type, length), length);
  }

  /** A tensor of the given shape that repeats one number. */
  public static Tensor filled(Tensor number, Shape shape) {
    Tensor filled = zeros(number.type, shape);
    double item = number.item();
    switch (number.type) {
      case FLOAT32 -> Arrays.fill((float[]) filled.array, (float) item);
      case FLOAT64 -> Arrays.fill((double[]) filled.array, item);
      case INT32 -> Arrays.fill((int[]) filled.array, (int) item);
      case INT64 -> Arrays.fill((long[]) filled.array, number.longAt(0));
      case BOOL -> Arrays.fill((boolean[]) filled.array, item != 0);
    }
    return filled;
  }

  private static Object newArray(DType type, int length) {
    return switch (type) {
      case FLOAT32 -> new float[length];
      case FLOAT64 -> new double[length];
      case INT32 -> new int[length];
      case INT64 -> new long[length];
      case BOOL -> new boolean[length];
    };
  }

  public DType type() {
    return type;
  }

  public Shape shape() {
    return shape;
  }

  /** Number of elements. */
  public int size() {
    return Math.toIntExact(shape.size());
  }

  /** Element at a row-major position; booleans read as 0 and 1. */
  public double at(int position) {
    return switch (type) {
      case FLOAT32 -> ((float[]) array)[position];
      case FLOAT64 -> ((double[]) array)[position];
      case INT32 -> ((int[]) array)[position];
      case INT64 -> ((long[]) array)[position];
      case BOOL -> ((boolean[]) array)[position] ? 1 : 0;
    };
  }

  /** Element at a row-major position as an integer, exact for integer types. */
  public long longAt(int position) {
    return type == DType.INT64 ? ((long[]) array)[position] : (long) at(position);
  }

  /** The element of a tensor that has only one. */
  public double item() {
    if (size() != 1) {
      throw new IllegalStateException("a tensor of shape " + shape + " is not one number");
    }
    return at(0);
  }

  /** A copy of all elements as float64. */
  public double[] doubles() {
    return (double[]) cast(DType.FLOAT64).copy();
  }

  /** A copy of all elements as float32. */
  public float[] floats() {
    return (float[]) cast(DType.FLOAT32).copy();
  }

  /** A copy of all elements as int64; fractions are dropped. */
  public long[] longs() {
    return (long[]) cast(DType.INT64).copy();
  }

  /** A copy of all elements as int32; fractions are dropped. */
  public int[] ints() {
    return (int[]) cast(DType.INT32).copy();
  }

  /** A copy of all elements, true where not 0. */
  public boolean[] booleans() {
    return (boolean[]) cast(DType.BOOL).copy();
  }

  private Object copy() {
    return switch (type) {
      case FLOAT32 -> ((float[]) array).clone();
      case FLOAT64 -> ((double[]) array).clone();
      case INT32 -> ((int[]) array).clone();
      case INT64 -> ((long[]) array).clone();
      case BOOL -> ((boolean[]) array).clone();
    };
  }

  /**
   * Writes all elements from the start of a buffer, in its byte order: row-major, a byte for a
   * boolean. The buffer's position is left alone.
   */
  public void writeTo(ByteBuffer target) {
    ByteBuffer bytes = target.duplicate().order(target.order()).rewind();
    switch (type) {
      case FLOAT32 -> bytes.asFloatBuffer().put((float[]) array);
      case FLOAT64 -> bytes.asDoubleBuffer().put((double[]) array);
      case INT32 -> bytes.asIntBuffer().put((int[]) array);
      case INT64 -> bytes.asLongBuffer().put((long[]) array);
      case BOOL -> {
        for (boolean truth : (boolean[]) array) {
          bytes.put((byte) (truth ? 1 : 0));
        }
      }
    }
  }

  /** Reads a tensor from the start of a buffer, as {@link #writeTo} leaves it. */
  public static Tensor readFrom(ByteBuffer source, DType type, Shape shape) {
    ByteBuffer bytes = source.duplicate().order(source.order()).rewind();
    int length = Math.toIntExact(shape.size());
    Object array = newArray(type, length);
    switch (type) {
      case FLOAT32 -> bytes.asFloatBuffer().get((float[]) array);
      case FLOAT64 -> bytes.asDoubleBuffer().get((double[]) array);
      case INT32 -> bytes.asIntBuffer().get((int[]) array);
      case INT64 -> bytes.asLongBuffer().get((long[]) array);
      case BOOL -> {
        boolean[] truths = (boolean[]) array;
        for (int i = 0; i < length; i++) {
          truths[i] = bytes.get() != 0;
        }
      }
    }
    return new Tensor(type, shape, array, length);
  }

  /**
   * The same elements in another type; booleans are 0 and 1. Conversions are Java's: a floating
   * number beyond the range of an integer type becomes the nearest end of it and NaN 0, while a
   * long keeps its lowest bits.
   */
  public Tensor cast(DType target) {
    if (target == type) {
      return this;
    }
    int length = size();
    Object cast = newArray(target, length);
    for (int i = 0; i < length; i++) {
      switch (target) {
        case FLOAT32 -> ((float[]) cast)[i] = (float) at(i);
        case FLOAT64 -> ((double[]) cast)[i] = at(i);
        case INT32 -> ((int[]) cast)[i] = type.isFloating() ? (int) at(i) : (int) longAt(i);
        case INT64 -> ((long[]) cast)[i] = longAt(i);
        case BOOL -> ((boolean[]) cast)[i] = at(i) != 0;
      }
    }
    return new Tensor(target, shape, cast, length);
  }

  /** The same elements under another shape of equal size. */
  public Tensor reshape(Shape target) {
    return new Tensor(type, target, array, size());
  }

  /** Consecutive entries along the first axis, from {@code start} up to {@code end}, exclusive. */
  public Tensor rows(int start, int end) {
    Objects.checkFromToIndex(start, end, (int) shape.extent(0));
    int[] picked = new int[end - start];
    Arrays.setAll(picked, i -> start + i);
    return rows(picked);
  }

  /** The named entries along the first axis, in the order given. */
  public Tensor rows(int... picked) {
    int width = shape.extent(0) == 0 ? 0 : (int) (size() / shape.extent(0));
    Object rows = newArray(type, picked.length * width);
    for (int i = 0; i < picked.length; i++) {
      System.arraycopy(array, picked[i] * width, rows, i * width, width);
    }
    return new Tensor(type, shape.with(0, picked.length), rows, picked.length * width);
  }

  /**
   * Tensors one after the other along the first axis; a single one may be a scalar.
   *
   * @param parts at least one, of one type and equal shapes but for the first extent
   */
  public static Tensor joined(List<Tensor> parts) {
    Tensor first = parts.get(0);
    if (parts.size() == 1) {
      return first;
    }
    int length = parts.stream().mapToInt(Tensor::size).sum();
    long rows = parts.stream().mapToLong(part -> part.shape.extent(0)).sum();
    Object array = newArray(first.type, length);
    int at = 0;
    for (Tensor part : parts) {
      System.arraycopy(part.array, 0, array, at, part.size());
      at += part.size();
    }
    return new Tensor(first.type, first.shape.with(0, rows), array, length);
  }

  /** Whether every element is finite; integers and booleans always are. */
  public boolean isFinite() {
    if (!type.isFloating()) {
      return true;
    }
    for (int i = 0; i < size(); i++) {
      if (!Double.isFinite(at(i))) {
        return false;
      }
    }
    return true;
  }

  /** Equal type, shape and elements, bit for bit. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Tensor tensor
        && type == tensor.type
        && shape.equals(tensor.shape)
        && Objects.deepEquals(array, tensor.array);
  }

  @Override
  public int hashCode() {
    return Objects.hash(type, shape) * 31 + Arrays.deepHashCode(new Object[] {array});
  }

  @Override
  public String toString() {
    return NumberFormat.text(this);
  }
}
