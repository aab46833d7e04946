package gradboard.ui.inspector;

import gradboard.draw.FigureView;
import gradboard.draw.Fonts.Role;
import gradboard.draw.Theme;
import gradboard.runtime.Digest;
import gradboard.tensor.Statistics;
import gradboard.tensor.Tensor;
import gradboard.ui.look.Look;
import gradboard.ui.look.Picture;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/** A tensor's numbers as a table where they are few, otherwise as a picture with its figures. */
final class TensorView extends Picture {
  private static final int GAP = 10;
  private static final int PICTURE = 200;

  /** Behind the type of numbers that can be changed. */
  private static final String HINT = " – click to change";

  private final Function<Theme, Color> ink;
  private final Function<Theme, Color> mark;
  private Optional<Digest> digest = Optional.empty();
  private List<FigureView> pictures = List.of();
  private String missing = "";
  private boolean outdated;
  private OptionalInt marked = OptionalInt.empty();
  private boolean changeable;

  /**
   * @param ink the colour of its numbers
   * @param mark the colour of its bars and frames
   */
  private TensorView(Function<Theme, Color> ink, Function<Theme, Color> mark) {
    this.ink = ink;
    this.mark = mark;
    setAlignmentX(LEFT_ALIGNMENT);
  }

  /** Of what flows forward. */
  static TensorView forward() {
    return new TensorView(
        theme -> theme.accents().forwardText(), theme -> theme.accents().forward());
  }

  /** Of what flows back. */
  static TensorView backward() {
    return new TensorView(
        theme -> theme.accents().backwardText(), theme -> theme.accents().backward());
  }

  /**
   * Shows a tensor.
   *
   * @param why said where there is none
   * @param old whether an edit has outdated it
   */
  void show(Optional<Digest> next, String why, boolean old) {
    digest = next;
    outdated = old;
    missing = why;
    Theme theme = Look.theme();
    double width = PICTURE * theme.sizes().unit();
    Optional<Digest> some = next.filter(shown -> shown.shape().size() > 0);
    pictures =
        Stream.of(
                some.flatMap(shown -> FigureView.picture(shown, theme, width)),
                some.flatMap(shown -> FigureView.distribution(shown, theme, width)))
            .flatMap(Optional::stream)
            .toList();
    getAccessibleContext().setAccessibleName(next.map(this::said).orElse(why));
    setPreferredSize(new Dimension(10, height()));
    revalidate();
    repaint();
  }

  private String said(Digest digest) {
    String type = typeText(digest);
    return digest.whole().map(tensor -> type + ": " + Look.numbers().write(tensor)).orElse(type);
  }

  private String typeText(Digest digest) {
    return (digest.shape().isScalar() ? "scalar" : digest.shape().toString())
        + " "
        + digest.type()
        + (outdated ? ", from before the edit" : "");
  }

  private Color ink(Theme theme) {
    return outdated ? theme.states().stale() : ink.apply(theme);
  }

  private Color mark(Theme theme) {
    return outdated ? theme.inks().wire() : mark.apply(theme);
  }

  private int line() {
    return (int) Math.ceil(Look.theme().fonts().height(Role.DIGITS)) + 2;
  }

  private int height() {
    if (digest.isEmpty()) {
      return line();
    }
    return textHeight(digest.get())
        + pictures.stream().mapToInt(picture -> GAP + (int) Math.ceil(picture.height())).sum();
  }

  private int textHeight(Digest shown) {
    if (shown.whole().isEmpty()) {
      return line() * (shown.statistics().notFinite() > 0 ? 4 : 3);
    }
    return line() + grid(shown.whole().get()).height();
  }

  private DigitGrid grid(Tensor tensor) {
    FontMetrics metrics = getFontMetrics(Look.theme().fonts().face(Role.DIGITS));
    return new DigitGrid(tensor, metrics, getWidth(), line());
  }

  /** The table of its numbers, below the line with the type; empty where they are too many. */
  Optional<DigitGrid> grid() {
    return tensor().map(this::grid);
  }

  /** The numbers that are shown one by one. */
  Optional<Tensor> tensor() {
    return digest.flatMap(Digest::whole);
  }

  /** Where a number stands. */
  Optional<Rectangle> cell(int position) {
    return grid()
        .map(
            grid -> {
              Rectangle cell = grid.cell(position);
              cell.translate(0, line());
              return cell;
            });
  }

  /** The number at a point. */
  OptionalInt at(Point point) {
    return grid()
        .map(grid -> grid.at(new Point(point.x, point.y - line())))
        .orElse(OptionalInt.empty());
  }

  /** Says that its numbers can be changed by a click, or no longer. */
  void setChangeable(boolean possible) {
    if (changeable != possible) {
      changeable = possible;
      repaint();
    }
  }

  /** Frames a number, or none. */
  void mark(OptionalInt position) {
    marked = position;
    repaint();
  }

  /** In another width numbers break into other lines. */
  @Override
  public void setBounds(int x, int y, int width, int height) {
    boolean other = width != getWidth();
    super.setBounds(x, y, width, height);
    if (other) {
      setPreferredSize(new Dimension(10, height()));
      revalidate();
    }
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    Theme theme = Look.theme();
    g.setFont(theme.fonts().face(Role.DIGITS));
    int ascent = g.getFontMetrics().getAscent();
    g.setColor(theme.inks().secondary());
    if (digest.isEmpty()) {
      g.drawString(missing, 0, ascent);
    } else {
      g.drawString(typeText(digest.get()) + (changeable && !outdated ? HINT : ""), 0, ascent);
      digest
          .get()
          .whole()
          .ifPresentOrElse(tensor -> paintDigits(g, tensor), () -> paintFigures(g, digest.get()));
      double y = textHeight(digest.get()) + GAP;
      for (FigureView picture : pictures) {
        picture.paint(g, 1, y, ink(theme), mark(theme));
        y += picture.height() + GAP;
      }
    }
    g.dispose();
  }

  private void paintDigits(Graphics2D g, Tensor tensor) {
    g.setColor(ink(Look.theme()));
    grid(tensor).paint(g, line());
    if (marked.isPresent() && marked.getAsInt() < tensor.size()) {
      cell(marked.getAsInt())
          .ifPresent(
              cell -> {
                g.setColor(mark(Look.theme()));
                g.drawRect(cell.x - 3, cell.y, cell.width + 5, cell.height - 1);
              });
    }
  }

  private void paintFigures(Graphics2D g, Digest shown) {
    Statistics s = shown.statistics();
    Theme theme = Look.theme();
    g.setColor(ink(theme));
    int y = line() + g.getFontMetrics().getAscent();
    g.drawString(
        "from " + Look.numbers().write(s.minimum()) + " to " + Look.numbers().write(s.maximum()),
        0,
        y);
    y += line();
    g.drawString(
        "mean "
            + Look.numbers().write(s.mean())
            + ", deviation "
            + Look.numbers().write(s.deviation()),
        0,
        y);
    y += line();
    if (s.notFinite() > 0) {
      g.setColor(theme.states().problemText());
      g.drawString(s.notFinite() + " are NaN or infinite", 0, y);
    }
  }
}
