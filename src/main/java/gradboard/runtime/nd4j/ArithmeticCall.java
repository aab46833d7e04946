package gradboard.runtime.nd4j;

import java.util.List;
import org.nd4j.nativeblas.NativeOps;

/**
 * Arithmetic of two operands of one shape, or of a tensor and one number; other broadcasts go to
 * the custom op.
 */
final class ArithmeticCall implements Call {
  /**
   * An operation with the library's numbers: for two tensors, for a tensor and a number, for a
   * number and a tensor.
   */
  enum Operation {
    ADD("add", 0, 0, 0),
    SUB("subtract", 6, 1, 5),
    MUL("multiply", 3, 2, 2),
    DIV("divide", 2, 3, 4);

    private final String customOp;
    private final int pairwise;
    private final int byNumber;
    private final int ofNumber;

    Operation(String customOp, int pairwise, int byNumber, int ofNumber) {
      this.customOp = customOp;
      this.pairwise = pairwise;
      this.byNumber = byNumber;
      this.ofNumber = ofNumber;
    }
  }

  private final NativeOps ops = Natives.get().ops();
  private final int number;
  private final boolean pairwise;
  private final Operand x;
  private final Operand y;
  private final Operand z;

  private ArithmeticCall(int number, boolean pairwise, Operand x, Operand y, Operand z) {
    this.number = number;
    this.pairwise = pairwise;
    this.x = x;
    this.y = y;
    this.z = z;
  }

  static Call of(Operation operation, Region a, Region b, Region out) {
    if (a.size() == out.size() && b.size() == out.size()) {
      return new ArithmeticCall(
          operation.pairwise,
          true,
          Operand.of(a.as(out.shape())),
          Operand.of(b.as(out.shape())),
          Operand.of(out));
    }
    if (b.size() == 1 && a.size() == out.size()) {
      return withNumber(operation.byNumber, a, b, out);
    }
    if (a.size() == 1 && b.size() == out.size()) {
      return withNumber(operation.ofNumber, b, a, out);
    }
    return CustomCall.of(operation.customOp, List.of(a, b), out);
  }

  private static Call withNumber(int loop, Region tensor, Region single, Region out) {
    return new ArithmeticCall(
        loop, false, Operand.of(tensor.as(out.shape())), Operand.number(single), Operand.of(out));
  }

  @Override
  public void run() {
    if (pairwise) {
      ops.execPairwiseTransform(
          null,
          number,
          x.buffer(),
          x.layout(),
          null,
          y.buffer(),
          y.layout(),
          null,
          z.buffer(),
          z.layout(),
          null,
          null);
    } else {
      ops.execScalar(
          null,
          number,
          x.buffer(),
          x.layout(),
          null,
          z.buffer(),
          z.layout(),
          null,
          y.buffer(),
          y.layout(),
          null,
          null);
    }
  }

  @Override
  public void close() {
    x.close();
    y.close();
    z.close();
  }
}
