package gradboard.draw;

import java.util.List;

/**
 * Where all wires of a scene run, in flat arrays: eight numbers for each piece of each wire, its
 * ends and control points.
 */
final class WirePieces {
  /** Numbers kept of a piece. */
  static final int STRIDE = 8;

  /** Where each wire's pieces begin, and behind the last wire where they end. */
  private final int[] starts;

  /** The wires that are led through points. */
  private final int[] led;

  private final float[] curves;

  /** Room for the pieces of wires; where they run is to be told by {@link #set}. */
  WirePieces(List<WireView> wires) {
    starts = new int[wires.size() + 1];
    int count = 0;
    for (int i = 0; i < wires.size(); i++) {
      int points = wires.get(i).via().size();
      starts[i + 1] = starts[i] + points + 1;
      count += points == 0 ? 0 : 1;
    }
    led = new int[count];
    for (int i = wires.size() - 1; count > 0; i--) {
      if (!wires.get(i).via().isEmpty()) {
        led[--count] = i;
      }
    }
    curves = new float[starts[wires.size()] * STRIDE];
  }

  private WirePieces(WirePieces before) {
    starts = before.starts;
    led = before.led;
    curves = before.curves.clone();
  }

  /** The same, to be changed for wires that keep their number of points. */
  WirePieces copy() {
    return new WirePieces(this);
  }

  void set(int wire, Run run) {
    int at = starts[wire] * STRIDE;
    for (Curve curve : run.pieces()) {
      curves[at] = (float) curve.x1();
      curves[at + 1] = (float) curve.y1();
      curves[at + 2] = (float) curve.controlX1();
      curves[at + 3] = (float) curve.controlY1();
      curves[at + 4] = (float) curve.controlX2();
      curves[at + 5] = (float) curve.controlY2();
      curves[at + 6] = (float) curve.x2();
      curves[at + 7] = (float) curve.y2();
      at += STRIDE;
    }
  }

  /** Positions of the wires that are led through points. */
  int[] led() {
    return led;
  }

  int count() {
    return curves.length / STRIDE;
  }

  float[] curves() {
    return curves;
  }

  /** Whether a box around one of a wire's pieces touches a box. */
  boolean isWireNear(int wire, double left, double top, double right, double bottom) {
    for (int piece = starts[wire]; piece < starts[wire + 1]; piece++) {
      if (isNear(piece, left, top, right, bottom)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the box around a piece's control points touches a box. */
  boolean isNear(int piece, double left, double top, double right, double bottom) {
    int at = piece * STRIDE;
    float[] c = curves;
    float x1 = Math.min(Math.min(c[at], c[at + 2]), Math.min(c[at + 4], c[at + 6]));
    float x2 = Math.max(Math.max(c[at], c[at + 2]), Math.max(c[at + 4], c[at + 6]));
    if (x1 > right || x2 < left) {
      return false;
    }
    float y1 = Math.min(Math.min(c[at + 1], c[at + 3]), Math.min(c[at + 5], c[at + 7]));
    float y2 = Math.max(Math.max(c[at + 1], c[at + 3]), Math.max(c[at + 5], c[at + 7]));
    return y1 <= bottom && y2 >= top;
  }
}
