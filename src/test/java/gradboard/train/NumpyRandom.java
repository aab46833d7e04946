package gradboard.train;

import java.util.Arrays;

/**
 * The generator behind {@code numpy.random.seed} and {@code numpy.random.randn}, so that published
 * runs can be repeated to the last digit: MT19937 (Matsumoto and Nishimura, 1998) with 53-bit
 * doubles, and Marsaglia's polar method for normal numbers, of which each pair gives its second
 * first.
 */
final class NumpyRandom {
  private static final int WORDS = 624;
  private static final int SHIFT = 397;

  private final int[] state = new int[WORDS];
  private int used = WORDS;
  private double spare = Double.NaN;

  NumpyRandom(int seed) {
    state[0] = seed;
    for (int i = 1; i < WORDS; i++) {
      state[i] = 1812433253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
    }
  }

  private int word() {
    if (used == WORDS) {
      for (int i = 0; i < WORDS; i++) {
        int y = state[i] & 0x80000000 | state[(i + 1) % WORDS] & 0x7fffffff;
        state[i] = state[(i + SHIFT) % WORDS] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
      }
      used = 0;
    }
    int y = state[used++];
    y ^= y >>> 11;
    y ^= y << 7 & 0x9d2c5680;
    y ^= y << 15 & 0xefc60000;
    return y ^ y >>> 18;
  }

  private double uniform() {
    int high = word() >>> 5;
    int low = word() >>> 6;
    return (high * 67108864.0 + low) / 9007199254740992.0;
  }

  double normal() {
    if (!Double.isNaN(spare)) {
      double second = spare;
      spare = Double.NaN;
      return second;
    }
    double x;
    double y;
    double square;
    do {
      x = 2 * uniform() - 1;
      y = 2 * uniform() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    double factor = Math.sqrt(-2 * Math.log(square) / square);
    spare = factor * x;
    return factor * y;
  }

  double[] normals(int count) {
    double[] normals = new double[count];
    Arrays.setAll(normals, i -> normal());
    return normals;
  }
}
