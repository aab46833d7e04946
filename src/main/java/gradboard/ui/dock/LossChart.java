package gradboard.ui.dock;

import gradboard.ui.live.TrainingNews;
import java.awt.BorderLayout;
import java.awt.geom.Point2D;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JPanel;

/**
 * The loss over the steps of training: that of each batch thin in the background, the mean of each
 * epoch solid, and that of the validation part dashed.
 */
final class LossChart extends JPanel {
  private final CurveChart chart = new CurveChart("loss");
  private boolean logarithmic;
  private Map<Pen, List<Point2D>> curves = Map.of();
  private String note = "";

  LossChart() {
    super(new BorderLayout());
    add(chart, BorderLayout.CENTER);
  }

  /** Gives every tenfold loss the same height, or every loss its own. */
  void setLogarithmic(boolean wanted) {
    logarithmic = wanted;
    draw();
  }

  void show(List<TrainingNews.LossPoint> batches, List<TrainingNews.Epoch> epochs) {
    Map<Pen, List<Point2D>> next = new EnumMap<>(Pen.class);
    next.put(Pen.BATCHES, points(batches.stream().map(b -> point(b.step(), b.loss()))));
    next.putAll(EpochCurves.of("loss", epochs));
    curves = next;
    draw();
  }

  private static Point2D point(long step, double loss) {
    return new Point2D.Double(step, loss);
  }

  private static List<Point2D> points(Stream<Point2D> all) {
    return all.filter(point -> Double.isFinite(point.getY())).toList();
  }

  /** The curves that there are. */
  Set<Pen> pens() {
    return curves.keySet().stream()
        .filter(pen -> !curves.get(pen).isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What is not shown of them; empty where all is. */
  String note() {
    return note;
  }

  private void draw() {
    List<double[]> values =
        curves.values().stream()
            .map(curve -> curve.stream().mapToDouble(Point2D::getY).toArray())
            .toList();
    if (logarithmic) {
      Map<Pen, List<Point2D>> positive = new EnumMap<>(Pen.class);
      curves.forEach(
          (pen, curve) -> positive.put(pen, curve.stream().filter(p -> p.getY() > 0).toList()));
      note = positive.equals(curves) ? "" : "0 and below have no logarithm";
      chart.show(positive, Span.logarithmic(values), true);
    } else {
      Span span = Span.linear(values);
      note = span.note("loss");
      chart.show(curves, span, false);
    }
  }
}
