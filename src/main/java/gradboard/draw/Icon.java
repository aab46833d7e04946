package gradboard.draw;

import java.awt.Shape;

/**
 * A picture of one colour.
 *
 * @param name the file's name without its ending
 * @param outline the area to fill, within a square of {@value #GRID} × {@value #GRID}
 */
public record Icon(String name, Shape outline) {
  /** Edge of the square that icons are drawn in. */
  public static final int GRID = 24;
}
