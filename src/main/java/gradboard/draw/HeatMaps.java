package gradboard.draw;

import gradboard.runtime.Digest;
import gradboard.tensor.Tensor;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tensors as pictures on the diverging scale, one pixel an element, kept while they are in use. */
final class HeatMaps {
  private static final int KEPT = 2_000;
  private static final int LEGEND = 33;

  private final Accents accents;
  private final Color notFinite;
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
    legend = new BufferedImage(LEGEND, 1, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < LEGEND; i++) {
      legend.setRGB(i, 0, accents.diverging(2.0 * i / (LEGEND - 1) - 1).getRGB());
    }
  }

  /** The scale itself, from −m on the left to m. */
  BufferedImage legend() {
    return legend;
  }

  /** The digest's elements as a matrix of their last axis; NaN and infinities stand out. */
  BufferedImage picture(Figure.Heat heat) {
    return pictures.computeIfAbsent(new Identity(heat.digest()), key -> paint(heat));
  }

  private BufferedImage paint(Figure.Heat heat) {
    Tensor cells = heat.digest().whole().or(heat.digest()::thumbnail).orElseThrow();
    int columns = (int) cells.shape().extent(-1);
    int rows = cells.size() / columns;
    BufferedImage picture = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < cells.size(); i++) {
      picture.setRGB(i % columns, i / columns, color(cells.at(i), heat.extreme()).getRGB());
    }
    return picture;
  }

  private Color color(double value, double extreme) {
    if (!Double.isFinite(value)) {
      return notFinite;
    }
    return accents.diverging(extreme == 0 ? 0 : value / extreme);
  }
}
