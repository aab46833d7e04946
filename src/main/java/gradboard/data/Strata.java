package gradboard.data;

import gradboard.tensor.Philox;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Orders of examples in which every stretch holds each class in its share: systematic sampling with
 * a random start (W. G. Cochran, "Sampling Techniques", 1977, chapter 8), class by class.
 */
final class Strata {
  private static final double WORDS = 0x1p32;
  private static final long WORD = 0xFFFFFFFFL;

  private Strata() {}

  /**
   * Spreads each class evenly over a random order, within which a class keeps its own order.
   *
   * @param order a permutation of the examples
   * @param classes by example
   * @param seed decides where in its share each class begins
   */
  static int[] spread(int[] order, long[] classes, long seed) {
    Map<Long, Integer> sizes = new HashMap<>();
    for (long id : classes) {
      sizes.merge(id, 1, Integer::sum);
    }
    Map<Long, Integer> seen = new HashMap<>();
    double[] place = new double[order.length];
    for (int example : order) {
      long id = classes[example];
      int rank = seen.merge(id, 1, Integer::sum) - 1;
      place[example] = (rank + start(seed, id)) / sizes.get(id);
    }
    return Arrays.stream(order)
        .boxed()
        .sorted(Comparator.comparingDouble(example -> place[example]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static double start(long seed, long id) {
    return (new Philox(seed, Philox.stream("", "strata"), id).block(0)[0] & WORD) / WORDS;
  }
}
