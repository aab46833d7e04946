package gradboard.runtime.nd4j;

import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import java.util.HashMap;
import java.util.Map;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.OpaqueConstantShapeBuffer;

/**
 * ND4J's native library, reached through its C interface alone. {@code Nd4j} and its arrays are not
 * used: they cost half a second to start and most of the time of a small kernel.
 */
final class Natives {
  /** Loads the library on first use. */
  private static final class Holder {
    static final Natives INSTANCE = new Natives();
  }

  private final NativeOps ops = new Nd4jCpu();
  private final int threads;
  private final Map<String, Long> hashes = new HashMap<>();

  private Natives() {
    ops.initializeDevicesAndFunctions();
    threads = ops.ompGetMaxThreads();
    // "name:hash:inputs:outputs:…;name:…"
    for (String entry : ops.getAllCustomOps().split(";")) {
      String[] fields = entry.split(":");
      if (fields.length > 1) {
        hashes.put(fields[0], Long.parseLong(fields[1]));
      }
    }
  }

  static Natives get() {
    return Holder.INSTANCE;
  }

  NativeOps ops() {
    return ops;
  }

  /** Threads that a large program's kernels are shared among. */
  int threads() {
    return threads;
  }

  /** Has the kernels that this thread calls from now on be shared among so many threads. */
  void useThreads(int count) {
    ops.setOmpNumThreads(count);
  }

  /**
   * Asks whether all calls since the last time succeeded: the library's older loops return nothing
   * that would tell.
   *
   * @throws IllegalStateException with the library's words if one did not
   */
  void requireSuccess() {
    if (ops.lastErrorCode() != 0) {
      // Reading the message also forgets the failure.
      throw new IllegalStateException("the native library failed: " + ops.lastErrorMessage());
    }
  }

  /** The number under which the library knows a custom op. */
  long hash(String op) {
    Long hash = hashes.get(op);
    if (hash == null) {
      throw new IllegalStateException("the native library has no op " + op);
    }
    return hash;
  }

  /** The library's number of an element type. */
  static int code(DType type) {
    return switch (type) {
      case BOOL -> 1;
      case FLOAT32 -> 5;
      case FLOAT64 -> 6;
      case INT32 -> 9;
      case INT64 -> 10;
    };
  }

  /** The library's own description of a row-major layout; cached there, never freed by us. */
  Pointer layout(DType type, Shape shape) {
    return layout(type, shape, shape.strides(), 1);
  }

  /** As {@link #layout(DType, Shape)}, with elements lying {@code strides} apart. */
  Pointer layout(DType type, Shape box, long[] strides) {
    return layout(type, box, strides, 0);
  }

  /**
   * @param step what the library calls the element-wise stride: 1 where elements lie one after the
   *     other, 0 where it must walk by strides
   */
  private Pointer layout(DType type, Shape shape, long[] strides, int step) {
    int rank = shape.rank();
    try (LongPointer extents = new LongPointer(Math.max(1, rank));
        LongPointer steps = new LongPointer(Math.max(1, rank))) {
      for (int axis = 0; axis < rank; axis++) {
        extents.put(axis, shape.extent(axis));
        steps.put(axis, strides[axis]);
      }
      OpaqueConstantShapeBuffer layout =
          ops.shapeBuffer(rank, extents, steps, code(type), 'c', step, false);
      return ops.getConstantShapeBufferPrimary(layout);
    }
  }
}
