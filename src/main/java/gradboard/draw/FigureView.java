package gradboard.draw;

import gradboard.runtime.Digest;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Optional;

/** A tensor's picture as on a card, but larger, for a panel beside the canvas. */
public final class FigureView {
  private final Theme theme;
  private final FigurePainter painter;
  private final Figure figure;

  private FigureView(Theme theme, Figure figure) {
    this.theme = theme;
    this.figure = figure;
    painter = new FigurePainter(theme);
  }

  /**
   * The tensor as a card shows it, if that is more than digits.
   *
   * @param width that it may take, in pixels
   */
  public static Optional<FigureView> picture(Digest digest, Theme theme, double width) {
    return Optional.of(figures(theme, width).of(digest))
        .filter(figure -> !(figure instanceof Figure.Numeral || figure instanceof Figure.Digits))
        .map(figure -> new FigureView(theme, figure));
  }

  /** How the elements of a larger tensor are distributed, where its picture does not say so. */
  public static Optional<FigureView> distribution(Digest digest, Theme theme, double width) {
    Figures figures = figures(theme, width);
    return figures
        .distribution(digest)
        .filter(figure -> !(figures.of(digest) instanceof Figure.Silhouette))
        .map(figure -> new FigureView(theme, figure));
  }

  private static Figures figures(Theme theme, double width) {
    return new Figures(theme.fonts(), FigureRoom.panel(width / theme.sizes().unit()));
  }

  public double height() {
    return figure.height();
  }

  /** Paints it with its upper left corner at (x, y). */
  public void paint(Graphics2D g, double x, double y, Color text, Color mark) {
    try (Java2dSurface surface = Java2dSurface.once(g, x + figure.width(), y + figure.height())) {
      FigurePainter.Pen pen = new FigurePainter.Pen(text, mark, theme.sizes().hairline());
      painter.paint(surface, figure, x, y, pen);
    }
  }
}
