package gradboard.draw;

import gradboard.runtime.Digest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A tensor as it is shown on a card, in a form that suits its size; laid out, not yet coloured. */
public sealed interface Figure {
  double width();

  double height();

  /** One number, in the middle of room for any usual one. */
  record Numeral(TextRun text, double width, double height) implements Figure {}

  /**
   * A small matrix as digits.
   *
   * @param cells rows of numbers
   * @param column width kept for every column, so that a card holds its size while numbers change
   * @param widest width of the widest number; numbers stand right-aligned in the middle of a column
   * @param gap between columns
   * @param line height of a row
   */
  record Digits(List<List<TextRun>> cells, double column, double widest, double gap, double line)
      implements Figure {
    @Override
    public double width() {
      int columns = cells.get(0).size();
      return columns * column + (columns - 1) * gap;
    }

    @Override
    public double height() {
      return cells.size() * line;
    }
  }

  /**
   * A larger matrix as a heat map, or several as tiles, all on one diverging scale, with that scale
   * below them.
   *
   * @param columns tiles in a row
   * @param extreme the m of the scale −m … m
   * @param pictureWidth width of the picture, in the middle of the figure's
   * @param picture height of the picture, without the scale
   * @param scale caption ±m, beside the colours from −m to m, and how many of all tiles are shown
   * @param warning how many elements are NaN or infinite, said instead of the scale
   */
  record Heat(
      Digest digest,
      int columns,
      double extreme,
      double width,
      double pictureWidth,
      double picture,
      double height,
      TextRun scale,
      Optional<TextRun> warning)
      implements Figure {}

  /**
   * A vector as bars that rise and fall from zero.
   *
   * @param values one a bar
   * @param bottom value at the lower edge, at most 0
   * @param top value at the upper edge, at least 0
   * @param picture height of the bars' area, without the caption
   * @param caption its range
   * @param warning how many elements are NaN or infinite, said instead of the range
   */
  record Bars(
      double[] values,
      double bottom,
      double top,
      double width,
      double picture,
      double height,
      TextRun caption,
      Optional<TextRun> warning)
      implements Figure {}

  /**
   * How the elements of a vector are distributed, as a silhouette over the range of their values.
   *
   * @param counts elements in each of the bins, which are equally wide
   * @param zero where in the width the value 0 lies, if it lies inside
   * @param picture height of the silhouette's area, without the caption
   * @param caption the range
   * @param warning how many elements are NaN or infinite, said instead of the range
   */
  record Silhouette(
      long[] counts,
      OptionalDouble zero,
      double width,
      double picture,
      double height,
      TextRun caption,
      Optional<TextRun> warning)
      implements Figure {}

  /** Room kept for numbers that are not known yet. */
  record Blank(double width, double height) implements Figure {}
}
