package gradboard.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class CameraTest {
  @Test
  void zoomingKeepsThePointUnderThePointer() {
    Camera camera = new Camera(0.5, 30, -20);
    Point2D before = camera.toScene(200, 100);
    Point2D after = camera.zoomed(3, 200, 100).toScene(200, 100);
    assertThat(after.getX()).isCloseTo(before.getX(), within(1e-9));
    assertThat(after.getY()).isCloseTo(before.getY(), within(1e-9));
  }

  @Test
  void framingShowsTheWholeBoxInTheMiddle() {
    Camera camera = Camera.framing(new Rectangle2D.Double(100, 100, 2000, 400), 1000, 600, 50, 1);
    assertThat(camera.scale()).isCloseTo(0.45, within(1e-9));
    assertThat(camera.toComponent(1100, 300).getX()).isCloseTo(500, within(1e-9));
    assertThat(camera.toComponent(1100, 300).getY()).isCloseTo(300, within(1e-9));
  }

  @Test
  void framingASmallBoxDoesNotEnlargeIt() {
    assertThat(Camera.framing(new Rectangle2D.Double(0, 0, 10, 10), 1000, 600, 50, 1).scale())
        .isEqualTo(1);
  }

  @Test
  void aHugeGraphIsFramedWholeAndFromThereOneComesNearerOnly() {
    Rectangle2D box = new Rectangle2D.Double(0, 0, 90_000, 4000);
    Camera camera = Camera.framing(box, 1000, 600, 50, 1);
    assertThat(camera.toComponent(box).getX()).isCloseTo(50, within(1e-9));
    assertThat(camera.toComponent(box).getMaxX()).isCloseTo(950, within(1e-9));
    assertThat(camera.zoomed(0.8, 500, 300)).isEqualTo(camera);
    assertThat(camera.zoomed(1.15, 500, 300).scale())
        .isCloseTo(camera.scale() * 1.15, within(1e-12));
    assertThat(new Camera(0.06, 0, 0).zoomed(0.1, 0, 0).scale()).isEqualTo(Camera.LEAST);
  }

  @Test
  void revealingWhatIsInSightMovesNothing() {
    Camera camera = new Camera(1, 0, 0);
    assertThat(camera.revealing(new Rectangle2D.Double(100, 100, 50, 50), 800, 600, 20))
        .isEqualTo(camera);
    assertThat(camera.revealing(new Rectangle2D.Double(-100, 100, 50, 50), 800, 600, 20).dx())
        .isEqualTo(120);
    assertThat(camera.revealing(new Rectangle2D.Double(790, 100, 50, 50), 800, 600, 20).dx())
        .isEqualTo(-60);
  }

  @Test
  void aGraphThatFitsIsSeenWholeAtFirst() {
    Rectangle2D box = new Rectangle2D.Double(0, 0, 1000, 100);
    assertThat(Camera.opening(box, box, 1000, 600, 50, 0.6, 1))
        .isEqualTo(Camera.framing(box, 1000, 600, 50, 1));
  }

  @Test
  void whatComesFirstIsInSightWhereverItLies() {
    Rectangle2D box = new Rectangle2D.Double(0, 0, 50_000, 10_000);
    Rectangle2D first = new Rectangle2D.Double(0, 6000, 200, 100);
    Camera camera = Camera.opening(box, first, 1000, 600, 50, 0.6, 1);
    assertThat(camera.scale()).isEqualTo(0.6);
    assertThat(camera.toComponent(0, 6050)).isEqualTo(new Point2D.Double(50, 300));
  }

  @Test
  void whatIsCoveredComesOutByTheShorterWay() {
    Camera camera = new Camera(1, 0, 0);
    Rectangle2D cover = new Rectangle2D.Double(600, 400, 200, 200);
    Rectangle2D low = new Rectangle2D.Double(650, 380, 50, 50);
    assertThat(camera.clearing(low, cover, 10)).isEqualTo(new Camera(1, 0, -40));
    Rectangle2D aside = new Rectangle2D.Double(560, 500, 50, 50);
    assertThat(camera.clearing(aside, cover, 10)).isEqualTo(new Camera(1, -20, 0));
    Rectangle2D free = new Rectangle2D.Double(100, 500, 50, 50);
    assertThat(camera.clearing(free, cover, 10)).isEqualTo(camera);
    Rectangle2D whole = new Rectangle2D.Double(5, 5, 790, 590);
    assertThat(camera.clearing(whole, cover, 10)).as("no room beside it").isEqualTo(camera);
  }

  @Test
  void aGraphTooLargeToReadBeginsAtItsLeftEnd() {
    Rectangle2D flat = new Rectangle2D.Double(-100, 20, 10_000, 200);
    Camera wide = Camera.opening(flat, flat, 1000, 600, 50, 0.6, 1);
    assertThat(wide.scale()).isEqualTo(0.6);
    assertThat(wide.toComponent(-100, 120)).isEqualTo(new Point2D.Double(50, 300));
    Rectangle2D upright = new Rectangle2D.Double(0, 20, 200, 10_000);
    Rectangle2D card = new Rectangle2D.Double(0, 100, 200, 100);
    Camera high = Camera.opening(upright, card, 1000, 600, 50, 0.6, 1);
    assertThat(high.toComponent(0, 20)).isEqualTo(new Point2D.Double(50, 50));
  }
}
