package gradboard.draw;

/**
 * How large pictures of tensors may become, in pixels at 100 % and the font size of a canvas.
 *
 * @param caption width that a caption may take at least; of bars and histograms the width
 * @param bars height of bars and histograms
 * @param width of a matrix
 * @param height of a matrix
 * @param tilesWidth width of several tiles
 * @param tilesHeight height of several tiles
 */
record FigureRoom(
    double caption,
    double bars,
    double width,
    double height,
    double tilesWidth,
    double tilesHeight) {
  /** On a card. */
  static final FigureRoom CARD = new FigureRoom(120, 32, 144, 64, 176, 88);

  /** On a panel of this width, where a tensor is looked at closely. */
  static FigureRoom panel(double width) {
    return new FigureRoom(width, 64, width, width, width, width);
  }
}
