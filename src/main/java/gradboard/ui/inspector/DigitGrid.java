package gradboard.ui.inspector;

import gradboard.tensor.NumberFormat;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import gradboard.ui.look.Look;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.OptionalInt;

/** Where a tensor's numbers stand in a table that is as wide as there is room for. */
final class DigitGrid {
  private static final int MOST_COLUMNS = 8;
  private static final int GAP = 10;

  private final Tensor tensor;
  private final FontMetrics metrics;
  private final int line;
  private final int columns;
  private final int widest;
  private final int perLine;

  /**
   * @param room width in pixels; 0 where it is not known yet
   * @param line height of a line in pixels
   */
  DigitGrid(Tensor tensor, FontMetrics metrics, int room, int line) {
    this.tensor = tensor;
    this.metrics = metrics;
    this.line = line;
    Shape shape = tensor.shape();
    columns = Math.max(1, shape.isScalar() ? 1 : (int) shape.extent(-1));
    int most = 0;
    for (int i = 0; i < tensor.size(); i++) {
      most = Math.max(most, metrics.stringWidth(text(i)));
    }
    widest = most;
    int fitting = room == 0 ? MOST_COLUMNS : (room + GAP) / (widest + GAP);
    perLine = Math.max(1, Math.min(MOST_COLUMNS, fitting));
  }

  private int linesPerRow() {
    return (columns + perLine - 1) / perLine;
  }

  int height() {
    return tensor.size() / columns * linesPerRow() * line;
  }

  /** The place of a number, from the table's upper left corner. */
  Rectangle cell(int position) {
    int column = position % columns;
    int y = (position / columns * linesPerRow() + column / perLine) * line;
    return new Rectangle(column % perLine * (widest + GAP), y, widest, line);
  }

  /** The number at a point. */
  OptionalInt at(Point point) {
    for (int i = 0; i < tensor.size(); i++) {
      Rectangle cell = cell(i);
      cell.grow(GAP / 2, 0);
      if (cell.contains(point)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** The number above or below another, or that number where there is none. */
  int vertical(int position, int rows) {
    Rectangle from = cell(position);
    Point to = new Point(from.x + from.width / 2, from.y + from.height / 2 + rows * line);
    return at(to).orElse(position);
  }

  /** In the colour and font that are set. */
  void paint(Graphics2D g, int top) {
    for (int i = 0; i < tensor.size(); i++) {
      Rectangle cell = cell(i);
      String text = text(i);
      g.drawString(
          text,
          cell.x + cell.width - metrics.stringWidth(text),
          top + cell.y + metrics.getAscent());
    }
  }

  /** A number as it is shown. */
  String text(int position) {
    return switch (tensor.type()) {
      case BOOL -> tensor.at(position) != 0 ? "true" : "false";
      case INT32, INT64 -> NumberFormat.text(tensor.at(position));
      case FLOAT32, FLOAT64 -> Look.numbers().write(tensor.at(position));
    };
  }
}
