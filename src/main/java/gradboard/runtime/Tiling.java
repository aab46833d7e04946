package gradboard.runtime;

import gradboard.tensor.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a tensor is cut into matrices of its last two axes, each of them an image, a feature map or
 * the features of a sequence. Axes of one element are left out as long as two others remain, so
 * that [1, 1, 28, 28] is one matrix; a vector is a matrix of one row, or of one column where its
 * shape says so.
 *
 * <p>Of several matrices the first are shown as tiles. Where there are examples as well as channels
 * ([N, C, H, W]) each of the first two examples has a row, of up to eight channels; otherwise up to
 * sixteen tiles stand in their own order, in rows of any length.
 *
 * @param count matrices in all
 * @param rows of tiles; 1 where rows may be of any length
 * @param columns tiles in a row
 * @param stride matrices from the first of a row to the first of the next
 * @param height rows of a matrix
 * @param width columns of a matrix
 */
public record Tiling(long count, int rows, int columns, long stride, long height, long width) {
  private static final int EXAMPLES = 2;
  private static final int CHANNELS = 8;

  /** The tiling of any tensor of a shape. */
  public static Tiling of(Shape shape) {
    List<Long> extents = new ArrayList<>(Arrays.stream(shape.extents()).boxed().toList());
    while (extents.size() > 2 && extents.remove(1L)) {
      // One axis of one element less.
    }
    while (extents.size() < 2) {
      extents.add(0, 1L);
    }
    int rank = extents.size();
    long count = extents.subList(0, rank - 2).stream().reduce(1L, (a, b) -> a * b);
    long channels = rank > 2 ? extents.get(rank - 3) : 1;
    boolean examples = channels < count;
    return new Tiling(
        count,
        examples ? (int) Math.min(EXAMPLES, count / channels) : 1,
        (int) Math.min(examples ? CHANNELS : EXAMPLES * CHANNELS, channels),
        channels,
        extents.get(rank - 2),
        extents.get(rank - 1));
  }

  /** How many tiles are shown. */
  public int shown() {
    return rows * columns;
  }

  /** Whether it is not a vector. */
  public boolean isMatrices() {
    return count > 1 || height > 1 && width > 1;
  }

  /** Where the elements of a shown tile begin, in row-major order. */
  long start(int tile) {
    return (tile / columns * stride + tile % columns) * height * width;
  }
}
