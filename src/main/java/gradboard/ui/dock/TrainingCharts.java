package gradboard.ui.dock;

import gradboard.ui.live.TrainingNews;
import java.awt.BorderLayout;
import java.awt.GridLayout;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JPanel;

/** The loss, and beside it each metric that training measures, over the steps of training. */
final class TrainingCharts extends JPanel {
  private final LossChart loss = new LossChart();
  private final Map<String, CurveChart> metrics = new LinkedHashMap<>();
  private final Map<String, Span> spans = new LinkedHashMap<>();
  private final JPanel row = new JPanel(new GridLayout(1, 0));
  private final Legend legend;

  /**
   * @param scale the choice of the loss's scale
   */
  TrainingCharts(JComponent scale) {
    super(new BorderLayout());
    legend = new Legend(scale);
    row.add(loss);
    add(legend, BorderLayout.NORTH);
    add(row, BorderLayout.CENTER);
  }

  void setLogarithmic(boolean wanted) {
    loss.setLogarithmic(wanted);
    note();
  }

  /**
   * @param shares names of metrics that lie between 0 and 1
   */
  void show(
      List<TrainingNews.LossPoint> batches, List<TrainingNews.Epoch> epochs, Set<String> shares) {
    loss.show(batches, epochs);
    legend.show(loss.pens());
    Set<String> names = new LinkedHashSet<>();
    epochs.forEach(epoch -> names.addAll(epoch.training().keySet()));
    names.remove("loss");
    make(names);
    metrics.forEach(
        (name, chart) -> {
          Map<Pen, List<Point2D>> curves = EpochCurves.of(name, epochs);
          Span span = shares.contains(name) ? Span.SHARE : span(curves);
          spans.put(name, span);
          chart.show(curves, span, false);
        });
    note();
  }

  /** Says what the charts leave out. */
  private void note() {
    Stream<String> notes = spans.entrySet().stream().map(e -> e.getValue().note(e.getKey()));
    legend.note(
        Stream.concat(Stream.of(loss.note()), notes)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("; ")));
  }

  private static Span span(Map<Pen, List<Point2D>> curves) {
    List<double[]> values = new ArrayList<>();
    curves.values().forEach(c -> values.add(c.stream().mapToDouble(Point2D::getY).toArray()));
    return Span.linear(values);
  }

  private void make(Set<String> names) {
    if (names.equals(metrics.keySet())) {
      return;
    }
    metrics.values().forEach(row::remove);
    metrics.clear();
    spans.clear();
    for (String name : names) {
      CurveChart chart = new CurveChart(name);
      metrics.put(name, chart);
      row.add(chart);
    }
    row.revalidate();
  }
}
