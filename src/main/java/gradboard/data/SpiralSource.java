package gradboard.data;

import java.util.List;

/**
 * Arms of a spiral, one a class, as in CS231n's notes, "Putting it together: minimal neural network
 * case study": class j has x1 = r sin t, x2 = r cos t with r evenly from 0 to 1 and t evenly from
 * 4j to 4(j + 1) plus noise.
 */
final class SpiralSource implements Source {
  private static final double TURN = 4;

  @Override
  public String name() {
    return "spiral";
  }

  @Override
  public String summary() {
    return "Arms of a spiral, one a class: no linear classifier parts them";
  }

  @Override
  public List<Option> options() {
    return List.of(
        ClassPoints.classes(3),
        ClassPoints.points(100),
        ClassPoints.noise(0.2, "standard deviation of the angle, in radians"));
  }

  @Override
  public Dataset read(Options options, long seed, DataFiles files) {
    int points = options.count("points");
    double noise = options.number("noise");
    return ClassPoints.make(
        name(),
        options.count("classes"),
        points,
        seed,
        (k, i, u, v) -> {
          double r = ClassPoints.even(i, points);
          double t = TURN * (k + r) + noise * u;
          return new double[] {r * Math.sin(t), r * Math.cos(t)};
        });
  }
}
