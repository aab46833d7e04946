package gradboard.draw;

import gradboard.runtime.Tiling;

/**
 * How tiles stand side by side.
 *
 * @param columns tiles in a row
 * @param rows rows of tiles; the last one may have fewer
 * @param width of all
 * @param height of all
 */
record TileGrid(int columns, int rows, double width, double height) {
  /** A tile is at most this many times as wide as high, or as high as wide, lest it be a thread. */
  private static final double SLENDER = 4;

  /** Tiles may be this much smaller than they could be where that leaves no empty places. */
  private static final double NEAT = 0.75;

  /** The grid in which tiles become large in some room, without many empty places. */
  static TileGrid of(Tiling tiling, double width, double height) {
    if (tiling.rows() > 1) {
      return grid(tiling, tiling.columns(), width, height);
    }
    double largest = 0;
    for (int columns = 1; columns <= tiling.shown(); columns++) {
      largest = Math.max(largest, grid(tiling, columns, width, height).tileWidth());
    }
    TileGrid best = null;
    for (int columns = 1; columns <= tiling.shown(); columns++) {
      TileGrid grid = grid(tiling, columns, width, height);
      if (grid.tileWidth() >= NEAT * largest
          && (best == null || grid.isNeater(best, tiling.shown()))) {
        best = grid;
      }
    }
    return best;
  }

  private static TileGrid grid(Tiling tiling, int columns, double width, double height) {
    int rows = (tiling.shown() + columns - 1) / columns;
    double proportion =
        Math.max(1 / SLENDER, Math.min(SLENDER, (double) tiling.width() / tiling.height()));
    double tile = Math.min(width / columns, height / rows * proportion);
    return new TileGrid(columns, rows, tile * columns, tile / proportion * rows);
  }

  private double tileWidth() {
    return width / columns;
  }

  private boolean isNeater(TileGrid other, int shown) {
    int empty = columns * rows - shown;
    int others = other.columns * other.rows - shown;
    return empty < others || empty == others && tileWidth() >= other.tileWidth();
  }
}
