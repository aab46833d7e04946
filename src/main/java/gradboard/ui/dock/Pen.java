package gradboard.ui.dock;

import gradboard.draw.Series;
import gradboard.draw.Theme;
import java.awt.Paint;
import java.awt.Stroke;

/**
 * How a curve is drawn, from the background to the front. Training and validation differ by dashes
 * and by how light they are, so that each is known also where only one is there.
 */
enum Pen {
  BATCHES("each batch", Series.HAIR, 1) {
    @Override
    Paint paint(Theme theme) {
      return theme.inks().wire();
    }
  },
  TRAINING("training", Series.SOLID, 2) {
    @Override
    Paint paint(Theme theme) {
      return theme.accents().forward();
    }
  },
  VALIDATION("validation", Series.DASHED, 3) {
    @Override
    Paint paint(Theme theme) {
      return theme.inks().primary();
    }
  };

  private final String title;
  private final Stroke stroke;
  private final int pixelsPerPoint;

  Pen(String title, Stroke stroke, int pixelsPerPoint) {
    this.title = title;
    this.stroke = stroke;
    this.pixelsPerPoint = pixelsPerPoint;
  }

  /** In the legend. */
  String title() {
    return title;
  }

  Stroke stroke() {
    return stroke;
  }

  /**
   * How far apart its points must be: dashes of a line that goes up and down at every pixel blur.
   */
  int pixelsPerPoint() {
    return pixelsPerPoint;
  }

  abstract Paint paint(Theme theme);
}
