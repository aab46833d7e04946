package gradboard.draw;

import gradboard.draw.Fonts.Role;
import gradboard.runtime.Digest;
import gradboard.tensor.DType;
import gradboard.tensor.NumberFormat;
import gradboard.tensor.Shape;
import gradboard.tensor.Statistics;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Chooses and lays out the form in which a tensor is shown on a card. */
final class Figures {
  /** A matrix of up to this many rows and columns is shown as digits. */
  static final int DIGITS = 4;

  /** As wide as numbers of {@link NumberFormat#DIGITS} digits from 0.01 up. */
  private static final String WIDEST = "−0.00000";

  private final Fonts fonts;
  private final double unit;

  Figures(Fonts fonts) {
    this.fonts = fonts;
    unit = Sizes.of(fonts).unit();
  }

  Figure of(Digest digest) {
    Extent extent = Extent.of(digest.shape());
    if (digest.shape().size() == 0) {
      return numeral("empty");
    }
    return switch (extent.form()) {
      case NUMBER -> numeral(text(digest.type(), digest.whole().orElseThrow().at(0)));
      case DIGITS -> digits(digest.whole().orElseThrow(), extent);
      case BARS -> bars(digest);
      case HEAT -> heat(digest, extent);
    };
  }

  /** Room for a tensor of this shape whose numbers are not known yet. */
  Figure blank(Shape shape) {
    Extent extent = Extent.of(shape);
    return switch (extent.form()) {
      case NUMBER -> new Figure.Blank(widest(Role.NUMBER), fonts.height(Role.NUMBER));
      case DIGITS ->
          new Figure.Blank(
              extent.columns() * widest(Role.DIGITS) + (extent.columns() - 1) * gap(),
              extent.rows() * fonts.height(Role.DIGITS));
      case BARS -> new Figure.Blank(barsWidth(), barsHeight() + caption());
      case HEAT -> new Figure.Blank(heatWidth(extent), heatHeight(extent) + caption());
    };
  }

  private Figure numeral(String text) {
    TextRun run = fonts.line(Role.NUMBER, text);
    double width = Math.max(run.width(), widest(Role.NUMBER));
    return new Figure.Numeral(run, width, fonts.height(Role.NUMBER));
  }

  private Figure digits(Tensor tensor, Extent extent) {
    List<List<TextRun>> cells = new ArrayList<>();
    double widest = 0;
    for (int row = 0; row < extent.rows(); row++) {
      List<TextRun> line = new ArrayList<>();
      for (int i = 0; i < extent.columns(); i++) {
        double number = tensor.at((int) (row * extent.columns() + i));
        TextRun run = fonts.line(Role.DIGITS, text(tensor.type(), number));
        widest = Math.max(widest, run.width());
        line.add(run);
      }
      cells.add(List.copyOf(line));
    }
    return new Figure.Digits(
        List.copyOf(cells),
        Math.max(widest, widest(Role.DIGITS)),
        widest,
        gap(),
        fonts.height(Role.DIGITS));
  }

  private Figure bars(Digest digest) {
    double[] shown = shown(digest);
    double top = Math.max(0, Arrays.stream(shown).filter(Double::isFinite).max().orElse(0));
    double bottom = Math.min(0, Arrays.stream(shown).filter(Double::isFinite).min().orElse(0));
    String range =
        NumberFormat.text(bottom) + " … " + NumberFormat.text(top) + broken(digest.statistics());
    return new Figure.Bars(
        shown,
        bottom,
        top,
        barsWidth(),
        barsHeight(),
        barsHeight() + caption(),
        fonts.line(Role.SMALL, range, barsWidth()));
  }

  private Figure heat(Digest digest, Extent extent) {
    double extreme =
        Arrays.stream(shown(digest)).filter(Double::isFinite).map(Math::abs).max().orElse(0);
    double width = heatWidth(extent);
    return new Figure.Heat(
        digest,
        extreme,
        width,
        heatHeight(extent),
        heatHeight(extent) + caption(),
        fonts.line(Role.SMALL, NumberFormat.text(-extreme), width / 2),
        fonts.line(
            Role.SMALL, NumberFormat.text(extreme) + broken(digest.statistics()), width / 2));
  }

  /**
   * The numbers that are pictured. The scale is theirs, not the whole tensor's: the means of a
   * large tensor lie so close together that its own extremes would leave them one colour.
   */
  private static double[] shown(Digest digest) {
    return digest.whole().or(digest::thumbnail).orElseThrow().doubles();
  }

  private static String broken(Statistics statistics) {
    return statistics.notFinite() == 0 ? "" : " (" + statistics.notFinite() + " not finite)";
  }

  private static String text(DType type, double number) {
    return type == DType.BOOL ? number != 0 ? "true" : "false" : NumberFormat.text(number);
  }

  private double widest(Role role) {
    return fonts.line(role, WIDEST).width();
  }

  private double gap() {
    return 6 * unit;
  }

  private double caption() {
    return fonts.height(Role.SMALL) + 2 * unit;
  }

  private double barsWidth() {
    return 112 * unit;
  }

  private double barsHeight() {
    return 32 * unit;
  }

  /** Cells are square unless the picture would become a thread. */
  private double heatWidth(Extent extent) {
    return Math.max(
        120 * unit, Math.min(144 * unit, extent.pictured(extent.columns()) * cell(extent)));
  }

  private double heatHeight(Extent extent) {
    return Math.max(24 * unit, extent.pictured(extent.rows()) * cell(extent));
  }

  private double cell(Extent extent) {
    return Math.min(
        144 * unit / extent.pictured(extent.columns()), 64 * unit / extent.pictured(extent.rows()));
  }

  private enum Form {
    NUMBER,
    DIGITS,
    BARS,
    HEAT
  }

  /** A tensor seen as a matrix of its last axis. */
  private record Extent(long rows, long columns) {
    static Extent of(Shape shape) {
      long columns = shape.rank() == 0 ? 1 : shape.extent(-1);
      return new Extent(columns == 0 ? 0 : shape.size() / columns, columns);
    }

    Form form() {
      if (rows * columns <= 1) {
        return Form.NUMBER;
      }
      if (rows <= DIGITS && columns <= DIGITS) {
        return Form.DIGITS;
      }
      return rows == 1 || columns == 1 ? Form.BARS : Form.HEAT;
    }

    /** Cells along an axis of the picture: a digest keeps small tensors whole. */
    double pictured(long extent) {
      return rows * columns <= Digest.SMALL ? extent : Math.min(extent, Digest.EDGE);
    }
  }
}
