package gradboard.data;

import java.util.List;

/** A circle of radius 1 and a smaller one within, points evenly around, plus noise. */
final class CirclesSource implements Source {

  @Override
  public String name() {
    return "circles";
  }

  @Override
  public String summary() {
    return "A circle within a circle";
  }

  @Override
  public List<Option> options() {
    return List.of(
        ClassPoints.points(100),
        ClassPoints.noise(0.1, "standard deviation of both coordinates"),
        Option.number("factor", 0.5, 0, "radius of the inner circle; the outer one's is 1"));
  }

  @Override
  public Dataset read(Options options, long seed, DataFiles files) {
    int points = options.count("points");
    double noise = options.number("noise");
    double factor = options.number("factor");
    return ClassPoints.make(
        name(),
        2,
        points,
        seed,
        (k, i, u, v) -> {
          double t = 2 * Math.PI * i / points;
          double r = k == 0 ? 1 : factor;
          return new double[] {r * Math.cos(t) + noise * u, r * Math.sin(t) + noise * v};
        });
  }
}
