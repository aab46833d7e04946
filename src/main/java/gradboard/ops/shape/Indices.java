package gradboard.ops.shape;

import gradboard.kernel.Emitter;
import gradboard.kernel.Value;
import gradboard.op.OpException;
import gradboard.tensor.Tensor;
import java.util.Arrays;

/** Positions along an axis, where negative ones count from its end. */
final class Indices {
  private Indices() {}

  /**
   * The same positions, counted from the start, for indices that must lie inside the axis.
   *
   * @throws OpException where the indices are known and one lies outside
   */
  static Value inside(Emitter e, Value indices, long extent) {
    indices.known().ifPresent(known -> check(known, extent));
    return fromStart(e, indices, extent);
  }

  /** The same positions, counted from the start; those outside the axis stay outside. */
  static Value fromStart(Emitter e, Value indices, long extent) {
    if (indices.known().isPresent()) {
      long[] positions = indices.known().get().longs();
      Arrays.setAll(positions, i -> positions[i] < 0 ? positions[i] + extent : positions[i]);
      return e.constant(Tensor.of(indices.shape(), positions).cast(indices.type()));
    }
    Value zero = e.number(0, indices);
    Value shifted = e.add(indices, e.number(extent, indices));
    return e.where(e.greater(zero, indices), shifted, indices);
  }

  private static void check(Tensor indices, long extent) {
    for (long index : indices.longs()) {
      if (index < -extent || index >= extent) {
        throw new OpException(
            "indices",
            "index "
                + index
                + " is outside an axis of extent "
                + extent
                + (extent == 0 ? "" : "; it may be " + -extent + " to " + (extent - 1)));
      }
    }
  }
}
