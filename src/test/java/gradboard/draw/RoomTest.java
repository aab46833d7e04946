package gradboard.draw;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.graph.Point;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoomTest {
  private static Rectangle2D box(double x, double y, double width, double height) {
    return new Rectangle2D.Double(x, y, width, height);
  }

  private static Rectangle2D moved(Rectangle2D box, Point by) {
    return box(box.getX() + by.x(), box.getY() + by.y(), box.getWidth(), box.getHeight());
  }

  @Test
  void whatLiesFreeStays() {
    Room room = new Room(List.of(box(0, 0, 100, 100)));
    assertThat(room.nearest(List.of(box(200, 0, 100, 100)))).isEqualTo(new Point(0, 0));
  }

  @Test
  void goesTheShortestWayOut() {
    // 200 wide and 100 high, entered from below by 30: down past the gap is nearest.
    Room room = new Room(List.of(box(0, 0, 200, 100)));
    Point by = room.nearest(List.of(box(50, 70, 100, 100)));
    assertThat(by.x()).isZero();
    assertThat(by.y()).isBetween(30 + Room.GAP, 30 + Room.GAP + 12);
  }

  @Test
  void neverLandsOnAnother() {
    Random random = new Random(3);
    for (int tries = 0; tries < 50; tries++) {
      List<Rectangle2D> taken = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        taken.add(box(random.nextInt(1200), random.nextInt(900), 60 + random.nextInt(200), 120));
      }
      List<Rectangle2D> boxes = List.of(box(500, 400, 150, 90), box(700, 420, 150, 200));
      Point by = new Room(taken).nearest(boxes);
      for (Rectangle2D box : boxes) {
        assertThat(taken).noneMatch(moved(box, by)::intersects);
      }
    }
  }

  @Test
  void manyArePlacedAsOne() {
    List<Rectangle2D> many = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      many.add(box(i % 25 * 200, i / 25 * 200, 150, 150));
    }
    Point by = new Room(many).nearest(many);
    assertThat(many)
        .noneMatch(box -> many.stream().anyMatch(other -> other.intersects(moved(box, by))));
  }
}
