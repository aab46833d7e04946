package gradboard.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * Paints with Java2D. Positions are worked out here and the graphics is set to device pixels: boxes
 * and text then take Java2D's fast paths at every zoom, and edges fall on whole pixels at any
 * screen scaling. {@link #close} gives the graphics back as it was.
 */
public final class Java2dSurface implements Surface, AutoCloseable {
  private final Graphics2D g;
  private final Sprites sprites;
  private final AffineTransform device;
  private final boolean thorough;

  /** What can be painted at all, in device pixels. */
  private final Rectangle area;

  private double scale;
  private double dx;
  private double dy;

  /**
   * A surface for frames of a window.
   *
   * @param g may be scaled evenly and moved, not turned
   * @param width of what is painted, in the pixels of {@code g}
   */
  public Java2dSurface(Graphics2D g, double width, double height, Sprites sprites) {
    this(g, width, height, sprites, false);
  }

  private Java2dSurface(
      Graphics2D g, double width, double height, Sprites sprites, boolean thorough) {
    this.g = g;
    this.sprites = sprites;
    this.thorough = thorough;
    device = g.getTransform();
    Shape whole = new Rectangle2D.Double(0, 0, width, height);
    Rectangle inDevice = device.createTransformedShape(whole).getBounds();
    g.setTransform(new AffineTransform());
    Rectangle clip = g.getClipBounds();
    area = clip == null ? inDevice : inDevice.intersection(clip);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    view(1, 0, 0);
  }

  /** A surface for a picture that is painted once: it takes its time for wires and pictures. */
  static Java2dSurface once(Graphics2D g, double width, double height) {
    return new Java2dSurface(g, width, height, new Sprites(), true);
  }

  @Override
  public void close() {
    g.setTransform(device);
  }

  @Override
  public void view(double newScale, double newDx, double newDy) {
    scale = newScale * device.getScaleX();
    dx = newDx * device.getScaleX() + device.getTranslateX();
    dy = newDy * device.getScaleY() + device.getTranslateY();
  }

  @Override
  public void box(double x, double y, double width, double height, Color color) {
    int left = across(x);
    int top = down(y);
    g.setColor(color);
    g.fillRect(left, top, across(x + width) - left, down(y + height) - top);
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
    int left = across(x);
    int top = down(y);
    int right = across(x + width);
    int bottom = down(y + height);
    int r = (int) Math.min(Math.round(radius * scale), Math.min(right - left, bottom - top) / 2);
    g.setColor(color);
    if (r < 1) {
      g.fillRect(left, top, right - left, bottom - top);
      return;
    }
    BufferedImage[] quarters = sprites.corners(r, color);
    int above = corners == Corners.BOTTOM ? 0 : r;
    int below = corners == Corners.TOP ? 0 : r;
    if (above > 0) {
      g.drawImage(quarters[0], left, top, null);
      g.drawImage(quarters[1], right - r, top, null);
      g.fillRect(left + r, top, right - left - 2 * r, r);
    }
    g.fillRect(left, top + above, right - left, bottom - top - above - below);
    if (below > 0) {
      g.drawImage(quarters[2], left, bottom - r, null);
      g.drawImage(quarters[3], right - r, bottom - r, null);
      g.fillRect(left + r, bottom - r, right - left - 2 * r, r);
    }
  }

  @Override
  public void fill(Shape path, Color color) {
    smooth(true);
    g.setColor(color);
    g.fill(new Path2D.Double(path, placement()));
    smooth(false);
  }

  @Override
  public void stroke(Shape path, double width, double dash, Color color) {
    smooth(true);
    g.setColor(color);
    g.setStroke(pen(width, dash));
    g.draw(new Path2D.Double(path, placement()));
    smooth(false);
  }

  @Override
  public void text(TextRun run, double x, double baseline, Color color) {
    g.setColor(color);
    g.setFont(sprites.font(run, scale));
    g.drawString(run.text(), (float) (x * scale + dx), (float) down(baseline));
  }

  @Override
  public void image(BufferedImage pixels, double x, double y, double width, double height) {
    int left = across(x);
    int top = down(y);
    int across = across(x + width) - left;
    int down = down(y + height) - top;
    boolean shrinks = across < pixels.getWidth() || down < pixels.getHeight();
    if (thorough && shrinks && across > 0 && down > 0) {
      // No pixel is left out where there is not room for all.
      Image averages = pixels.getScaledInstance(across, down, Image.SCALE_AREA_AVERAGING);
      g.drawImage(averages, left, top, null);
    } else {
      g.drawImage(pixels, left, top, across, down, null);
    }
  }

  @Override
  public void icon(Icon icon, double x, double y, double size, Color color) {
    int pixels = (int) Math.round(size * scale);
    if (pixels > 0) {
      g.drawImage(sprites.icon(icon, pixels, color), across(x), down(y), null);
    }
  }

  @Override
  public void boxes(float[] boxes, int count, Color color) {
    g.setColor(color);
    for (int i = 0; i < count * 4; i += 4) {
      int left = across(boxes[i]);
      int top = down(boxes[i + 1]);
      int width = across(boxes[i] + boxes[i + 2]) - left;
      int height = down(boxes[i + 1] + boxes[i + 3]) - top;
      g.fillRect(left, top, Math.max(1, width), Math.max(1, height));
    }
  }

  @Override
  public void wires(float[] wires, int count, double width, Color color) {
    if (!thorough) {
      sprites.wires().draw(g, area, wires, count, scale, dx, dy, width * scale, color);
      return;
    }
    for (int i = 0; i < count * 8; i += 8) {
      Path2D wire = new Path2D.Float();
      wire.moveTo(wires[i], wires[i + 1]);
      wire.curveTo(
          wires[i + 2], wires[i + 3], wires[i + 4], wires[i + 5], wires[i + 6], wires[i + 7]);
      stroke(wire, width, 0, color);
    }
  }

  private BasicStroke pen(double width, double dash) {
    float pixels = (float) (width * scale);
    return dash == 0
        ? new BasicStroke(pixels, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        : new BasicStroke(
            pixels,
            BasicStroke.CAP_BUTT,
            BasicStroke.JOIN_ROUND,
            1,
            new float[] {(float) (dash * scale)},
            0);
  }

  private AffineTransform placement() {
    return new AffineTransform(scale, 0, 0, scale, dx, dy);
  }

  private void smooth(boolean on) {
    g.setRenderingHint(
        RenderingHints.KEY_ANTIALIASING,
        on ? RenderingHints.VALUE_ANTIALIAS_ON : RenderingHints.VALUE_ANTIALIAS_OFF);
  }

  private int across(double x) {
    return (int) Math.round(x * scale + dx);
  }

  private int down(double y) {
    return (int) Math.round(y * scale + dy);
  }
}
