package gradboard.tensor;

/**
 * Counter-based random numbers, Philox4x32-10 (Salmon, Moraes, Dror, Shaw, "Parallel random
 * numbers: as easy as 1, 2, 3", SC 2011). Number {@code i} of a stream depends only on the key and
 * the counter, so every backend draws the same numbers in any order and a run can be repeated,
 * rewound and resumed exactly.
 *
 * <p>The 64-bit key is the seed. Of the 128-bit counter, the low 32 bits count blocks of four
 * numbers, the next 32 are the training step and the high 64 identify the stream (a node and a
 * purpose).
 */
public final class Philox {
  private static final int MULTIPLIER_0 = 0xD2511F53;
  private static final int MULTIPLIER_1 = 0xCD9E8D57;
  private static final int WEYL_0 = 0x9E3779B9;
  private static final int WEYL_1 = 0xBB67AE85;
  private static final int ROUNDS = 10;
  private static final long WORD = 0xFFFFFFFFL;

  private final int key0;
  private final int key1;
  private final int step;
  private final int stream0;
  private final int stream1;
  private final int[] block = new int[4];

  /**
   * @param seed the run's seed
   * @param stream see {@link #stream}
   * @param step the training step, 0 outside training
   */
  public Philox(long seed, long stream, long step) {
    key0 = (int) seed;
    key1 = (int) (seed >>> 32);
    this.step = (int) step;
    stream0 = (int) stream;
    stream1 = (int) (stream >>> 32);
  }

  /** A stream's number from a permanent node address and a purpose: FNV-1a, 64 bits. */
  public static long stream(String address, String purpose) {
    long hash = 0xcbf29ce484222325L;
    String text = address + '\0' + purpose;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /** The four 32-bit words of one counter value; the array is reused by the next call. */
  public int[] block(int counter) {
    generate(block, counter, step, stream0, stream1, key0, key1);
    return block;
  }

  /** One evaluation of the bijection on a raw counter and key, as published. */
  static void generate(int[] out, int c0, int c1, int c2, int c3, int k0, int k1) {
    for (int round = 0; round < ROUNDS; round++) {
      long product0 = (MULTIPLIER_0 & WORD) * (c0 & WORD);
      long product1 = (MULTIPLIER_1 & WORD) * (c2 & WORD);
      c0 = (int) (product1 >>> 32) ^ c1 ^ k0;
      c1 = (int) product1;
      c2 = (int) (product0 >>> 32) ^ c3 ^ k1;
      c3 = (int) product0;
      k0 += WEYL_0;
      k1 += WEYL_1;
    }
    out[0] = c0;
    out[1] = c1;
    out[2] = c2;
    out[3] = c3;
  }

  /**
   * Uniform numbers in [0, 1): the high 24 bits of word {@code i}, so float32 holds them exactly.
   */
  public void uniform(double[] target) {
    for (int i = 0; i < target.length; i++) {
      if ((i & 3) == 0) {
        block(i >>> 2);
      }
      target[i] = (block[i & 3] >>> 8) * 0x1p-24;
    }
  }

  /**
   * Standard normal numbers by Box and Muller's transform: words 0 and 1 of a block give two
   * numbers, words 2 and 3 two more.
   */
  public void normal(double[] target) {
    for (int i = 0; i < target.length; i += 2) {
      if ((i & 3) == 0) {
        block(i >>> 2);
      }
      // In (0, 1], so that the logarithm is finite.
      double u = ((block[i & 3] & WORD) + 1) * 0x1p-32;
      double angle = 2 * Math.PI * ((block[(i & 3) + 1] & WORD) * 0x1p-32);
      double radius = Math.sqrt(-2 * Math.log(u));
      target[i] = radius * Math.cos(angle);
      if (i + 1 < target.length) {
        target[i + 1] = radius * Math.sin(angle);
      }
    }
  }
}
