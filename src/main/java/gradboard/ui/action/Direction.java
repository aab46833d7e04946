package gradboard.ui.action;

import java.util.Locale;

/** A way to go on the canvas. */
enum Direction {
  LEFT(-1, 0),
  RIGHT(1, 0),
  UP(0, -1),
  DOWN(0, 1);

  final int x;
  final int y;

  Direction(int x, int y) {
    this.x = x;
    this.y = y;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
