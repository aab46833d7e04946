package gradboard.runtime;

import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Statistics;
import gradboard.tensor.Tensor;
import java.util.Optional;

/**
 * What the screen shows of a tensor: at most {@value #CELLS} cells of pictures and {@value #SMALL}
 * numbers, however large it is. Made on the thread that computes.
 *
 * @param statistics over all elements
 * @param whole the tensor itself where it is small
 * @param tiles of matrices and of all that has more than two axes: [tiles, rows, columns], cut by
 *     {@link Tiling} and each at most {@value #EDGE} rows and columns, every cell the mean of a
 *     block of elements
 * @param run of a larger vector: {@value #SMALL} cells in its order, each the element of the
 *     largest magnitude among those that it stands for
 * @param histogram of a larger tensor
 */
public record Digest(
    DType type,
    Shape shape,
    Statistics statistics,
    Optional<Tensor> whole,
    Optional<Tensor> tiles,
    Optional<Tensor> run,
    Optional<Histogram> histogram) {

  /** Tensors of up to this many elements are carried whole. */
  public static final int SMALL = 64;

  /** Longest edge of a tile. */
  public static final int EDGE = 32;

  /** All tiles together have at most this many cells. */
  public static final int CELLS = 4096;

  /** How far probabilities, rounded to float32, may sum up beside 1. */
  private static final double ROUNDING = 1e-3;

  /** Digests a tensor with its pictures. */
  public static Digest of(Tensor tensor) {
    Digest brief = brief(tensor);
    if (tensor.size() == 0) {
      return brief;
    }
    Tiling tiling = Tiling.of(tensor.shape());
    boolean small = brief.whole.isPresent();
    return new Digest(
        brief.type,
        brief.shape,
        brief.statistics,
        brief.whole,
        tiling.isMatrices() ? Optional.of(tiles(tensor, tiling)) : Optional.empty(),
        small || tiling.isMatrices() ? Optional.empty() : Optional.of(run(tensor)),
        small ? Optional.empty() : Optional.of(Histogram.of(tensor, brief.statistics)));
  }

  /** Digests a tensor that is told in words alone, without pictures. */
  public static Digest brief(Tensor tensor) {
    return new Digest(
        tensor.type(),
        tensor.shape(),
        Statistics.of(tensor),
        tensor.size() <= SMALL ? Optional.of(tensor) : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Whether it is one distribution of probabilities: a vector of several real numbers from 0 to 1
   * that sum up to 1. Its elements are then shown one by one, however many they are, for most of
   * them lie near zero and a histogram would hide the others.
   */
  public boolean isProbabilities() {
    return type.isFloating()
        && shape.size() > 1
        && !Tiling.of(shape).isMatrices()
        && statistics.notFinite() == 0
        && statistics.minimum() >= 0
        && statistics.maximum() <= 1
        && Math.abs(statistics.mean() * shape.size() - 1) <= ROUNDING;
  }

  private static Tensor tiles(Tensor tensor, Tiling tiling) {
    int shown = tiling.shown();
    int edge = Math.min(EDGE, (int) Math.sqrt((double) CELLS / shown));
    int down = block(tiling.height(), edge);
    int across = block(tiling.width(), edge);
    int width = (int) tiling.width();
    int rows = (int) ((tiling.height() + down - 1) / down);
    int columns = (width + across - 1) / across;
    float[] cells = new float[shown * rows * columns];
    for (int tile = 0; tile < shown; tile++) {
      int start = (int) tiling.start(tile);
      for (int row = 0; row < rows; row++) {
        int top = row * down;
        int bottom = (int) Math.min(tiling.height(), top + down);
        for (int column = 0; column < columns; column++) {
          int left = column * across;
          int right = Math.min(width, left + across);
          double sum = 0;
          for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
              sum += tensor.at(start + y * width + x);
            }
          }
          cells[(tile * rows + row) * columns + column] =
              (float) (sum / ((bottom - top) * (right - left)));
        }
      }
    }
    return Tensor.of(Shape.of(shown, rows, columns), cells);
  }

  /**
   * How many elements a cell stands for along one axis: as few as leave no more cells than that.
   */
  private static int block(long extent, int cells) {
    return (int) Math.max(1, (extent + cells - 1) / cells);
  }

  private static Tensor run(Tensor tensor) {
    double[] cells = new double[SMALL];
    int size = tensor.size();
    for (int i = 0; i < size; i++) {
      int cell = (int) ((long) i * SMALL / size);
      double x = tensor.at(i);
      if (Math.abs(x) > Math.abs(cells[cell])) {
        cells[cell] = x;
      }
    }
    return Tensor.of(Shape.of(SMALL), cells);
  }
}
