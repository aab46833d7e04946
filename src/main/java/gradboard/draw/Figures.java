package gradboard.draw;

import gradboard.draw.Fonts.Role;
import gradboard.kernel.Type;
import gradboard.runtime.Digest;
import gradboard.runtime.Histogram;
import gradboard.runtime.Tiling;
import gradboard.tensor.DType;
import gradboard.tensor.NumberFormat;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;

/**
 * Chooses and lays out the form in which a tensor is shown:
 *
 * <ul>
 *   <li>one element: a number;
 *   <li>up to {@value #DIGITS} × {@value #DIGITS}: digits;
 *   <li>a vector of up to {@value Digest#SMALL} elements, or of any length where it is one
 *       distribution of probabilities ({@link Digest#isProbabilities}): a bar for each, in order;
 *   <li>a longer vector: a histogram;
 *   <li>a matrix: a heat map;
 *   <li>more axes: tiles, each a heat map of the last two axes ({@link Tiling}), on one scale.
 * </ul>
 *
 * <p>A gradient takes the form of its value.
 */
final class Figures {
  /** A matrix of up to this many rows and columns is shown as digits. */
  static final int DIGITS = 4;

  /** What the colours of a heat map's scale take beside the number, with a gap. */
  private static final double SCALE_ROOM = 45;

  /** What the caption of tiles needs more, to tell how many there are. */
  private static final double COUNT_ROOM = 70;

  private static final double LEAST_WIDTH = 48;
  private static final double LEAST_HEIGHT = 24;

  private final Fonts fonts;
  private final FigureRoom room;
  private final double unit;

  Figures(Fonts fonts, FigureRoom room) {
    this.fonts = fonts;
    this.room = room;
    unit = Sizes.of(fonts).unit();
  }

  Figure of(Digest digest) {
    return of(digest, digest.isProbabilities());
  }

  /** The gradient of a value, in the same form. */
  Figure ofGradient(Digest gradient, Optional<Digest> value) {
    return of(gradient, value.orElse(gradient).isProbabilities());
  }

  /** How the elements of a larger tensor are distributed, whatever its shape. */
  Optional<Figure> distribution(Digest digest) {
    return digest.histogram().map(histogram -> silhouette(digest, histogram));
  }

  private Figure of(Digest digest, boolean oneByOne) {
    if (digest.shape().size() == 0) {
      return numeral("empty", digest.type());
    }
    Tiling tiling = Tiling.of(digest.shape());
    return switch (form(digest.shape())) {
      case NUMBER -> {
        double number = digest.whole().orElseThrow().at(0);
        yield numeral(text(digest.type(), number), digest.type());
      }
      case DIGITS -> digits(digest.whole().orElseThrow(), tiling);
      case VECTOR ->
          oneByOne || digest.histogram().isEmpty()
              ? bars(digest)
              : silhouette(digest, digest.histogram().get());
      case TILES -> heat(digest, tiling);
    };
  }

  /** Room for a tensor of this type whose numbers are not known yet. */
  Figure blank(Type type) {
    Tiling tiling = Tiling.of(type.shape());
    return switch (form(type.shape())) {
      case NUMBER -> new Figure.Blank(usual(Role.NUMBER, type.dtype()), fonts.height(Role.NUMBER));
      case DIGITS ->
          new Figure.Blank(
              tiling.width() * usual(Role.DIGITS, type.dtype()) + (tiling.width() - 1) * gap(),
              tiling.count() * tiling.height() * fonts.height(Role.DIGITS));
      case VECTOR -> new Figure.Blank(captionWidth(), barsHeight() + caption());
      case TILES -> {
        TileGrid grid = grid(tiling);
        yield new Figure.Blank(tilesWidth(tiling, grid), grid.height() + caption());
      }
    };
  }

  private enum Form {
    NUMBER,
    DIGITS,
    VECTOR,
    TILES
  }

  private static Form form(Shape shape) {
    if (shape.size() <= 1) {
      return Form.NUMBER;
    }
    Tiling tiling = Tiling.of(shape);
    if (tiling.count() * tiling.height() <= DIGITS && tiling.width() <= DIGITS) {
      return Form.DIGITS;
    }
    return tiling.isMatrices() ? Form.TILES : Form.VECTOR;
  }

  private Figure numeral(String text, DType type) {
    TextRun run = fonts.line(Role.NUMBER, text);
    double width = Math.max(run.width(), usual(Role.NUMBER, type));
    return new Figure.Numeral(run, width, fonts.height(Role.NUMBER));
  }

  private Figure digits(Tensor tensor, Tiling tiling) {
    List<List<TextRun>> cells = new ArrayList<>();
    double widest = 0;
    for (int row = 0; row < tiling.count() * tiling.height(); row++) {
      List<TextRun> line = new ArrayList<>();
      for (int i = 0; i < tiling.width(); i++) {
        double number = tensor.at((int) (row * tiling.width() + i));
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
    double[] shown = digest.whole().or(digest::run).orElseThrow().doubles();
    boolean probabilities = digest.isProbabilities();
    double top = probabilities ? 1 : Math.max(0, finite(shown).max().orElse(0));
    double bottom = Math.min(0, finite(shown).min().orElse(0));
    return new Figure.Bars(
        shown,
        bottom,
        top,
        captionWidth(),
        barsHeight(),
        barsHeight() + caption(),
        caption(
            probabilities
                ? digits -> "largest " + numbers(digits).write(digest.statistics().maximum())
                : range(bottom, top)),
        warning(digest));
  }

  private Figure silhouette(Digest digest, Histogram histogram) {
    double low = digest.statistics().minimum();
    double high = digest.statistics().maximum();
    double zero = -histogram.low() / (histogram.high() - histogram.low());
    return new Figure.Silhouette(
        histogram.counts().longs(),
        low < 0 && high > 0 ? OptionalDouble.of(zero) : OptionalDouble.empty(),
        captionWidth(),
        barsHeight(),
        barsHeight() + caption(),
        caption(range(low, high)),
        warning(digest));
  }

  private IntFunction<String> range(double low, double high) {
    return low == high
        ? digits -> "all " + numbers(digits).write(low)
        : digits -> numbers(digits).write(low) + " … " + numbers(digits).write(high);
  }

  private TextRun caption(IntFunction<String> text) {
    String fits = text.apply(digitsThatFit(text, captionWidth()));
    return fonts.line(Role.SMALL, fits, captionWidth());
  }

  private Figure heat(Digest digest, Tiling tiling) {
    TileGrid grid = grid(tiling);
    double width = tilesWidth(tiling, grid);
    double extreme = finite(digest.tiles().orElseThrow().doubles()).map(Math::abs).max().orElse(0);
    double left = width - SCALE_ROOM * unit;
    String count =
        tiling.shown() < tiling.count() ? ", " + tiling.shown() + " of " + tiling.count() : "";
    IntFunction<String> scale = digits -> "±" + numbers(digits).write(extreme) + count;
    return new Figure.Heat(
        digest,
        grid.columns(),
        extreme,
        width,
        grid.width(),
        grid.height(),
        grid.height() + caption(),
        fonts.line(Role.SMALL, scale.apply(digitsThatFit(scale, left)), left),
        warning(digest));
  }

  /** A matrix in its own proportions, unless the picture would become a thread; or tiles. */
  private TileGrid grid(Tiling tiling) {
    if (tiling.count() > 1) {
      return TileGrid.of(tiling, room.tilesWidth() * unit, room.tilesHeight() * unit);
    }
    double proportion = (double) tiling.width() / tiling.height();
    return new TileGrid(
        1,
        1,
        unit * Math.max(LEAST_WIDTH, Math.min(room.width(), room.height() * proportion)),
        unit * Math.max(LEAST_HEIGHT, Math.min(room.height(), room.width() / proportion)));
  }

  private double tilesWidth(Tiling tiling, TileGrid grid) {
    double counted = tiling.shown() < tiling.count() ? COUNT_ROOM * unit : 0;
    return Math.max(Math.min(captionWidth() + counted, room.tilesWidth() * unit), grid.width());
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
    return room.caption() * unit;
  }

  private double barsHeight() {
    return room.bars() * unit;
  }
}
