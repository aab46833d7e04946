package gradboard.draw;

import java.awt.geom.Path2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the {@code d} attribute of an SVG path: the commands M L H V C S Q Z, absolute and relative
 * (arcs and T are not used in this program's icons).
 */
final class PathData {
  private static final Pattern TOKEN =
      Pattern.compile("[A-Za-z]|[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

  private final Path2D.Double path = new Path2D.Double();
  private final Matcher tokens;
  private boolean more;
  private double x;
  private double y;
  private double startX;
  private double startY;
  private double controlX;
  private double controlY;

  private PathData(String data) {
    tokens = TOKEN.matcher(data);
    more = tokens.find();
  }

  /**
   * The path.
   *
   * @throws IllegalArgumentException on a command that is not read
   */
  static Path2D.Double parse(String data) {
    PathData reader = new PathData(data);
    char command = 'M';
    while (reader.more) {
      char token = reader.tokens.group().charAt(0);
      if (Character.isLetter(token)) {
        command = token;
        reader.advance();
      }
      reader.segment(command);
      // Further pairs after a move are lines.
      command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
    }
    return reader.path;
  }

  private void segment(char command) {
    boolean relative = Character.isLowerCase(command);
    double originX = relative ? x : 0;
    double originY = relative ? y : 0;
    switch (Character.toUpperCase(command)) {
      case 'M' -> {
        to(originX + number(), originY + number());
        startX = x;
        startY = y;
        path.moveTo(x, y);
      }
      case 'L' -> lineTo(originX + number(), originY + number());
      case 'H' -> lineTo(originX + number(), y);
      case 'V' -> lineTo(x, originY + number());
      case 'C' -> cubic(originX + number(), originY + number(), originX, originY);
      case 'S' -> cubic(2 * x - controlX, 2 * y - controlY, originX, originY);
      case 'Q' -> quadratic(originX, originY);
      case 'Z' -> {
        path.closePath();
        to(startX, startY);
      }
      default -> throw new IllegalArgumentException("path command " + command + " is not read");
    }
  }

  private void lineTo(double toX, double toY) {
    to(toX, toY);
    path.lineTo(x, y);
  }

  private void cubic(double firstX, double firstY, double originX, double originY) {
    double secondX = originX + number();
    double secondY = originY + number();
    to(originX + number(), originY + number());
    path.curveTo(firstX, firstY, secondX, secondY, x, y);
    controlX = secondX;
    controlY = secondY;
  }

  private void quadratic(double originX, double originY) {
    double middleX = originX + number();
    double middleY = originY + number();
    to(originX + number(), originY + number());
    path.quadTo(middleX, middleY, x, y);
  }

  /** Moves the pen; without a preceding curve its control point is the pen itself. */
  private void to(double toX, double toY) {
    x = toX;
    y = toY;
    controlX = toX;
    controlY = toY;
  }

  private double number() {
    if (!more) {
      throw new IllegalArgumentException("the path ends within a command");
    }
    double number = Double.parseDouble(tokens.group());
    advance();
    return number;
  }

  private void advance() {
    more = tokens.find();
  }
}
