package gradboard.data;

import java.util.Arrays;

/**
 * How an epoch's examples fall into batches: shuffled anew each epoch by (seed, epoch), the last
 * batch short where the size does not divide them. A single batch holds all in their own order,
 * since no order could matter.
 *
 * @param examples how many there are
 * @param size examples in a batch; 0 takes all at once
 * @param seed of the shuffling
 */
public record Batches(int examples, int size, long seed) {

  public Batches {
    if (examples < 1 || size < 0) {
      throw new IllegalArgumentException(examples + " examples in batches of " + size);
    }
  }

  /** Batches in an epoch. */
  public int count() {
    return isWhole() ? 1 : (examples + size - 1) / size;
  }

  private boolean isWhole() {
    return size == 0 || size >= examples;
  }

  /** The order in which an epoch, counted from 1, visits the examples. */
  public int[] order(long epoch) {
    return isWhole() ? natural() : Shuffle.order(examples, seed, "epoch", epoch);
  }

  /** The examples' own order. */
  public int[] natural() {
    int[] order = new int[examples];
    Arrays.setAll(order, i -> i);
    return order;
  }

  /** The examples of one batch, counted from 0, given the epoch's order. */
  public int[] batch(int[] order, int index) {
    if (isWhole()) {
      return order;
    }
    return Arrays.copyOfRange(order, index * size, Math.min(examples, (index + 1) * size));
  }
}
