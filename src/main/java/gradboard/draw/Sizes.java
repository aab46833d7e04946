package gradboard.draw;

/**
 * Distances, radii and line widths, all multiples of one unit that follows the font's size.
 *
 * @param unit one pixel at 100 % and the font size of a canvas
 */
public record Sizes(double unit) {
  static Sizes of(Fonts fonts) {
    return new Sizes(fonts.base() / Fonts.CANVAS_TEXT);
  }

  /** Corners of cards. */
  public double radius() {
    return 6 * unit;
  }

  /** Corners of small plates. */
  public double smallRadius() {
    return 4 * unit;
  }

  /** Between a card's edge and what it holds. */
  public double pad() {
    return 9 * unit;
  }

  /** Between things that belong together. */
  public double gap() {
    return 6 * unit;
  }

  /** Outlines of cards and plates. */
  public double hairline() {
    return unit;
  }

  public double wire() {
    return 1.6 * unit;
  }

  /** A wire that is pointed at, stepped along or being drawn; also a chart's line. */
  public double strongWire() {
    return 2.4 * unit;
  }

  /** Dashes and the gaps between them. */
  public double dash() {
    return 5 * unit;
  }

  /** Edge of an op's icon on its card. */
  public double icon() {
    return 16 * unit;
  }

  /** Edge of a state's mark. */
  public double mark() {
    return 12 * unit;
  }

  /** Edge of the arrow heads that tell a value from a gradient. */
  public double chevron() {
    return 9 * unit;
  }

  /** Radius of a port. */
  public double port() {
    return 4.5 * unit;
  }

  /** Radius of a point that a wire is led through. */
  public double point() {
    return 3.5 * unit;
  }

  /** From the middle of one port to the next. */
  public double portPitch() {
    return 18 * unit;
  }
}
