package gradboard.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/**
 * Draws many wires of one colour into a picture of its own and lays that over the target. Java2D's
 * antialiased strokes cost 4 to 5 µs a wire however short it is, 40 ms for 8,000; these cost about
 * a tenth, because a wire's pixels are weighted directly: along the longer axis of each segment,
 * every column of pixels is covered by the part of the line's thickness that falls into it.
 * Coverages add up, which makes segments join.
 */
final class WireRaster {
  /** Edge of the squares of which only those that were drawn in are laid over the target. */
  private static final int TILE = 32;

  /** A screen's height at most is drawn at once, so that large exports need no second copy. */
  private static final int STRIPE = 2304;

  /** How far, in pixels, a segment may lie off its curve. */
  private static final double FLATNESS = 0.15;

  private static final int MOST_SEGMENTS = 64;

  private BufferedImage picture = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB_PRE);
  private int[] pixels = new int[1];
  private int width = 1;
  private int height = 1;
  private int tilesAcross = 1;
  private boolean[] drawnIn = new boolean[1];

  /** The colour at every coverage from 0 to 255, premultiplied. */
  private final int[] shades = new int[256];

  private int shadesOf;
  private float thickness;

  /**
   * Draws curves over a part of the target.
   *
   * @param area the part, in device pixels
   * @param wires eight numbers a wire, see {@link Surface#wires}
   * @param scale from the wires' coordinates to device pixels, with dx and dy
   * @param lineWidth in device pixels
   */
  void draw(
      Graphics2D g,
      Rectangle area,
      float[] wires,
      int count,
      double scale,
      double dx,
      double dy,
      double lineWidth,
      Color color) {
    shade(color);
    thickness = (float) lineWidth;
    for (int top = 0; count > 0 && top < area.height; top += STRIPE) {
      int rows = Math.min(STRIPE, area.height - top);
      Rectangle stripe = new Rectangle(area.x, area.y + top, area.width, rows);
      stripe(g, stripe, wires, count, scale, dx, dy);
    }
  }

  private void stripe(
      Graphics2D g, Rectangle area, float[] wires, int count, double scale, double dx, double dy) {
    if (area.isEmpty()) {
      return;
    }
    resize(area.width, area.height);
    float s = (float) scale;
    float x = (float) (dx - area.x);
    float y = (float) (dy - area.y);
    for (int i = 0; i < count * 8; i += 8) {
      curve(
          wires[i] * s + x,
          wires[i + 1] * s + y,
          wires[i + 2] * s + x,
          wires[i + 3] * s + y,
          wires[i + 4] * s + x,
          wires[i + 5] * s + y,
          wires[i + 6] * s + x,
          wires[i + 7] * s + y);
    }
    lay(g, area);
  }

  private void resize(int newWidth, int newHeight) {
    if (newWidth == width && newHeight == height) {
      return;
    }
    width = newWidth;
    height = newHeight;
    picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    tilesAcross = tile(width - 1) + 1;
    drawnIn = new boolean[tilesAcross * (tile(height - 1) + 1)];
  }

  private static int tile(int pixel) {
    return pixel / TILE;
  }

  private void shade(Color color) {
    if (shadesOf == color.getRGB()) {
      return;
    }
    shadesOf = color.getRGB();
    for (int a = 0; a < shades.length; a++) {
      shades[a] =
          a << 24
              | color.getRed() * a / 255 << 16
              | color.getGreen() * a / 255 << 8
              | color.getBlue() * a / 255;
    }
  }

  private void curve(
      float x1, float y1, float cx1, float cy1, float cx2, float cy2, float x2, float y2) {
    int segments = segments(x1, y1, cx1, cy1, cx2, cy2, x2, y2);
    float fromX = x1;
    float fromY = y1;
    for (int i = 1; i <= segments; i++) {
      float t = (float) i / segments;
      float u = 1 - t;
      float a = u * u * u;
      float b = 3 * u * u * t;
      float c = 3 * u * t * t;
      float d = t * t * t;
      float toX = a * x1 + b * cx1 + c * cx2 + d * x2;
      float toY = a * y1 + b * cy1 + c * cy2 + d * y2;
      segment(fromX, fromY, toX, toY);
      fromX = toX;
      fromY = toY;
    }
  }

  /**
   * How many equal steps of the parameter keep within {@link #FLATNESS}: √(6M / 8f) with M the
   * larger second difference of the control points (Wang's bound for cubics).
   */
  private static int segments(
      float x1, float y1, float cx1, float cy1, float cx2, float cy2, float x2, float y2) {
    if (Math.abs(y2 - y1) < 0.25f && cx1 >= x1 && cx2 <= x2) {
      return 1;
    }
    double first = Math.hypot(x1 - 2 * cx1 + cx2, y1 - 2 * cy1 + cy2);
    double second = Math.hypot(cx1 - 2 * cx2 + x2, cy1 - 2 * cy2 + y2);
    double steps = Math.sqrt(6 * Math.max(first, second) / (8 * FLATNESS));
    return Math.max(1, Math.min(MOST_SEGMENTS, (int) Math.ceil(steps)));
  }

  private void segment(float x1, float y1, float x2, float y2) {
    boolean flat = Math.abs(x2 - x1) >= Math.abs(y2 - y1);
    if (flat) {
      line(Math.min(x1, x2), x1 <= x2 ? y1 : y2, Math.max(x1, x2), x1 <= x2 ? y2 : y1, true);
    } else {
      line(Math.min(y1, y2), y1 <= y2 ? x1 : x2, Math.max(y1, y2), y1 <= y2 ? x2 : x1, false);
    }
  }

  /**
   * A segment seen along its longer axis, from p (across that axis: q) to a larger p.
   *
   * @param flat whether p runs along x
   */
  private void line(float p1, float q1, float p2, float q2, boolean flat) {
    float length = p2 - p1;
    if (length == 0) {
      return;
    }
    float slope = (q2 - q1) / length;
    float half = thickness / 2 * (float) Math.sqrt(1 + slope * slope);
    int from = Math.max(0, (int) Math.floor(p1));
    int to = Math.min((flat ? width : height) - 1, (int) Math.floor(p2));
    float low = Math.min(q1, q2) - half;
    float high = Math.max(q1, q2) + half;
    int breadth = flat ? height : width;
    if (from > to || high < 0 || low >= breadth) {
      return;
    }
    touch(from, to, (int) Math.max(0, low), (int) Math.min(breadth - 1, high), flat);
    for (int p = from; p <= to; p++) {
      float part = Math.min(p + 1, p2) - Math.max(p, p1);
      float q = q1 + slope * (p + 0.5f - p1);
      column(p, q - half, q + half, 255 * part, flat, breadth);
    }
  }

  /** Covers one column of pixels across the line between two edges. */
  private void column(int p, float low, float high, float weight, boolean flat, int breadth) {
    int first = Math.max(0, (int) Math.floor(low));
    int last = Math.min(breadth - 1, (int) Math.floor(high));
    int step = flat ? width : 1;
    int at = flat ? first * width + p : p * width + first;
    for (int q = first; q <= last; q++) {
      float covered = Math.min(q + 1, high) - Math.max(q, low);
      int alpha = (pixels[at] >>> 24) + (int) (covered * weight + 0.5f);
      pixels[at] = shades[Math.min(255, alpha)];
      at += step;
    }
  }

  private void touch(int from, int to, int low, int high, boolean flat) {
    int right = tile(flat ? to : high);
    int bottom = tile(flat ? high : to);
    for (int row = tile(flat ? low : from); row <= bottom; row++) {
      for (int column = tile(flat ? from : low); column <= right; column++) {
        drawnIn[row * tilesAcross + column] = true;
      }
    }
  }

  /** Lays what was drawn over the target, each run of neighbouring tiles at once, and wipes it. */
  private void lay(Graphics2D g, Rectangle area) {
    for (int row = 0; row < drawnIn.length / tilesAcross; row++) {
      int start = row * tilesAcross;
      int column = 0;
      while (column < tilesAcross) {
        int end = column;
        while (end < tilesAcross && drawnIn[start + end]) {
          end++;
        }
        if (end > column) {
          Arrays.fill(drawnIn, start + column, start + end, false);
          layRun(g, area, column * TILE, row * TILE, Math.min(width, end * TILE));
        }
        column = end + 1;
      }
    }
  }

  private void layRun(Graphics2D g, Rectangle area, int left, int top, int right) {
    int bottom = Math.min(height, top + TILE);
    g.drawImage(
        picture,
        area.x + left,
        area.y + top,
        area.x + right,
        area.y + bottom,
        left,
        top,
        right,
        bottom,
        null);
    for (int row = top; row < bottom; row++) {
      Arrays.fill(pixels, row * width + left, row * width + right, 0);
    }
  }
}
