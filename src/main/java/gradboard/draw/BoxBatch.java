package gradboard.draw;

import java.awt.Color;
import java.util.Arrays;

/** Boxes of one colour, collected to be painted at once; kept from frame to frame. */
final class BoxBatch {
  private float[] boxes = new float[256];
  private int count;

  void clear() {
    count = 0;
  }

  void add(double x, double y, double width, double height) {
    int at = 4 * count++;
    if (at == boxes.length) {
      boxes = Arrays.copyOf(boxes, 2 * at);
    }
    boxes[at] = (float) x;
    boxes[at + 1] = (float) y;
    boxes[at + 2] = (float) width;
    boxes[at + 3] = (float) height;
  }

  void paint(Surface surface, Color color) {
    if (count > 0) {
      surface.boxes(boxes, count, color);
    }
  }
}
