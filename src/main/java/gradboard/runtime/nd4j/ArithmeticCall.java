package gradboard.runtime.nd4j;

import gradboard.tensor.Shape;
import java.util.List;
import org.nd4j.nativeblas.NativeOps;

/**
 * Arithmetic of two operands of one shape, or of a tensor and one number; other broadcasts go to
 * custom ops.
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

  /** The library's number for a rectifier with a threshold. */
  private static final int RECTIFY = 39;

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
    if (operation == Operation.ADD && isRow(b, out) && a.size() == out.size()) {
      return addRow(a, b, out);
    }
    if (operation == Operation.ADD && isRow(a, out) && b.size() == out.size()) {
      return addRow(b, a, out);
    }
    return CustomCall.of(operation.customOp, List.of(a, b), out);
  }

  /** Whether an operand is one row, repeated for all others of the result. */
  private static boolean isRow(Region operand, Region out) {
    return operand.size() > 0
        && operand.shape().extent(-1) == operand.size()
        && operand.size() == out.shape().extent(-1)
        && out.type().isFloating();
  }

  /** The library's op for a bias takes a quarter of the time of its broadcasting addition. */
  private static Call addRow(Region tensor, Region row, Region out) {
    Shape rows = Shape.of(out.size() / row.size(), row.size());
    return CustomCall.of(
        "biasadd", List.of(tensor.as(rows), row.as(Shape.of(row.size()))), out.as(rows));
  }

  /** The greater of each element and zero; NaN stays. */
  static Call rectify(Region in, Region zero, Region out) {
    return withNumber(RECTIFY, in, zero, out);
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
