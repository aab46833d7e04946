package gradboard.draw;

import gradboard.draw.Surface.Corners;

/** The small plate with a thin edge that words beside cards stand on. */
final class Plate {
  private Plate() {}

  static void paint(Surface surface, Theme theme, double x, double y, double width, double height) {
    double radius = theme.sizes().smallRadius();
    double edge = theme.sizes().hairline();
    surface.rounded(
        x - edge,
        y - edge,
        width + 2 * edge,
        height + 2 * edge,
        radius + edge,
        Corners.ALL,
        theme.surfaces().border());
    surface.rounded(x, y, width, height, radius, Corners.ALL, theme.surfaces().label());
  }
}
