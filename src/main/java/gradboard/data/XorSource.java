package gradboard.data;

import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/**
 * Exclusive or: the corners (0, 0), (0, 1), (1, 0), (1, 1) in this order, again and again, of class
 * x1 ⊕ x2; with noise, clouds around them.
 */
final class XorSource implements Source {

  @Override
  public String name() {
    return "xor";
  }

  @Override
  public String summary() {
    return "The four corners of a square, opposite ones of one class: no line parts them";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.count("points", 1, 1, 500_000, "points at each corner"),
        ClassPoints.noise(0, "standard deviation of both coordinates"));
  }

  @Override
  public Dataset read(Options options, long seed, DataFiles files) {
    int examples = 4 * options.count("points");
    double noise = options.number("noise");
    double[] coordinates = ClassPoints.noise(name(), 2 * examples, seed);
    long[] ids = new long[examples];
    for (int i = 0; i < examples; i++) {
      int first = i >> 1 & 1;
      int second = i & 1;
      coordinates[2 * i] = first + noise * coordinates[2 * i];
      coordinates[2 * i + 1] = second + noise * coordinates[2 * i + 1];
      ids[i] = first ^ second;
    }
    return new Dataset(
        List.of("x1", "x2"),
        Tensor.of(Shape.of(examples, 2), coordinates),
        Optional.of(new Label("class", Tensor.of(Shape.of(examples), ids), List.of("0", "1"))));
  }
}
