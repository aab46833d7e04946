package gradboard.ui.dock;

import gradboard.draw.Fonts.Role;
import gradboard.draw.Series;
import gradboard.draw.Theme;
import gradboard.ui.live.TrainingLog;
import gradboard.ui.live.TrainingNews;
import gradboard.ui.look.Look;
import gradboard.ui.look.Panels;
import java.awt.BorderLayout;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.swing.JPanel;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The loss over the steps of training: that of each batch thin in the background, the mean of each
 * epoch solid, and that of the validation part dashed.
 */
final class LossChart extends JPanel {
  private static final int BATCHES = 0;
  private static final int TRAINING = 1;
  private static final int VALIDATION = 2;

  private final XYSeries batches = new XYSeries("each batch", false);
  private final XYSeries training = new XYSeries("training", false);
  private final XYSeries validation = new XYSeries("validation", false);
  private final JFreeChart chart;
  private final XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
  private final NumberAxis steps = new NumberAxis("step");
  private final NumberAxis loss = new NumberAxis("loss");

  LossChart() {
    super(new BorderLayout());
    XYSeriesCollection all = new XYSeriesCollection();
    all.addSeries(batches);
    all.addSeries(training);
    all.addSeries(validation);
    loss.setAutoRangeIncludesZero(true);
    steps.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    XYPlot plot = new XYPlot(all, steps, loss, lines);
    chart = new JFreeChart(plot);
    ChartPanel panel = new ChartPanel(chart);
    panel.setPopupMenu(null);
    panel.setMinimumDrawWidth(0);
    panel.setMinimumDrawHeight(0);
    panel.setMaximumDrawWidth(Integer.MAX_VALUE);
    panel.setMaximumDrawHeight(Integer.MAX_VALUE);
    add(Panels.named(panel, "lossChart", "Loss over the steps of training"), BorderLayout.CENTER);
    dress();
  }

  @Override
  public void updateUI() {
    super.updateUI();
    if (chart != null) {
      dress();
    }
  }

  private void dress() {
    Theme theme = Look.theme();
    chart.setBackgroundPaint(theme.surfaces().card());
    chart.getLegend().setBackgroundPaint(theme.surfaces().card());
    chart.getLegend().setItemPaint(theme.inks().secondary());
    chart.getLegend().setItemFont(theme.fonts().face(Role.SMALL));
    chart.getLegend().setFrame(BlockBorder.NONE);
    XYPlot plot = chart.getXYPlot();
    plot.setBackgroundPaint(theme.surfaces().card());
    plot.setOutlineVisible(false);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(theme.surfaces().grid());
    plot.setRangeGridlineStroke(Series.HAIR);
    for (NumberAxis axis : List.of(steps, loss)) {
      axis.setLabelPaint(theme.inks().secondary());
      axis.setTickLabelPaint(theme.inks().secondary());
      axis.setLabelFont(theme.fonts().face(Role.SMALL));
      axis.setTickLabelFont(theme.fonts().face(Role.SMALL));
      axis.setAxisLinePaint(theme.surfaces().border());
      axis.setTickMarksVisible(false);
    }
    lines.setSeriesPaint(BATCHES, theme.inks().wire());
    lines.setSeriesStroke(BATCHES, Series.HAIR);
    lines.setSeriesPaint(TRAINING, theme.accents().forward());
    lines.setSeriesStroke(TRAINING, Series.SOLID);
    lines.setSeriesPaint(VALIDATION, theme.accents().forward());
    lines.setSeriesStroke(VALIDATION, Series.DASHED);
  }

  void show(TrainingLog log) {
    chart.setNotify(false);
    batches.clear();
    for (TrainingNews.LossPoint point : log.losses()) {
      batches.add(point.step(), point.loss(), false);
    }
    fill(training, log, epoch -> epoch.training().getOrDefault("loss", Double.NaN));
    fill(validation, log, epoch -> epoch.validation().getOrDefault("loss", Double.NaN));
    lines.setSeriesVisibleInLegend(VALIDATION, validation.getItemCount() > 0);
    chart.setNotify(true);
  }

  private static void fill(
      XYSeries series, TrainingLog log, ToDoubleFunction<TrainingNews.Epoch> figure) {
    series.clear();
    for (TrainingNews.Epoch epoch : log.epochs()) {
      double value = figure.applyAsDouble(epoch);
      if (Double.isFinite(value)) {
        series.add(epoch.step(), value, false);
      }
    }
    series.fireSeriesChanged();
  }
}
