package gradboard.draw;

import java.awt.Color;

/** Arithmetic on colours. */
final class Blend {
  private Blend() {}

  /** {@code share} of {@code b}, the rest {@code a}, channel by channel in sRGB. */
  static Color mix(Color a, Color b, double share) {
    return new Color(
        channel(a.getRed(), b.getRed(), share),
        channel(a.getGreen(), b.getGreen(), share),
        channel(a.getBlue(), b.getBlue(), share));
  }

  private static int channel(int a, int b, double share) {
    return (int) Math.round(a + (b - a) * share);
  }

  /**
   * Contrast of two colours, 1 to 21, as the Web Content Accessibility Guidelines 2.2 define it:
   * (L₁ + 0.05) / (L₂ + 0.05) of the relative luminances, the lighter one above.
   */
  static double contrast(Color a, Color b) {
    double x = luminance(a) + 0.05;
    double y = luminance(b) + 0.05;
    return Math.max(x, y) / Math.min(x, y);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
