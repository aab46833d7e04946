package gradboard.draw;

import gradboard.draw.Fonts.Role;
import gradboard.runtime.Histogram;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Paints tensors on cards. */
final class FigurePainter {
  private final Theme theme;
  private final HeatMaps heatMaps;
  private final double unit;

  FigurePainter(Theme theme) {
    this.theme = theme;
    heatMaps = new HeatMaps(theme);
    unit = theme.sizes().unit();
  }

  /**
   * What a figure is painted with.
   *
   * @param text colour of digits
   * @param mark colour of bars and frames
   * @param line width of frames and axes, a pixel of the screen at least: a thinner frame would be
   *     left out on the sides where it rounds to nothing
   */
  record Pen(Color text, Color mark, double line) {}

  /** Paints a figure with its upper left corner at (x, y). */
  void paint(Surface surface, Figure figure, double x, double y, Pen pen) {
    if (figure instanceof Figure.Numeral numeral) {
      double inset = (numeral.width() - numeral.text().width()) / 2;
      surface.text(numeral.text(), x + inset, y + theme.fonts().ascent(Role.NUMBER), pen.text());
    } else if (figure instanceof Figure.Digits digits) {
      digits(surface, digits, x, y, pen.text());
    } else if (figure instanceof Figure.Heat heat) {
      heat(surface, heat, x, y, pen);
    } else if (figure instanceof Figure.Bars bars) {
      bars(surface, bars, x, y, pen);
    } else if (figure instanceof Figure.Silhouette silhouette) {
      silhouette(surface, silhouette, x, y, pen);
    } else if (figure instanceof Figure.Blank blank) {
      blank(surface, blank, x, y);
    }
  }

  private void digits(Surface surface, Figure.Digits digits, double x, double y, Color text) {
    double baseline = y + theme.fonts().ascent(Role.DIGITS);
    for (List<TextRun> row : digits.cells()) {
      double right = x + (digits.column() + digits.widest()) / 2;
      for (TextRun cell : row) {
        surface.text(cell, right - cell.width(), baseline, text);
        right += digits.column() + digits.gap();
      }
      baseline += digits.line();
    }
  }

  private void heat(Surface surface, Figure.Heat heat, double x, double y, Pen pen) {
    double width = heat.pictureWidth();
    double left = x + (heat.width() - width) / 2;
    double line = pen.line();
    surface.box(left - line, y - line, width + 2 * line, heat.picture() + 2 * line, pen.mark());
    surface.image(heatMaps.picture(heat), left, y, width, heat.picture());
    double below = y + heat.picture() + 2 * unit;
    if (heat.warning().isPresent()) {
      warning(surface, heat.warning().get(), x, heat.width(), below);
    } else {
      scale(surface, heat, x, below + theme.fonts().ascent(Role.SMALL));
    }
  }

  /** The colours from −m to m, and ±m. */
  private void scale(Surface surface, Figure.Heat heat, double x, double baseline) {
    double gap = 5 * unit;
    double bar = Math.min(40 * unit, heat.width() - heat.scale().width() - gap);
    double left = x + (heat.width() - bar - gap - heat.scale().width()) / 2;
    surface.image(heatMaps.legend(), left, baseline - 6 * unit, bar, 4 * unit);
    surface.text(heat.scale(), left + bar + gap, baseline, theme.inks().secondary());
  }

  private void warning(Surface surface, TextRun text, double x, double width, double top) {
    surface.text(
        text,
        x + (width - text.width()) / 2,
        top + theme.fonts().ascent(Role.SMALL),
        theme.states().problemText());
  }

  private void bars(Surface surface, Figure.Bars bars, double x, double y, Pen pen) {
    int count = bars.values().length;
    double range = bars.top() - bars.bottom();
    double perUnit = range == 0 ? 0 : bars.picture() / range;
    double zero = y + bars.picture() - (0 - bars.bottom()) * perUnit;
    double slot = bars.width() / count;
    double gap = slot > 4 * unit ? Math.max(unit, pen.line()) : 0;
    float[] boxes = new float[4 * count];
    for (int i = 0; i < count; i++) {
      double value = Double.isFinite(bars.values()[i]) ? bars.values()[i] : 0;
      boxes[4 * i] = (float) (x + i * slot);
      boxes[4 * i + 1] = (float) (zero - Math.max(0, value * perUnit));
      boxes[4 * i + 2] = (float) (slot - gap);
      boxes[4 * i + 3] = (float) Math.abs(value * perUnit);
    }
    surface.boxes(boxes, count, pen.mark());
    surface.box(x, zero - pen.line() / 2, bars.width(), pen.line(), theme.surfaces().border());
    caption(surface, bars.warning(), bars.caption(), x, bars.width(), y + bars.picture());
  }

  private void silhouette(Surface surface, Figure.Silhouette bins, double x, double y, Pen pen) {
    long[] counts = bins.counts();
    double most = Math.max(1, Arrays.stream(counts).max().orElse(1));
    // A single bin is as narrow as any; few bins stand apart, as the numbers do that they count.
    double slot = bins.width() / (counts.length == 1 ? Histogram.BINS : counts.length);
    double left = x + (bins.width() - slot * counts.length) / 2;
    double gap = slot > 8 * unit ? Math.max(unit, pen.line()) : 0;
    double floor = y + bins.picture();
    float[] boxes = new float[4 * counts.length];
    int count = 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        // A single element far out is seen as well.
        double height = Math.max(pen.line(), bins.picture() * counts[i] / most);
        boxes[count++] = (float) (left + i * slot);
        boxes[count++] = (float) (floor - height);
        boxes[count++] = (float) (slot - gap);
        boxes[count++] = (float) height;
      }
    }
    surface.boxes(boxes, count / 4, pen.mark());
    Color axis = theme.inks().wire();
    bins.zero()
        .ifPresent(
            zero ->
                surface.box(
                    x + zero * bins.width() - pen.line() / 2, y, pen.line(), bins.picture(), axis));
    surface.box(x, floor, bins.width(), pen.line(), axis);
    caption(surface, bins.warning(), bins.caption(), x, bins.width(), floor);
  }

  /** A line of small text in the middle under a picture. */
  private void caption(
      Surface surface,
      Optional<TextRun> warning,
      TextRun caption,
      double x,
      double width,
      double bottom) {
    if (warning.isPresent()) {
      warning(surface, warning.get(), x, width, bottom + 2 * unit);
      return;
    }
    surface.text(
        caption,
        x + (width - caption.width()) / 2,
        bottom + 2 * unit + theme.fonts().ascent(Role.SMALL),
        theme.inks().secondary());
  }

  private void blank(Surface surface, Figure.Blank blank, double x, double y) {
    double inset = Math.min(blank.height() / 4, 5 * unit);
    surface.rounded(
        x,
        y + inset,
        blank.width(),
        blank.height() - 2 * inset,
        3 * unit,
        Surface.Corners.ALL,
        theme.placeholder());
  }
}
