package gradboard.draw;

import gradboard.draw.Fonts.Role;
import gradboard.kernel.Type;
import gradboard.runtime.Digest;
import gradboard.tensor.DType;
import gradboard.tensor.NumberFormat;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;

/** Chooses and lays out the form in which a tensor is shown on a card. */
final class Figures {
  /** A matrix of up to this many rows and columns is shown as digits. */
  static final int DIGITS = 4;

  /** What the colours of a heat map's scale take beside the number, with a gap. */
  private static final double SCALE_ROOM = 45;

  private final Fonts fonts;
  private final double unit;

  Figures(Fonts fonts) {
    this.fonts = fonts;
    unit = Sizes.of(fonts).unit();
  }

  Figure of(Digest digest) {
    if (digest.shape().size() == 0) {
      return numeral("empty", digest.type());
    }
    Extent extent = Extent.of(digest.shape());
    return switch (extent.form()) {
      case NUMBER -> {
        double number = digest.whole().orElseThrow().at(0);
        yield numeral(text(digest.type(), number), digest.type());
      }
      case DIGITS -> digits(digest.whole().orElseThrow(), extent);
      case BARS -> bars(digest);
      case HEAT -> heat(digest, extent);
    };
  }

  /** Room for a tensor of this type whose numbers are not known yet. */
  Figure blank(Type type) {
    Extent extent = Extent.of(type.shape());
    return switch (extent.form()) {
      case NUMBER -> new Figure.Blank(usual(Role.NUMBER, type.dtype()), fonts.height(Role.NUMBER));
      case DIGITS ->
          new Figure.Blank(
              extent.columns() * usual(Role.DIGITS, type.dtype()) + (extent.columns() - 1) * gap(),
              extent.rows() * fonts.height(Role.DIGITS));
      case BARS -> new Figure.Blank(captionWidth(), barsHeight() + caption());
      case HEAT -> new Figure.Blank(heatWidth(extent), pictureHeight(extent) + caption());
    };
  }

  private Figure numeral(String text, DType type) {
    TextRun run = fonts.line(Role.NUMBER, text);
    double width = Math.max(run.width(), usual(Role.NUMBER, type));
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
    double column = Math.max(widest, usual(Role.DIGITS, tensor.type()));
    return new Figure.Digits(List.copyOf(cells), column, widest, gap(), fonts.height(Role.DIGITS));
  }

  private Figure bars(Digest digest) {
    double[] shown = shown(digest);
    double top = Math.max(0, finite(shown).max().orElse(0));
    double bottom = Math.min(0, finite(shown).min().orElse(0));
    IntFunction<String> range =
        digits -> numbers(digits).write(bottom) + " … " + numbers(digits).write(top);
    return new Figure.Bars(
        shown,
        bottom,
        top,
        captionWidth(),
        barsHeight(),
        barsHeight() + caption(),
        fonts.line(Role.SMALL, range.apply(digitsThatFit(range, captionWidth())), captionWidth()),
        warning(digest));
  }

  private Figure heat(Digest digest, Extent extent) {
    double extreme = finite(shown(digest)).map(Math::abs).max().orElse(0);
    double room = heatWidth(extent) - SCALE_ROOM * unit;
    IntFunction<String> scale = digits -> "±" + numbers(digits).write(extreme);
    return new Figure.Heat(
        digest,
        extreme,
        heatWidth(extent),
        pictureWidth(extent),
        pictureHeight(extent),
        pictureHeight(extent) + caption(),
        fonts.line(Role.SMALL, scale.apply(digitsThatFit(scale, room)), room),
        warning(digest));
  }

  private NumberFormat numbers(int digits) {
    return new NumberFormat(digits, fonts.numbers().notation());
  }

  /** How many significant digits of a caption fit; a rounded number says more than a cut one. */
  private int digitsThatFit(IntFunction<String> caption, double width) {
    int digits = fonts.numbers().digits();
    while (digits > 1 && fonts.line(Role.SMALL, caption.apply(digits)).width() > width) {
      digits--;
    }
    return digits;
  }

  /**
   * The numbers that are pictured. The scale is theirs, not the whole tensor's: the means of a
   * large tensor lie so close together that its own extremes would leave them one colour.
   */
  private static double[] shown(Digest digest) {
    return digest.whole().or(digest::thumbnail).orElseThrow().doubles();
  }

  private static DoubleStream finite(double[] numbers) {
    return Arrays.stream(numbers).filter(Double::isFinite);
  }

  private Optional<TextRun> warning(Digest digest) {
    int broken = digest.statistics().notFinite();
    return broken == 0
        ? Optional.empty()
        : Optional.of(fonts.line(Role.SMALL, broken + " not finite", captionWidth()));
  }

  private String text(DType type, double number) {
    return switch (type) {
      case BOOL -> number != 0 ? "true" : "false";
      case INT32, INT64 -> NumberFormat.text(number);
      case FLOAT32, FLOAT64 -> fonts.numbers().write(number);
    };
  }

  /** Room for any usual number of a type: real ones from 0.01 up, class ids. */
  private double usual(Role role, DType type) {
    String widest =
        switch (type) {
          case FLOAT32, FLOAT64 -> fonts.numbers().widest();
          case INT32, INT64 -> "−000";
          case BOOL -> "false";
        };
    return fonts.line(role, widest).width();
  }

  private double gap() {
    return 6 * unit;
  }

  private double caption() {
    return fonts.height(Role.SMALL) + 2 * unit;
  }

  private double captionWidth() {
    return 120 * unit;
  }

  private double barsHeight() {
    return 32 * unit;
  }

  private double heatWidth(Extent extent) {
    return Math.max(captionWidth(), pictureWidth(extent));
  }

  /** In the tensor's own proportions, unless the picture would become a thread. */
  private double pictureWidth(Extent extent) {
    return Math.max(48 * unit, Math.min(144 * unit, 64 * unit * extent.proportion()));
  }

  private double pictureHeight(Extent extent) {
    return Math.max(24 * unit, Math.min(64 * unit, 144 * unit / extent.proportion()));
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

    double proportion() {
      return (double) columns / rows;
    }
  }
}
