package gradboard.ui.canvas;

import gradboard.draw.MinimapPainter;
import gradboard.draw.Scene;
import gradboard.draw.Surface;
import gradboard.draw.Theme;
import gradboard.draw.Viewport;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** What lies over the scene: the box of a selection, guide lines, a cut, the minimap. */
final class Overlay {
  private static final double DASH = 4;

  private final Runnable repaint;
  private Optional<Rectangle2D> band = Optional.empty();
  private Optional<Line2D> cut = Optional.empty();
  private List<Line2D> guides = List.of();
  private boolean minimap;
  private MinimapPainter painter;
  private Theme theme;

  /**
   * @param repaint called when something of it has changed
   */
  Overlay(Theme theme, Runnable repaint) {
    this.repaint = repaint;
    wear(theme);
  }

  void wear(Theme next) {
    theme = next;
    painter = new MinimapPainter(next);
  }

  /** A box on the control. */
  void band(Optional<Rectangle2D> box) {
    band = box;
    repaint.run();
  }

  /** Lines of the scene. */
  void guides(List<Line2D> lines) {
    if (!guides.equals(lines)) {
      guides = List.copyOf(lines);
      repaint.run();
    }
  }

  /** The line of the scene along which wires are being cut. */
  void cut(Optional<Line2D> line) {
    cut = line;
    repaint.run();
  }

  void showMinimap(boolean shown) {
    minimap = shown;
    repaint.run();
  }

  boolean isMinimapShown() {
    return minimap;
  }

  /** Whether the minimap is there: only where some of the scene is out of sight. */
  boolean hasMinimap(Scene scene, Viewport view) {
    return minimap
        && !scene.nodes().isEmpty()
        && !view.shows(scene.bounds())
        && MinimapPainter.fits(view.width(), view.height());
  }

  void paint(Surface surface, Scene scene, Viewport view) {
    surface.view(view.scale(), view.dx(), view.dy());
    double pixel = 1 / view.scale();
    for (Shape guide : guides) {
      surface.stroke(guide, pixel, 0, theme.accents().forward());
    }
    cut.ifPresent(line -> surface.stroke(line, 2 * pixel, DASH * pixel, theme.states().problem()));
    surface.view(1, 0, 0);
    band.ifPresent(box -> surface.stroke(box, 1, DASH, theme.states().selected()));
    if (hasMinimap(scene, view)) {
      painter.paint(surface, scene, view);
    }
  }
}
