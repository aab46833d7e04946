package gradboard.ui.dock;

import gradboard.ui.live.TrainingNews;
import java.awt.geom.Point2D;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The curves of a figure that each epoch has over the training and the validation part. */
final class EpochCurves {
  private EpochCurves() {}

  /**
   * @param figure such as {@code loss}; epochs without it, or with one that is not finite, are left
   *     out
   */
  static Map<Pen, List<Point2D>> of(String figure, List<TrainingNews.Epoch> epochs) {
    Map<Pen, List<Point2D>> curves = new EnumMap<>(Pen.class);
    curves.put(Pen.TRAINING, curve(figure, epochs, TrainingNews.Epoch::training));
    curves.put(Pen.VALIDATION, curve(figure, epochs, TrainingNews.Epoch::validation));
    return curves;
  }

  private static List<Point2D> curve(
      String figure,
      List<TrainingNews.Epoch> epochs,
      Function<TrainingNews.Epoch, Map<String, Double>> part) {
    return epochs.stream()
        .<Point2D>map(
            epoch ->
                new Point2D.Double(
                    epoch.step(), part.apply(epoch).getOrDefault(figure, Double.NaN)))
        .filter(point -> Double.isFinite(point.getY()))
        .toList();
  }
}
