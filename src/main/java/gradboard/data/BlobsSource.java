package gradboard.data;

import java.util.List;

/** Gaussian clouds, one a class, whose centres lie evenly on a circle, the first at (radius, 0). */
final class BlobsSource implements Source {

  @Override
  public String name() {
    return "blobs";
  }

  @Override
  public String summary() {
    return "Gaussian clouds around centres on a circle, one a class";
  }

  @Override
  public List<Option> options() {
    return List.of(
        ClassPoints.classes(3),
        ClassPoints.points(100),
        ClassPoints.noise(1, "standard deviation of both coordinates within a cloud"),
        Option.number("radius", 3, 0, "radius of the circle of centres"));
  }

  @Override
  public Dataset read(Options options, long seed, DataFiles files) {
    int classes = options.count("classes");
    double noise = options.number("noise");
    double radius = options.number("radius");
    return ClassPoints.make(
        name(),
        classes,
        options.count("points"),
        seed,
        (k, i, u, v) -> {
          double t = 2 * Math.PI * k / classes;
          return new double[] {radius * Math.cos(t) + noise * u, radius * Math.sin(t) + noise * v};
        });
  }
}
