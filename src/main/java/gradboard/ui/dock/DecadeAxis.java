package gradboard.ui.dock;

import gradboard.ui.look.Look;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * A logarithmic axis with powers of ten as its ticks, and where there is room for them 2 and 5
 * times these.
 */
final class DecadeAxis extends LogAxis {
  private static final double[] ROUND = {1, 2, 5};

  /** From one tick to the next, in heights of their text. */
  private static final double SPACING = 1.6;

  @Override
  public List<ValueTick> refreshTicks(
      Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
    double most = area.getHeight() / (SPACING * getTickLabelFont().getSize2D());
    double decades = Math.log10(getRange().getUpperBound() / getRange().getLowerBound());
    boolean fine = decades * ROUND.length <= most;
    int stride = fine ? 1 : Math.max(1, (int) Math.ceil(decades / Math.max(1, most)));
    int first = (int) Math.floor(Math.log10(getRange().getLowerBound()));
    int last = (int) Math.ceil(Math.log10(getRange().getUpperBound()));
    List<ValueTick> ticks = new ArrayList<>();
    for (int power = first; power <= last; power++) {
      if (Math.floorMod(power, stride) == 0) {
        for (double round : fine ? ROUND : new double[] {1}) {
          add(ticks, round * Math.pow(10, power));
        }
      }
    }
    return ticks;
  }

  private void add(List<ValueTick> ticks, double value) {
    if (getRange().contains(value)) {
      String text = Look.numbers().write(value);
      ticks.add(new NumberTick(value, text, TextAnchor.CENTER_RIGHT, TextAnchor.CENTER, 0));
    }
  }
}
