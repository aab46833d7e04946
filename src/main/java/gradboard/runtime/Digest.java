package gradboard.runtime;

import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Statistics;
import gradboard.tensor.Tensor;
import java.util.Optional;

/**
 * What the screen shows of a tensor.
 *
 * @param statistics over all elements
 * @param whole the tensor itself where it is small
 * @param thumbnail a picture's worth of a larger one: rows × columns, at most {@value #EDGE} each,
 *     every cell the mean of the elements that it stands for
 */
public record Digest(
    DType type,
    Shape shape,
    Statistics statistics,
    Optional<Tensor> whole,
    Optional<Tensor> thumbnail) {

  /** Tensors of up to this many elements are carried whole. */
  public static final int SMALL = 64;

  /** Longest edge of a thumbnail. */
  public static final int EDGE = 32;

  /** Digests a tensor; one of more than two axes is seen as a matrix of its last axis. */
  public static Digest of(Tensor tensor) {
    boolean small = tensor.size() <= SMALL;
    return new Digest(
        tensor.type(),
        tensor.shape(),
        Statistics.of(tensor),
        small ? Optional.of(tensor) : Optional.empty(),
        small ? Optional.empty() : Optional.of(shrink(tensor)));
  }

  private static Tensor shrink(Tensor tensor) {
    int columns = tensor.shape().rank() == 0 ? 1 : (int) tensor.shape().extent(-1);
    int rows = tensor.size() / columns;
    int height = Math.min(rows, EDGE);
    int width = Math.min(columns, EDGE);
    double[] sums = new double[height * width];
    int[] counts = new int[height * width];
    for (int i = 0; i < tensor.size(); i++) {
      int row = (int) ((long) (i / columns) * height / rows);
      int column = (int) ((long) (i % columns) * width / columns);
      sums[row * width + column] += tensor.at(i);
      counts[row * width + column]++;
    }
    for (int cell = 0; cell < sums.length; cell++) {
      sums[cell] /= counts[cell];
    }
    return Tensor.of(Shape.of(height, width), sums).cast(DType.FLOAT32);
  }
}
