package gradboard.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinimapPainterTest {
  @ParameterizedTest
  @CsvSource({"1400, 900", "420, 300", "300, 900", "1400, 200", "200, 150"})
  void neverTakesMoreThanAQuarter(double width, double height) {
    Rectangle2D place = MinimapPainter.place(width, height);
    assertThat(place.getX()).isGreaterThanOrEqualTo(width / 2);
    assertThat(place.getY()).isGreaterThanOrEqualTo(height / 2);
    assertThat(place.getWidth() / place.getHeight()).isCloseTo(196.0 / 132, within(1e-9));
  }

  @Test
  void isAsLargeAsEverOnALargeCanvasAndGoneOnATinyOne() {
    assertThat(MinimapPainter.place(1400, 900).getWidth()).isEqualTo(196);
    assertThat(MinimapPainter.fits(1400, 900)).isTrue();
    assertThat(MinimapPainter.fits(120, 80)).isFalse();
    assertThat(MinimapPainter.fits(10, 10)).isFalse();
  }

  @Test
  void theWholeSceneLiesOnASmallOne() {
    Scene scene = Samples.network(Samples.fonts());
    Viewport view = new Viewport(1, 0, 0, 320, 240);
    Viewport small = MinimapPainter.viewport(scene, view);
    Rectangle2D place = MinimapPainter.place(320, 240);
    Rectangle2D bounds = scene.bounds();
    assertThat(
            place.contains(
                bounds.getX() * small.scale() + small.dx(),
                bounds.getY() * small.scale() + small.dy(),
                bounds.getWidth() * small.scale(),
                bounds.getHeight() * small.scale()))
        .isTrue();
  }

  @Test
  void whatIsSeenOfAHugeSceneIsMarkedLargeEnoughToBeNoticed() {
    Rectangle2D seen = new Rectangle2D.Double(100, 200, 10, 400);
    assertThat(MinimapPainter.marked(seen, 50)).isEqualTo(new Rectangle2D.Double(80, 200, 50, 400));
    assertThat(MinimapPainter.marked(seen, 5)).isEqualTo(seen);
  }
}
