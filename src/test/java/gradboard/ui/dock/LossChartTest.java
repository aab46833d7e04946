package gradboard.ui.dock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import gradboard.draw.Theme;
import gradboard.ui.live.TrainingNews.Epoch;
import gradboard.ui.live.TrainingNews.LossPoint;
import gradboard.ui.look.Look;
import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LossChartTest {
  private static final int WIDTH = 600;
  private static final int HEIGHT = 240;
  private static final int EPOCHS = 4_000;

  private final LossChart chart = new LossChart();

  private static List<Epoch> epochs(IntToDoubleFunction training, IntToDoubleFunction validation) {
    return IntStream.rangeClosed(1, EPOCHS)
        .mapToObj(
            i ->
                new Epoch(
                    i,
                    i,
                    Map.of("loss", training.applyAsDouble(i)),
                    Map.of("loss", validation.applyAsDouble(i))))
        .toList();
  }

  private static List<LossPoint> batches(IntToDoubleFunction loss) {
    return IntStream.rangeClosed(1, EPOCHS)
        .mapToObj(i -> new LossPoint(i, loss.applyAsDouble(i)))
        .toList();
  }

  private BufferedImage painted() {
    chart.setSize(WIDTH, HEIGHT);
    lay(chart);
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    chart.printAll(g);
    g.dispose();
    return image;
  }

  private static void lay(Container container) {
    container.doLayout();
    for (Component child : container.getComponents()) {
      if (child instanceof Container inner) {
        lay(inner);
      }
    }
  }

  private static boolean near(int rgb, Color color) {
    Color found = new Color(rgb);
    return Math.abs(found.getRed() - color.getRed())
            + Math.abs(found.getGreen() - color.getGreen())
            + Math.abs(found.getBlue() - color.getBlue())
        < 90;
  }

  /** The row below the legend with most pixels of a colour. */
  private static int row(BufferedImage image, Color color) {
    int best = 0;
    long most = -1;
    for (int y = 40; y < HEIGHT - 50; y++) {
      long count = count(image, y, color);
      if (count > most) {
        most = count;
        best = y;
      }
    }
    return best;
  }

  private static long count(BufferedImage image, int y, Color color) {
    return IntStream.range(60, WIDTH - 60).filter(x -> near(image.getRGB(x, y), color)).count();
  }

  @Test
  void theValidationCurveIsDashedHoweverManyPointsItHas() {
    chart.show(List.of(), epochs(i -> 1, i -> 0.5));
    BufferedImage image = painted();
    Color ink = Look.theme().inks().primary();
    int y = row(image, ink);
    int gaps = 0;
    for (int x = 61; x < WIDTH - 60; x++) {
      gaps += near(image.getRGB(x - 1, y), ink) && !near(image.getRGB(x, y), ink) ? 1 : 0;
    }
    assertThat(gaps).isGreaterThan(30);
  }

  @Test
  void theTrainingCurveLiesAboveThatOfEachBatch() {
    chart.show(batches(i -> 0.5), epochs(i -> 0.5, i -> 1));
    BufferedImage image = painted();
    Color blue = Look.theme().accents().forward();
    assertThat(count(image, row(image, blue), blue)).isGreaterThan(WIDTH - 200);
  }

  @Test
  void trainingAndValidationDifferInLightnessToo() {
    Theme theme = Look.theme();
    assertThat(Pen.TRAINING.paint(theme)).isNotEqualTo(Pen.VALIDATION.paint(theme));
    assertThat(Pen.TRAINING.stroke()).isNotEqualTo(Pen.VALIDATION.stroke());
  }

  @Test
  void aPeakIsCutQuicklyAndSaid() {
    chart.show(
        batches(i -> i == 2_000 ? 6e13 : 2.0 / i), epochs(i -> 2.0 / i, i -> i == 9 ? 1e30 : 1));
    assertThat(chart.note()).isEqualTo("loss peaks up to 1e30 cut");
    assertTimeout(Duration.ofSeconds(20), this::painted);
    chart.setLogarithmic(true);
    assertThat(chart.note()).isEmpty();
    assertTimeout(Duration.ofSeconds(20), this::painted);
  }

  @Test
  void whatHasNoLogarithmOrIsNoNumberIsLeftOut() {
    chart.show(batches(i -> i % 2 == 0 ? 0 : Double.NaN), epochs(i -> 1, i -> 2));
    chart.setLogarithmic(true);
    assertThat(chart.note()).isEqualTo("0 and below have no logarithm");
    assertThat(painted()).isNotNull();
  }
}
