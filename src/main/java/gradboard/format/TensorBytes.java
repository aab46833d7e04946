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
    tensor.writeTo(bytes);
    return bytes.array();
  }
}
