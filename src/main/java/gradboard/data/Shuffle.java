package gradboard.data;

import gradboard.tensor.Philox;

/**
 * Random orders of examples by Fisher and Yates' shuffle (Durstenfeld, "Algorithm 235", 1964). The
 * same seed, purpose and round give the same order wherever and whenever it is asked for, so that a
 * run can be resumed in the middle.
 */
final class Shuffle {
  private static final long WORD = 0xFFFFFFFFL;

  private Shuffle() {}

  /**
   * A permutation of 0 … n − 1. Each draw scales a 32-bit word to the range, so probabilities are
   * off by less than n / 2^32.
   */
  static int[] order(int n, long seed, String purpose, long round) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    Philox random = new Philox(seed, Philox.stream("", purpose), round);
    int[] words = new int[0];
    for (int draw = 0, i = n - 1; i > 0; draw++, i--) {
      if ((draw & 3) == 0) {
        words = random.block(draw >>> 2);
      }
      int j = (int) ((words[draw & 3] & WORD) * (i + 1L) >>> 32);
      int picked = order[j];
      order[j] = order[i];
      order[i] = picked;
    }
    return order;
  }
}
