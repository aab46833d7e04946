package gradboard.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A surface that remembers what was painted and where, in its own pixels. */
class Recording implements Surface {
  /** Kinds of strokes of the brush. */
  enum Kind {
    BOX,
    SHAPE,
    LINE,
    TEXT,
    IMAGE,
    ICON
  }

  /**
   * One thing painted.
   *
   * @param what the text, or the icon's name
   */
  record Painted(Kind kind, Rectangle2D box, Color color, String what) {}

  final List<Painted> all = new ArrayList<>();
  private double scale = 1;
  private double dx;
  private double dy;

  static Recording of(Scene scene, Theme theme, Viewport view) {
    return of(scene, theme, view, Highlights.NONE);
  }

  static Recording of(Scene scene, Theme theme, Viewport view, Highlights highlights) {
    Recording recording = new Recording();
    new ScenePainter(theme).paint(recording, scene, view, highlights);
    return recording;
  }

  Stream<Painted> of(Kind kind) {
    return all.stream().filter(painted -> painted.kind() == kind);
  }

  List<String> texts() {
    return of(Kind.TEXT).map(Painted::what).toList();
  }

  List<String> icons() {
    return of(Kind.ICON).map(Painted::what).toList();
  }

  /** Colour of the last box painted under the middle of something, before it was painted. */
  Color under(Painted painted) {
    Color color = null;
    for (Painted earlier : all.subList(0, all.indexOf(painted))) {
      if (earlier.kind() == Kind.BOX
          && earlier.box().contains(painted.box().getCenterX(), painted.box().getCenterY())) {
        color = earlier.color();
      }
    }
    return color;
  }

  @Override
  public void view(double newScale, double newDx, double newDy) {
    scale = newScale;
    dx = newDx;
    dy = newDy;
  }

  @Override
  public void box(double x, double y, double width, double height, Color color) {
    add(Kind.BOX, x, y, width, height, color, "");
  }

  @Override
  public void rounded(
      double x,
      double y,
      double width,
      double height,
      double radius,
      Corners corners,
      Color color) {
    add(Kind.BOX, x, y, width, height, color, "");
  }

  @Override
  public void fill(Shape path, Color color) {
    Rectangle2D box = path.getBounds2D();
    add(Kind.SHAPE, box.getX(), box.getY(), box.getWidth(), box.getHeight(), color, "");
  }

  @Override
  public void stroke(Shape path, double width, double dash, Color color) {
    Rectangle2D box = path.getBounds2D();
    String what = dash > 0 ? "dashed" : "";
    add(Kind.LINE, box.getX(), box.getY(), box.getWidth(), box.getHeight(), color, what);
  }

  @Override
  public void text(TextRun run, double x, double baseline, Color color) {
    var line =
        run.font()
            .getLineMetrics(run.text(), new java.awt.font.FontRenderContext(null, true, true));
    add(
        Kind.TEXT,
        x,
        baseline - line.getAscent(),
        run.width(),
        line.getAscent() + line.getDescent(),
        color,
        run.text());
  }

  @Override
  public void image(BufferedImage pixels, double x, double y, double width, double height) {
    add(Kind.IMAGE, x, y, width, height, Color.BLACK, "");
  }

  @Override
  public void icon(Icon icon, double x, double y, double size, Color color) {
    add(Kind.ICON, x, y, size, size, color, icon.name());
  }

  @Override
  public void boxes(float[] boxes, int count, Color color) {
    for (int i = 0; i < 4 * count; i += 4) {
      box(boxes[i], boxes[i + 1], boxes[i + 2], boxes[i + 3], color);
    }
  }

  @Override
  public void wires(float[] wires, int count, double width, Color color) {
    for (int i = 0; i < 8 * count; i += 8) {
      Rectangle2D box = new Rectangle2D.Double(wires[i], wires[i + 1], 0, 0);
      for (int k = 2; k < 8; k += 2) {
        box.add(wires[i + k], wires[i + k + 1]);
      }
      add(Kind.LINE, box.getX(), box.getY(), box.getWidth(), box.getHeight(), color, "");
    }
  }

  private void add(
      Kind kind, double x, double y, double width, double height, Color color, String what) {
    Rectangle2D box =
        new Rectangle2D.Double(x * scale + dx, y * scale + dy, width * scale, height * scale);
    all.add(new Painted(kind, box, color, what));
  }
}
