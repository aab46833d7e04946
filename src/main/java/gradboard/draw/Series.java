package gradboard.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.List;

/**
 * Colours that tell classes apart, and the strokes of curves in charts. The colours are Okabe and
 * Ito's, which people of every colour vision can distinguish ("Color universal design", 2008),
 * adapted to light and dark surroundings; after the last they begin again.
 */
public final class Series {
  /** A curve over the training part, or of steps. */
  public static final Stroke SOLID = new BasicStroke(1.8f);

  /** A curve over the validation part. */
  public static final Stroke DASHED =
      new BasicStroke(
          1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {6f, 4f}, 0f);

  /** Grid lines, and curves that stay in the background. */
  public static final Stroke HAIR = new BasicStroke(1f);

  private static final List<Color> LIGHT =
      List.of(
          new Color(0x0072B2),
          new Color(0xD55E00),
          new Color(0x009E73),
          new Color(0xCC79A7),
          new Color(0xB58900),
          new Color(0x3DA5D9),
          new Color(0x6B5B95),
          new Color(0x595959));

  private static final List<Color> DARK =
      List.of(
          new Color(0x4DA3E0),
          new Color(0xF28A3C),
          new Color(0x33C79B),
          new Color(0xE3A0C6),
          new Color(0xE6C84D),
          new Color(0x7CC8F0),
          new Color(0xA593D1),
          new Color(0xB0B0B0));

  private Series() {}

  /** Colour of a class, by its id. */
  public static Color of(Theme theme, int index) {
    List<Color> colors = theme.dark() ? DARK : LIGHT;
    return colors.get(Math.floorMod(index, colors.size()));
  }

  /**
   * Colour of a region of a class.
   *
   * @param certainty 0 gives the canvas's colour, 1 a clear tint
   */
  public static Color region(Theme theme, int index, double certainty) {
    return Blend.mix(
        theme.surfaces().canvas(), of(theme, index), 0.08 + 0.42 * Math.min(1, certainty));
  }
}
