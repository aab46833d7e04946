package gradboard.ui.dock;

import gradboard.draw.Fonts.Role;
import gradboard.draw.Series;
import gradboard.draw.Theme;
import gradboard.ui.look.Look;
import gradboard.ui.look.Panels;
import java.awt.BorderLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import javax.swing.JPanel;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Curves over the steps of training. */
final class CurveChart extends JPanel {
  /** For a chart that has no size yet. */
  private static final int USUAL_WIDTH = 400;

  private static final int FEWEST = 16;

  /** What is shown of each curve, from left to right; all numbers are finite. */
  private Map<Pen, List<Point2D>> curves = Map.of();

  private Span span = Span.SHARE;
  private boolean logarithmic;

  private final XYSeriesCollection drawn = new XYSeriesCollection();
  private final XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
  private final NumberAxis steps = new NumberAxis("step");
  private final NumberAxis linear = new NumberAxis();
  private final DecadeAxis decades = new DecadeAxis();
  private final JFreeChart chart;

  /**
   * @param figure what the curves are of
   */
  CurveChart(String figure) {
    super(new BorderLayout());
    for (Pen pen : Pen.values()) {
      drawn.addSeries(new XYSeries(pen, false));
    }
    linear.setLabel(figure);
    decades.setLabel(figure);
    steps.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    linear.setNumberFormatOverride(new TickNumbers());
    // Else dashes begin anew at every point, and never end where these lie close together.
    lines.setDrawSeriesLineAsPath(true);
    XYPlot plot = new XYPlot(drawn, steps, linear, lines);
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    chart = new JFreeChart(null, null, plot, false);
    ChartPanel panel = new ChartPanel(chart);
    panel.setPopupMenu(null);
    panel.setMinimumDrawWidth(0);
    panel.setMinimumDrawHeight(0);
    panel.setMaximumDrawWidth(Integer.MAX_VALUE);
    panel.setMaximumDrawHeight(Integer.MAX_VALUE);
    String title = Character.toUpperCase(figure.charAt(0)) + figure.substring(1);
    add(Panels.named(panel, figure + "Chart", title + " over the steps of training"));
    addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            draw();
          }
        });
    dress();
    draw();
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
    setBackground(theme.surfaces().card());
    chart.setBackgroundPaint(theme.surfaces().card());
    // Numbers at the ends of the axes stand out beyond them by half their size.
    float text = theme.fonts().face(Role.SMALL).getSize2D();
    chart.setPadding(new RectangleInsets(0.6 * text, 0.4 * text, 0.2 * text, 2.6 * text));
    XYPlot plot = chart.getXYPlot();
    plot.setBackgroundPaint(theme.surfaces().card());
    plot.setOutlineVisible(false);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(theme.surfaces().grid());
    plot.setRangeGridlineStroke(Series.HAIR);
    for (ValueAxis axis : List.of(steps, linear, decades)) {
      axis.setLabelPaint(theme.inks().secondary());
      axis.setTickLabelPaint(theme.inks().secondary());
      axis.setLabelFont(theme.fonts().face(Role.SMALL));
      axis.setTickLabelFont(theme.fonts().face(Role.SMALL));
      axis.setAxisLinePaint(theme.surfaces().border());
      axis.setTickMarksVisible(false);
    }
    for (Pen pen : Pen.values()) {
      lines.setSeriesPaint(pen.ordinal(), pen.paint(theme));
      lines.setSeriesStroke(pen.ordinal(), pen.stroke());
    }
  }

  /** Shows other curves. */
  void show(Map<Pen, List<Point2D>> next, Span shown, boolean inDecades) {
    curves = next;
    span = shown;
    logarithmic = inDecades;
    draw();
  }

  private void draw() {
    chart.setNotify(false);
    ValueAxis axis = logarithmic ? decades : linear;
    axis.setRange(new Range(span.low(), span.high()));
    chart.getXYPlot().setRangeAxis(axis);
    for (Pen pen : Pen.values()) {
      XYSeries series = drawn.getSeries(pen.ordinal());
      series.clear();
      for (Point2D point : thinned(pen)) {
        series.add(point.getX(), withinSight(point.getY()), false);
      }
      series.fireSeriesChanged();
    }
    chart.setNotify(true);
  }

  private List<Point2D> thinned(Pen pen) {
    int width = getWidth() > 0 ? getWidth() : USUAL_WIDTH;
    DoubleUnaryOperator height = logarithmic ? Math::log10 : DoubleUnaryOperator.identity();
    return Thinning.thin(
        curves.getOrDefault(pen, List.of()),
        Math.max(FEWEST, width / pen.pixelsPerPoint()),
        height);
  }

  /** Dashing a line that leads far beyond the chart would take for ever. */
  private double withinSight(double value) {
    double most = logarithmic ? span.high() : span.high() + (span.high() - span.low());
    return Math.min(value, most);
  }
}
