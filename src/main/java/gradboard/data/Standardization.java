package gradboard.data;

import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;

/**
 * Shifts and scales each feature to mean 0 and standard deviation 1 over the examples it was fitted
 * on: (x − mean) / deviation.
 *
 * @param means {@code [columns]}
 * @param deviations {@code [columns]}, the population's √(Σ(x − mean)²/n); 1 for a column that does
 *     not vary
 */
public record Standardization(Tensor means, Tensor deviations) {

  /** Deviations below this share of the mean are rounding noise of a constant column. */
  private static final double ROUNDING = 1e-12;

  /** Fits to the examples of a dataset, which should be the training part alone. */
  public static Standardization fit(Dataset data) {
    int columns = data.columns().size();
    double[] means = new double[columns];
    double[] deviations = new double[columns];
    for (int column = 0; column < columns; column++) {
      double mean = 0;
      double squares = 0;
      for (int row = 0; row < data.size(); row++) {
        // Welford's recurrence: one pass without cancellation.
        double x = data.features().at(row * columns + column);
        double delta = x - mean;
        mean += delta / (row + 1);
        squares += delta * (x - mean);
      }
      double deviation = Math.sqrt(squares / data.size());
      means[column] = mean;
      deviations[column] = deviation > ROUNDING * Math.abs(mean) ? deviation : 1;
    }
    Shape shape = Shape.of(columns);
    return new Standardization(Tensor.of(shape, means), Tensor.of(shape, deviations));
  }

  /** The dataset with its features shifted and scaled. */
  public Dataset apply(Dataset data) {
    int columns = data.columns().size();
    double[] scaled = data.features().doubles();
    for (int i = 0; i < scaled.length; i++) {
      int column = i % columns;
      scaled[i] = (scaled[i] - means.at(column)) / deviations.at(column);
    }
    return data.withFeatures(
        Tensor.of(data.features().shape(), scaled).cast(data.features().type()));
  }
}
