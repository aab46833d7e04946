package gradboard.draw;

import gradboard.runtime.Digest;
import gradboard.tensor.Tensor;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tensors as pictures on the diverging scale, one pixel a cell, kept while they are in use. */
final class HeatMaps {
  private static final int KEPT = 2_000;
  private static final int LEGEND = 33;

  /** Pixels along a tile to which a gap of one pixel is thin. */
  private static final int FINE = 20;

  private final Accents accents;
  private final Color notFinite;

  /** Behind the gaps between tiles, and in places that no tile takes. */
  private final Color between;

  private final Color nothing;
  private final BufferedImage legend;

  /** By identity: comparing digests would compare all their numbers. */
  private final Map<Identity, BufferedImage> pictures =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Identity, BufferedImage> eldest) {
          return size() > KEPT;
        }
      };

  private record Identity(Digest digest) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Identity identity && identity.digest == digest;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(digest);
    }
  }

  HeatMaps(Theme theme) {
    accents = theme.accents();
    notFinite = theme.states().problem();
    between = theme.inks().wire();
    nothing = theme.placeholder();
    legend = new BufferedImage(LEGEND, 1, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < LEGEND; i++) {
      legend.setRGB(i, 0, accents.diverging(2.0 * i / (LEGEND - 1) - 1).getRGB());
    }
  }

  /** The scale itself, from −m on the left to m. */
  BufferedImage legend() {
    return legend;
  }

  /** The digest's tiles, with gaps between them; NaN and infinities stand out. */
  BufferedImage picture(Figure.Heat heat) {
    return pictures.computeIfAbsent(new Identity(heat.digest()), key -> paint(heat));
  }

  private BufferedImage paint(Figure.Heat heat) {
    Tensor cells = heat.digest().tiles().orElseThrow();
    int tiles = (int) cells.shape().extent(0);
    int rows = (tiles + heat.columns() - 1) / heat.columns();
    int height = (int) cells.shape().extent(1);
    int width = (int) cells.shape().extent(2);
    // Cells are as many pixels wide and high as it takes for a thin gap between small tiles.
    int across = tiles == 1 ? 1 : (FINE + width - 1) / width;
    int down = tiles == 1 ? 1 : (FINE + height - 1) / height;
    int pitchX = width * across + Math.max(1, width * across / FINE);
    int pitchY = height * down + Math.max(1, height * down / FINE);
    BufferedImage picture =
        new BufferedImage(
            (heat.columns() - 1) * pitchX + width * across,
            (rows - 1) * pitchY + height * down,
            BufferedImage.TYPE_INT_RGB);
    fill(picture, new Rectangle(picture.getWidth(), picture.getHeight()), between);
    for (int place = tiles; place < rows * heat.columns(); place++) {
      int left = place % heat.columns() * pitchX;
      fill(picture, new Rectangle(left, (rows - 1) * pitchY, pitchX, pitchY), nothing);
    }
    int[] pixels = new int[across * down];
    for (int i = 0; i < cells.size(); i++) {
      int tile = i / (width * height);
      int x = tile % heat.columns() * pitchX + i % width * across;
      int y = tile / heat.columns() * pitchY + i / width % height * down;
      Arrays.fill(pixels, color(cells.at(i), heat.extreme()).getRGB());
      picture.setRGB(x, y, across, down, pixels, 0, across);
    }
    return picture;
  }

  private static void fill(BufferedImage picture, Rectangle box, Color color) {
    Graphics2D g = picture.createGraphics();
    g.setColor(color);
    g.fill(box);
    g.dispose();
  }

  private Color color(double value, double extreme) {
    if (!Double.isFinite(value)) {
      return notFinite;
    }
    return accents.diverging(extreme == 0 ? 0 : value / extreme);
  }
}
