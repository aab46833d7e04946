package gradboard.runtime.nd4j;

import java.util.List;
import org.nd4j.nativeblas.NativeOps;

/** x + f·a·d, with a read from memory in each run. */
final class AxpyCall implements Call {
  /** The library's number for α·d + x. */
  private static final int AXPY = 10;

  private final NativeOps ops = Natives.get().ops();
  private final double factor;
  private final Region.Cells.Get number;
  private final Block block;
  private final Region alpha;
  private final Region.Cells.Put scaled;
  private final Operand d;
  private final Operand x;
  private final Operand z;

  /**
   * @param operands x, d and a
   */
  AxpyCall(List<Region> operands, double factor, Region out) {
    this.factor = factor;
    Region a = operands.get(2);
    number = a.cells().get();
    block = new Block(a.type().bytes());
    alpha = block.region(0, a.type(), a.shape());
    scaled = alpha.cells().put();
    x = Operand.of(operands.get(0));
    d = Operand.of(operands.get(1));
    z = Operand.of(out);
  }

  @Override
  public void run() {
    scaled.at(0, factor * number.at(0));
    ops.execPairwiseTransform(
        null,
        AXPY,
        d.buffer(),
        d.layout(),
        null,
        x.buffer(),
        x.layout(),
        null,
        z.buffer(),
        z.layout(),
        null,
        alpha.pointer());
  }

  @Override
  public void close() {
    d.close();
    x.close();
    z.close();
    block.close();
  }
}
