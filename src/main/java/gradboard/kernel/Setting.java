package gradboard.kernel;

import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import java.util.List;

/** What a kernel is told when the program is compiled, beside its operands. */
public sealed interface Setting {

  /** Kernels that need no setting. */
  record None() implements Setting {}

  /** The one instance of {@link None}. */
  None NONE = new None();

  /**
   * Axes to reduce over, ascending and not negative.
   *
   * @param keepDims whether they stay as extents of 1
   */
  record Axes(List<Integer> axes, boolean keepDims) implements Setting {}

  /** One axis, not negative. */
  record Axis(int axis) implements Setting {}

  /** For a running product along an axis: without the own element, and from the far end. */
  record Scan(int axis, boolean exclusive, boolean reverse) implements Setting {}

  /** Whether the last two axes of the left and right operand are exchanged before multiplying. */
  record Transposed(boolean left, boolean right) implements Setting {}

  /** A factor on top of an operand that is one number. */
  record Factor(double factor) implements Setting {}

  /** Factors of a product that is added, and a number on top of them. */
  record ScaledProduct(Transposed transposed, double factor) implements Setting {}

  /** The shape that the result has. */
  record To(Shape shape) implements Setting {}

  /** For each axis of the result, the operand's axis it comes from. */
  record Permutation(List<Integer> axes) implements Setting {}

  /**
   * A regular part of {@code whole}: along each axis, {@code part}'s extent of positions start,
   * start + step, …; steps may be negative.
   */
  record Window(Shape whole, Shape part, List<Long> starts, List<Long> steps) implements Setting {}

  /** Where indices point: along {@code axis} of a tensor of shape {@code whole}. */
  record Along(int axis, Shape whole) implements Setting {}

  /**
   * One-hot rows of {@code count} elements, laid along {@code axis} of the result.
   *
   * @param strict whether an index outside the classes fails the run; otherwise negative ones count
   *     from the end and others leave zeros, as in ONNX
   */
  record Classes(int count, int axis, DType type, boolean strict) implements Setting {}

  /** The type that the result has. */
  record As(DType type) implements Setting {}

  /** A random tensor's shape, type and stream (see {@code Philox.stream}). */
  record Stream(long stream, DType type, Shape shape) implements Setting {}
}
