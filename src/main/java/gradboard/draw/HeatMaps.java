package gradboard.draw;

import gradboard.runtime.Digest;
import gradboard.tensor.Tensor;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tensors as pictures on the diverging scale, one pixel a cell, kept while they are in use. */
final class HeatMaps {
  private static final int KEPT = 2_000;
  private static final int LEGEND = 33;

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
    int height = (int) cells.shape().extent(1);
    int width = (int) cells.shape().extent(2);
    int rows = (tiles + heat.columns() - 1) / heat.columns();
    int gapX = gap(heat.columns(), width);
    int gapY = gap(rows, height);
    BufferedImage picture =
        new BufferedImage(
            heat.columns() * (width + gapX) - gapX,
            rows * (height + gapY) - gapY,
            BufferedImage.TYPE_INT_RGB);
    fill(picture, new Rectangle(picture.getWidth(), picture.getHeight()), between);
    for (int place = tiles; place < rows * heat.columns(); place++) {
      int left = place % heat.columns() * (width + gapX);
      fill(picture, new Rectangle(left, (rows - 1) * (height + gapY), width, height), nothing);
    }
    for (int i = 0; i < cells.size(); i++) {
      int tile = i / (width * height);
      int x = tile % heat.columns() * (width + gapX) + i % width;
      int y = tile / heat.columns() * (height + gapY) + i / width % height;
      picture.setRGB(x, y, color(cells.at(i), heat.extreme()).getRGB());
    }
    return picture;
  }

  /** Cells between two tiles: about a twentieth of a tile. */
  private static int gap(int tiles, int cells) {
    return tiles == 1 ? 0 : Math.max(1, Math.round(cells / 20f));
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
