package gradboard.data;

import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.tensor.Philox;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the generators of points in classes have in common. */
final class ClassPoints {
  private static final int MOST_EXAMPLES = 2_000_000;
  private static final int MOST_CLASSES = 1000;

  private ClassPoints() {}

  /** How one point is made. */
  interface Formula {
    /**
     * @param k its class
     * @param i its position within the class, from 0
     * @param u a standard normal number
     * @param v another
     * @return x1 and x2
     */
    double[] point(int k, int i, double u, double v);
  }

  static Option classes(long fallback) {
    return Option.count("classes", fallback, 1, MOST_CLASSES, "how many classes");
  }

  static Option points(long fallback) {
    return Option.count("points", fallback, 1, MOST_EXAMPLES, "points in each class");
  }

  static Option noise(double fallback, String description) {
    return Option.number("noise", fallback, 0, description);
  }

  /**
   * Points class after class, equally many of each; columns x1 and x2, classes named by number.
   *
   * @param source name of the generator, which also keys its random stream
   * @throws ProblemException if there would be too many
   */
  static Dataset make(String source, int classes, int points, long seed, Formula formula) {
    int examples = few(source, (long) classes * points);
    double[] noise = noise(source, 2 * examples, seed);
    double[] coordinates = new double[2 * examples];
    long[] ids = new long[examples];
    for (int example = 0; example < examples; example++) {
      int k = example / points;
      double u = noise[2 * example];
      double v = noise[2 * example + 1];
      double[] point = formula.point(k, example % points, u, v);
      coordinates[2 * example] = point[0];
      coordinates[2 * example + 1] = point[1];
      ids[example] = k;
    }
    List<String> names = IntStream.range(0, classes).mapToObj(Integer::toString).toList();
    return new Dataset(
        List.of("x1", "x2"),
        Tensor.of(Shape.of(examples, 2), coordinates),
        Optional.of(new Label("class", Tensor.of(Shape.of(examples), ids), names)));
  }

  /** Standard normal numbers of a generator's own stream. */
  static double[] noise(String source, int count, long seed) {
    double[] noise = new double[count];
    new Philox(seed, Philox.stream("", source), 0).normal(noise);
    return noise;
  }

  /** Position {@code i} of {@code count} numbers evenly spaced from 0 to 1, both included. */
  static double even(int i, int count) {
    return count == 1 ? 0 : (double) i / (count - 1);
  }

  private static int few(String source, long examples) {
    if (examples > MOST_EXAMPLES) {
      throw new ProblemException(
          Problem.inFile(
              String.format(
                  "data: %s would make %d examples, which is more than %d; lower \"points\" or"
                      + " \"classes\"",
                  source, examples, MOST_EXAMPLES)));
    }
    return (int) examples;
  }
}
