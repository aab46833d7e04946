package gradboard.runtime.nd4j;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/**
 * A place inside memory that somebody else owns. JavaCPP's own way of pointing into a block keeps
 * the block's base and a position beside it, which further arithmetic easily loses.
 */
final class Address extends BytePointer {
  Address(Pointer base, long offset, long bytes) {
    super((Pointer) null);
    address = base.address() + offset;
    limit = bytes;
    capacity = bytes;
  }
}
