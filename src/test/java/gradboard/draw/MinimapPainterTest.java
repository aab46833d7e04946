package gradboard.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradboard.graph.Frame;
import gradboard.graph.Note;
import gradboard.graph.Point;
import gradboard.graph.Sheet;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  void framesAndNotesLieOnItUnderTheNodes() {
    Scene nodes = Samples.network(Samples.fonts());
    Rectangle2D bounds = nodes.bounds();
    Point below = new Point(bounds.getX(), bounds.getMaxY() + 300);
    Sheet sheet =
        Sheet.EMPTY
            .withNotes(List.of(Note.of("Far below", below)))
            .withFrames(
                List.of(
                    Frame.of(
                        "All",
                        List.of(),
                        new Point(bounds.getX(), bounds.getY()),
                        new Point(bounds.getWidth(), bounds.getHeight()))));
    Scene scene = nodes.on(SheetView.of(sheet, Samples.fonts()), Set.of());
    Viewport view = new Viewport(1, 0, 0, 320, 240);
    Viewport small = MinimapPainter.viewport(scene, view);
    for (Theme theme : Samples.themes()) {
      Recording map = new Recording();
      new MinimapPainter(theme).paint(map, scene, view);
      Rectangle2D note = scene.sheet().notes().get(0).box();
      List<Rectangle2D> notes = boxes(map, theme.labelEdge(Optional.of("yellow")));
      assertThat(notes).hasSize(1);
      assertThat(notes.get(0).getX())
          .isCloseTo(note.getX() * small.scale() + small.dx(), within(0.01));
      assertThat(notes.get(0).getY())
          .isCloseTo(note.getY() * small.scale() + small.dy(), within(0.01));
      assertThat(boxes(map, theme.labelTint(Optional.empty()))).hasSize(1);
    }
  }

  private static List<Rectangle2D> boxes(Recording map, Color color) {
    return map.of(Recording.Kind.BOX)
        .filter(painted -> color.equals(painted.color()))
        .map(Recording.Painted::box)
        .toList();
  }

  @Test
  void whatIsSeenOfAHugeSceneIsMarkedLargeEnoughToBeNoticed() {
    Rectangle2D seen = new Rectangle2D.Double(100, 200, 10, 400);
    assertThat(MinimapPainter.marked(seen, 50)).isEqualTo(new Rectangle2D.Double(80, 200, 50, 400));
    assertThat(MinimapPainter.marked(seen, 5)).isEqualTo(seen);
  }
}
