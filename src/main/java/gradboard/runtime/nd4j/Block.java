package gradboard.runtime.nd4j;

import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** One piece of native memory with one owner, zeroed when made and freed when closed. */
final class Block implements AutoCloseable {
  private static final long ALIGNMENT = 64;

  private final BytePointer memory;
  private final long start;

  /**
   * @throws OutOfMemoryError if the system does not give that much
   */
  Block(long bytes) {
    memory = new BytePointer(bytes + ALIGNMENT);
    start = (ALIGNMENT - memory.address() % ALIGNMENT) % ALIGNMENT;
    Pointer.memset(memory, 0, bytes + ALIGNMENT);
  }

  /** A window onto the block for one tensor; valid while the block is open. */
  Region region(long offset, DType type, Shape shape) {
    return new Region(
        new Address(memory, start + offset, shape.size() * type.bytes()), type, shape);
  }

  @Override
  public void close() {
    memory.deallocate();
  }
}
