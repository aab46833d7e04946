package gradboard.draw;

import gradboard.draw.Surface.Corners;

/** Small plates that keep text on the canvas legible. */
final class Plates {
  private Plates() {}

  static void paint(Surface surface, Theme theme, double x, double y, double width, double height) {
    double unit = theme.sizes().unit();
    double radius = theme.sizes().smallRadius();
    surface.rounded(
        x - unit,
        y - unit,
        width + 2 * unit,
        height + 2 * unit,
        radius + unit,
        Corners.ALL,
        theme.surfaces().border());
    surface.rounded(x, y, width, height, radius, Corners.ALL, theme.surfaces().label());
  }
}
