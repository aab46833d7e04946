package gradboard.runtime.nd4j;

import gradboard.kernel.Setting;
import gradboard.runtime.nd4j.TransformCall.Transform;
import java.util.List;
import org.bytedeco.javacpp.DoublePointer;

/** x + f·a·(A·B), with a read from memory in each run. */
final class AddProductCall implements Call {
  private final double factor;
  private final Region.Cells.Get number;

  /** What multiplies the product, and what the sum so far. */
  private final DoublePointer scales = new DoublePointer(1.0, 1.0);

  private final TransformCall copy;
  private final boolean inPlace;
  private final CustomCall product;

  /**
   * @param operands A, B, x and a
   */
  AddProductCall(List<Region> operands, Setting.ScaledProduct setting, Region out) {
    factor = setting.factor();
    number = operands.get(3).cells().get();
    Region x = operands.get(2);
    inPlace = x.pointer().equals(out.pointer());
    copy = new TransformCall(Transform.ASSIGN, x, out);
    Setting.Transposed t = setting.transposed();
    CustomCall call =
        CustomCall.of("matmul", operands.subList(0, 2), out)
            .integers(t.left() ? 1 : 0, t.right() ? 1 : 0, 0);
    // BLAS does that much on the calling thread.
    product = out.size() <= Kernels.ONE_CACHE ? call.withoutHelpers() : call;
  }

  @Override
  public void run() {
    if (!inPlace) {
      copy.run();
    }
    scales.put(0, factor * number.at(0));
    product.numbers(scales, 2);
    product.run();
  }

  @Override
  public void close() {
    copy.close();
    product.close();
    scales.close();
  }
}
