package gradboard.data;

import java.util.List;

/**
 * Two half circles that reach into each other: (cos t, sin t) and (1 − cos t, ½ − sin t), t evenly
 * from 0 to π, plus noise.
 */
final class MoonsSource implements Source {

  @Override
  public String name() {
    return "moons";
  }

  @Override
  public String summary() {
    return "Two half moons that reach into each other";
  }

  @Override
  public List<Option> options() {
    return List.of(
        ClassPoints.points(100), ClassPoints.noise(0.1, "standard deviation of both coordinates"));
  }

  @Override
  public Dataset read(Options options, long seed, DataFiles files) {
    int points = options.count("points");
    double noise = options.number("noise");
    return ClassPoints.make(
        name(),
        2,
        points,
        seed,
        (k, i, u, v) -> {
          double t = Math.PI * ClassPoints.even(i, points);
          double x1 = k == 0 ? Math.cos(t) : 1 - Math.cos(t);
          double x2 = k == 0 ? Math.sin(t) : 0.5 - Math.sin(t);
          return new double[] {x1 + noise * u, x2 + noise * v};
        });
  }
}
