package gradboard.draw;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.op.Category;
import gradboard.runtime.Digest;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeatMapsTest {
  private final Theme theme = Theme.light(Palette.DEFAULT, Samples.fonts());
  private final HeatMaps maps = new HeatMaps(theme);
  private final Accents accents = theme.accents();

  @Test
  void coloursRunFromMinusMThroughZeroToM() {
    double[] data = new double[25];
    data[0] = -3;
    data[1] = 3;
    data[2] = 0;
    data[3] = 1.5;
    BufferedImage picture = maps.picture(heat(Samples.numbers(new long[] {5, 5}, data)));

    assertThat(picture.getWidth()).isEqualTo(5);
    assertThat(picture.getHeight()).isEqualTo(5);
    assertThat(picture.getRGB(0, 0)).isEqualTo(accents.negative().getRGB());
    assertThat(picture.getRGB(1, 0)).isEqualTo(accents.positive().getRGB());
    assertThat(picture.getRGB(2, 0)).isEqualTo(accents.neutral().getRGB());
    assertThat(picture.getRGB(3, 0)).isEqualTo(accents.diverging(0.5).getRGB());
  }

  @Test
  void theScaleIsThatOfTheCellsShown() {
    Figure.Heat heat = heat(Samples.numbers(new long[] {2, 5}, -4, 0, 0, 0, 2, 0, 0, 0, 0, 0));

    assertThat(heat.extreme()).isEqualTo(4);
    assertThat(heat.scale().text()).isEqualTo("±4");
  }

  @Test
  void whatIsNotFiniteStandsOut() {
    double[] data = new double[25];
    data[4] = Double.NaN;
    data[5] = Double.NEGATIVE_INFINITY;
    BufferedImage picture = maps.picture(heat(Samples.numbers(new long[] {5, 5}, data)));

    int broken = theme.states().problem().getRGB();
    assertThat(picture.getRGB(4, 0)).isEqualTo(broken);
    assertThat(picture.getRGB(0, 1)).isEqualTo(broken);
    assertThat(picture.getRGB(0, 0)).isEqualTo(accents.neutral().getRGB());
  }

  @Test
  void tilesStandSideBySideWithGaps() {
    double[] data = new double[7 * 25];
    Arrays.fill(data, 25, 50, -1);
    Arrays.fill(data, 4 * 25, 5 * 25, 1);
    BufferedImage picture = maps.picture(heat(Samples.numbers(new long[] {7, 5, 5}, data)));

    // Four and three tiles of 5 × 5, a cell four pixels, one pixel apart, and an empty place.
    assertThat(picture.getWidth()).isEqualTo(4 * 20 + 3);
    assertThat(picture.getHeight()).isEqualTo(2 * 20 + 1);
    assertThat(picture.getRGB(19, 19)).isEqualTo(accents.neutral().getRGB());
    assertThat(picture.getRGB(20, 10)).isEqualTo(theme.inks().wire().getRGB());
    assertThat(picture.getRGB(21, 0)).isEqualTo(accents.negative().getRGB());
    assertThat(picture.getRGB(40, 19)).isEqualTo(accents.negative().getRGB());
    assertThat(picture.getRGB(0, 21)).isEqualTo(accents.positive().getRGB());
    assertThat(picture.getRGB(70, 30)).isEqualTo(theme.placeholder().getRGB());
  }

  @Test
  void aPictureIsMadeOnce() {
    Figure.Heat heat = heat(Samples.normal(1, 64, 256));

    assertThat(maps.picture(heat)).isSameAs(maps.picture(heat));
  }

  private Figure.Heat heat(Digest digest) {
    Card card = Samples.card("n", "Add", Category.MATH, List.of());
    CardLayout layout = new CardLayout(Samples.done(card, digest, digest), theme.fonts());
    return (Figure.Heat) layout.value().orElseThrow().figure();
  }
}
