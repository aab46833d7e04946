package gradboard.runtime.nd4j;

import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;

/** A tensor in native memory: where it lies and how it is read. Owns nothing. */
final class Region {
  private final Address pointer;
  private final DType type;
  private final Shape shape;
  private final int size;
  private final ByteBuffer bytes;

  Region(Address pointer, DType type, Shape shape) {
    this.pointer = pointer;
    this.type = type;
    this.shape = shape;
    this.size = (int) shape.size();
    this.bytes =
        size == 0
            ? ByteBuffer.allocateDirect(0)
            : pointer.asByteBuffer().order(ByteOrder.nativeOrder());
  }

  Address pointer() {
    return pointer;
  }

  DType type() {
    return type;
  }

  Shape shape() {
    return shape;
  }

  int size() {
    return size;
  }

  /** The same memory under another shape of equal size. */
  Region as(Shape other) {
    return new Region(pointer, type, other);
  }

  ByteBuffer bytes() {
    return bytes;
  }

  FloatBuffer floats() {
    return bytes.asFloatBuffer();
  }

  DoubleBuffer doubles() {
    return bytes.asDoubleBuffer();
  }

  IntBuffer ints() {
    return bytes.asIntBuffer();
  }

  LongBuffer longs() {
    return bytes.asLongBuffer();
  }

  /** Reads elements as double whatever the type; for kernels where speed does not matter. */
  Cells cells() {
    return switch (type) {
      case FLOAT32 -> {
        FloatBuffer data = floats();
        yield new Cells(data::get, (i, x) -> data.put(i, (float) x));
      }
      case FLOAT64 -> {
        DoubleBuffer data = doubles();
        yield new Cells(data::get, data::put);
      }
      case INT32 -> {
        IntBuffer data = ints();
        yield new Cells(data::get, (i, x) -> data.put(i, (int) x));
      }
      case INT64 -> {
        LongBuffer data = longs();
        yield new Cells(data::get, (i, x) -> data.put(i, (long) x));
      }
      case BOOL -> new Cells(bytes::get, (i, x) -> bytes.put(i, (byte) (x != 0 ? 1 : 0)));
    };
  }

  /**
   * Elements as bits of their own width, for kernels that only move them; those of integers are
   * their numbers, exactly.
   */
  Bits bits() {
    return switch (type.bytes()) {
      case 4 -> {
        IntBuffer data = ints();
        yield new Bits(data::get, (i, x) -> data.put(i, (int) x));
      }
      case 8 -> {
        LongBuffer data = longs();
        yield new Bits(data::get, data::put);
      }
      default -> new Bits(bytes::get, (i, x) -> bytes.put(i, (byte) x));
    };
  }

  /** Access to the bits of elements by row-major position. */
  record Bits(Get get, Put put) {
    interface Get {
      long at(int position);
    }

    interface Put {
      void at(int position, long bits);
    }
  }

  /** Access to elements by row-major position. */
  record Cells(Get get, Put put) {
    interface Get {
      double at(int position);
    }

    interface Put {
      void at(int position, double x);
    }
  }

  /** Overwrites the whole region. */
  void write(Tensor tensor) {
    if (tensor.type() != type || !tensor.shape().equals(shape)) {
      throw new IllegalArgumentException(
          "holds " + type + shape + ", not " + tensor.type() + tensor.shape());
    }
    tensor.writeTo(bytes);
  }

  /** A copy on the heap. */
  Tensor read() {
    return Tensor.readFrom(bytes, type, shape);
  }

  /** Whether all elements are finite. */
  boolean isFinite() {
    if (type == DType.FLOAT32) {
      FloatBuffer data = floats();
      float sum = 0;
      for (int i = 0; i < size; i++) {
        // x − x is 0 for finite x and NaN otherwise, and NaN survives the sum.
        sum += data.get(i) - data.get(i);
      }
      return sum == 0;
    }
    if (type == DType.FLOAT64) {
      DoubleBuffer data = doubles();
      double sum = 0;
      for (int i = 0; i < size; i++) {
        sum += data.get(i) - data.get(i);
      }
      return sum == 0;
    }
    return true;
  }
}
