package gradboard.format;

import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The elements of a tensor as bytes: little-endian, row-major, a byte for a boolean. */
final class TensorBytes {
  private TensorBytes() {}

  /** Bytes that a tensor fills, or −1 where that passes any memory. */
  static long count(DType type, Shape shape) {
    try {
      return Math.multiplyExact(shape.size(), type.bytes());
    } catch (ArithmeticException overflow) {
      return -1;
    }
  }

  static byte[] of(Tensor tensor) {
    ByteBuffer bytes =
        ByteBuffer.allocate(tensor.size() * tensor.type().bytes()).order(ByteOrder.LITTLE_ENDIAN);
    switch (tensor.type()) {
      case FLOAT32 -> bytes.asFloatBuffer().put(tensor.floats());
      case FLOAT64 -> bytes.asDoubleBuffer().put(tensor.doubles());
      case INT32 -> bytes.asIntBuffer().put(tensor.ints());
      case INT64 -> bytes.asLongBuffer().put(tensor.longs());
      case BOOL -> {
        for (boolean truth : tensor.booleans()) {
          bytes.put((byte) (truth ? 1 : 0));
        }
      }
    }
    return bytes.array();
  }

  /** Reads as many bytes as type and shape need from a little-endian buffer. */
  static Tensor read(DType type, Shape shape, ByteBuffer bytes) {
    int size = Math.toIntExact(shape.size());
    return switch (type) {
      case FLOAT32 -> {
        float[] data = new float[size];
        bytes.asFloatBuffer().get(data);
        yield Tensor.of(shape, data);
      }
      case FLOAT64 -> {
        double[] data = new double[size];
        bytes.asDoubleBuffer().get(data);
        yield Tensor.of(shape, data);
      }
      case INT32 -> {
        int[] data = new int[size];
        bytes.asIntBuffer().get(data);
        yield Tensor.of(shape, data);
      }
      case INT64 -> {
        long[] data = new long[size];
        bytes.asLongBuffer().get(data);
        yield Tensor.of(shape, data);
      }
      case BOOL -> {
        boolean[] data = new boolean[size];
        for (int i = 0; i < size; i++) {
          data[i] = bytes.get() != 0;
        }
        yield Tensor.of(shape, data);
      }
    };
  }
}
