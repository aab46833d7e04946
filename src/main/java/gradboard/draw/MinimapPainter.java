package gradboard.draw;

import gradboard.draw.SheetView.FrameView;
import gradboard.draw.SheetView.NoteView;
import gradboard.draw.Surface.Corners;
import gradboard.op.Category;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/**
 * Paints a whole scene small, with a frame round what is seen of it. Keeps buffers, see painter.
 */
public final class MinimapPainter {
  private static final double WIDTH = 196;
  private static final double HEIGHT = 132;

  /** Smaller, nothing could be made out on it. */
  private static final double LEAST_WIDTH = 60;

  private static final double MARGIN = 12;
  private static final double PAD = 8;

  /** In pixels, of the mark round what is seen. */
  private static final double LEAST_MARK = 7;

  private final Theme theme;
  private final BoxBatch[] byCategory = new BoxBatch[Category.values().length];

  public MinimapPainter(Theme theme) {
    this.theme = theme;
    Arrays.setAll(byCategory, i -> new BoxBatch());
  }

  /** Where it lies in a view of a size: the lower right corner, and no more than a quarter. */
  public static Rectangle2D place(double width, double height) {
    double shrunk =
        Math.max(
            0, Math.min(1, Math.min((width / 2 - MARGIN) / WIDTH, (height / 2 - MARGIN) / HEIGHT)));
    double w = WIDTH * shrunk;
    double h = HEIGHT * shrunk;
    return new Rectangle2D.Double(width - w - MARGIN, height - h - MARGIN, w, h);
  }

  /** Whether there is room for it in a view of a size. */
  public static boolean fits(double width, double height) {
    return place(width, height).getWidth() >= LEAST_WIDTH;
  }

  /** How the scene is placed on it: the scene with a margin, and all that is seen beside it. */
  public static Viewport viewport(Scene scene, Viewport view) {
    Rectangle2D place = place(view.width(), view.height());
    Rectangle2D shown = scene.bounds();
    shown.add(seen(view));
    double scale =
        Math.min(
            (place.getWidth() - 2 * PAD) / Math.max(1, shown.getWidth()),
            (place.getHeight() - 2 * PAD) / Math.max(1, shown.getHeight()));
    return new Viewport(
        scale,
        place.getCenterX() - shown.getCenterX() * scale,
        place.getCenterY() - shown.getCenterY() * scale,
        view.width(),
        view.height());
  }

  private static Rectangle2D seen(Viewport view) {
    return new Rectangle2D.Double(
        view.left(), view.top(), view.right() - view.left(), view.bottom() - view.top());
  }

  /** A box, as large as it takes to be noticed. */
  static Rectangle2D marked(Rectangle2D seen, double least) {
    double width = Math.max(least, seen.getWidth());
    double height = Math.max(least, seen.getHeight());
    return new Rectangle2D.Double(
        seen.getCenterX() - width / 2, seen.getCenterY() - height / 2, width, height);
  }

  public void paint(Surface surface, Scene scene, Viewport view) {
    Rectangle2D place = place(view.width(), view.height());
    surface.view(1, 0, 0);
    double radius = theme.sizes().radius();
    surface.rounded(
        place.getX() - 1,
        place.getY() - 1,
        place.getWidth() + 2,
        place.getHeight() + 2,
        radius + 1,
        Corners.ALL,
        theme.surfaces().border());
    surface.rounded(
        place.getX(),
        place.getY(),
        place.getWidth(),
        place.getHeight(),
        radius,
        Corners.ALL,
        theme.surfaces().label());
    Viewport small = viewport(scene, view);
    surface.view(small.scale(), small.dx(), small.dy());
    sheet(surface, scene.sheet());
    for (BoxBatch batch : byCategory) {
      batch.clear();
    }
    for (int i = 0; i < scene.nodes().size(); i++) {
      scene.addBox(i, byCategory[scene.category(i)]);
    }
    for (Category category : Category.values()) {
      byCategory[category.ordinal()].paint(surface, theme.block(category));
    }
    surface.stroke(
        marked(seen(view), LEAST_MARK / small.scale()),
        theme.sizes().hairline() / small.scale(),
        0,
        theme.states().selected());
  }

  /** Frames and notes lie under the nodes, as on the canvas; a frame must not hide a note. */
  private void sheet(Surface surface, SheetView sheet) {
    for (FrameView frame : sheet.frames()) {
      box(surface, frame.box(), theme.labelTint(frame.frame().color()));
    }
    for (NoteView note : sheet.notes()) {
      box(surface, note.box(), theme.labelEdge(note.shownColor()));
    }
  }

  private static void box(Surface surface, Rectangle2D box, Color color) {
    surface.box(box.getX(), box.getY(), box.getWidth(), box.getHeight(), color);
  }
}
