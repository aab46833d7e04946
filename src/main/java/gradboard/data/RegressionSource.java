package gradboard.data;

import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/** A curve to fit: y = sin(π · frequency · x) plus noise, x evenly from −1 to 1. */
final class RegressionSource implements Source {

  @Override
  public String name() {
    return "regression";
  }

  @Override
  public String summary() {
    return "Points along a sine, to fit a curve through";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.count("points", 100, 1, 2_000_000, "how many points"),
        ClassPoints.noise(0.1, "standard deviation of y"),
        Option.number("frequency", 1, 0, "periods of the sine between −1 and 1"));
  }

  @Override
  public Dataset read(Options options, long seed, DataFiles files) {
    int points = options.count("points");
    double noise = options.number("noise");
    double frequency = options.number("frequency");
    double[] x = new double[points];
    double[] y = ClassPoints.noise(name(), points, seed);
    for (int i = 0; i < points; i++) {
      x[i] = 2 * ClassPoints.even(i, points) - 1;
      y[i] = Math.sin(Math.PI * frequency * x[i]) + noise * y[i];
    }
    return new Dataset(
        List.of("x"),
        Tensor.of(Shape.of(points, 1), x),
        Optional.of(new Label("y", Tensor.of(Shape.of(points), y), List.of())));
  }
}
