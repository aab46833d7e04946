package gradboard.ui.inspector;

import gradboard.draw.FigureView;
import gradboard.draw.Fonts.Role;
import gradboard.draw.Theme;
import gradboard.runtime.Digest;
import gradboard.tensor.NumberFormat;
import gradboard.tensor.Shape;
import gradboard.tensor.Statistics;
import gradboard.tensor.Tensor;
import gradboard.ui.look.Look;
import gradboard.ui.look.Picture;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A tensor's numbers as a table where they are few, otherwise as a picture with its figures. */
final class TensorView extends Picture {
  private static final int COLUMNS = 8;
  private static final int GAP = 10;
  private static final int PICTURE = 200;

  private final Function<Theme, Color> ink;
  private final Function<Theme, Color> mark;
  private Optional<Digest> digest = Optional.empty();
  private List<FigureView> pictures = List.of();
  private String missing = "";
  private boolean outdated;

  /**
   * @param ink the colour of its numbers
   * @param mark the colour of its bars and frames
   */
  TensorView(Function<Theme, Color> ink, Function<Theme, Color> mark) {
    this.ink = ink;
    this.mark = mark;
    setAlignmentX(LEFT_ALIGNMENT);
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

  private static int rows(Shape shape) {
    long columns = columns(shape);
    return columns == 0 ? 0 : (int) (shape.size() / columns);
  }

  private static long columns(Shape shape) {
    return shape.isScalar() ? 1 : shape.extent(-1);
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
    int rows = rows(shown.shape());
    int perLine = perLine(shown.whole().get());
    int wraps = (int) ((columns(shown.shape()) + perLine - 1) / perLine);
    return line() * (1 + rows * Math.max(1, wraps));
  }

  /** How many numbers there is room for beside each other. */
  private int perLine(Tensor tensor) {
    int room = (getWidth() + GAP) / (widest(tensor) + GAP);
    return getWidth() == 0 ? COLUMNS : Math.max(1, Math.min(COLUMNS, room));
  }

  private int widest(Tensor tensor) {
    FontMetrics metrics = getFontMetrics(Look.theme().fonts().face(Role.DIGITS));
    int widest = 0;
    for (int i = 0; i < tensor.size(); i++) {
      widest = Math.max(widest, metrics.stringWidth(text(tensor, i)));
    }
    return widest;
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
      g.drawString(typeText(digest.get()), 0, ascent);
      digest
          .get()
          .whole()
          .ifPresentOrElse(
              tensor -> paintDigits(g, tensor, line()), () -> paintFigures(g, digest.get()));
      double y = textHeight(digest.get()) + GAP;
      for (FigureView picture : pictures) {
        picture.paint(g, 1, y, ink(theme), mark(theme));
        y += picture.height() + GAP;
      }
    }
    g.dispose();
  }

  private void paintDigits(Graphics2D g, Tensor tensor, int top) {
    g.setColor(ink(Look.theme()));
    FontMetrics metrics = g.getFontMetrics();
    int columns = (int) Math.max(1, columns(tensor.shape()));
    int width = widest(tensor);
    int perLine = perLine(tensor);
    int y = top + metrics.getAscent();
    for (int i = 0; i < tensor.size(); i++) {
      int column = i % columns;
      if (i > 0 && (column == 0 || column % perLine == 0)) {
        y += line();
      }
      String text = text(tensor, i);
      int right = (column % perLine) * (width + GAP) + width;
      g.drawString(text, right - metrics.stringWidth(text), y);
    }
  }

  private static String text(Tensor tensor, int i) {
    return switch (tensor.type()) {
      case BOOL -> tensor.at(i) != 0 ? "true" : "false";
      case INT32, INT64 -> NumberFormat.text(tensor.at(i));
      case FLOAT32, FLOAT64 -> Look.numbers().write(tensor.at(i));
    };
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
