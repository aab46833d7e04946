package gradboard.draw;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.draw.Recording.Kind;
import gradboard.graph.Point;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Wires that are led through points. */
class ReroutedTest {
  private static final PortRef INTO_Z = PortRef.input("z", 1);
  private static final Point P = new Point(300, 900);
  private static final Point Q = new Point(350, 880);

  /** The sigmoid neuron with the bias led from below. */
  private static Scene scene() {
    Scene neuron = Samples.sigmoidNeuron(Samples.fonts());
    return new Scene(
        neuron.nodes(),
        neuron.wires().stream()
            .map(wire -> wire.to().equals(INTO_Z) ? wire.through(List.of(P, Q)) : wire)
            .toList());
  }

  private static List<Point> route(Scene scene) {
    return scene.wire(INTO_Z).orElseThrow().via();
  }

  @Test
  void aRunPassesThroughItsPoints() {
    Run run = scene().run(scene().wire(INTO_Z).orElseThrow()).orElseThrow();
    assertThat(run.pieces()).hasSize(3);
    assertThat(run.at(1 / 3.0)).isEqualTo(new Point2D.Double(P.x(), P.y()));
    assertThat(run.at(2 / 3.0)).isEqualTo(new Point2D.Double(Q.x(), Q.y()));
  }

  @Test
  void aRunToTheRightStaysInsideTheBoxesRoundItsPieces() {
    Random random = new Random(7);
    for (int tries = 0; tries < 200; tries++) {
      List<Point> stops = new ArrayList<>();
      double x = 0;
      for (int i = 0; i < 5; i++) {
        stops.add(new Point(x, random.nextInt(400)));
        x += 5 + random.nextInt(300);
      }
      Point first = stops.get(0);
      Point last = stops.get(4);
      Run run = Run.through(first.x(), first.y(), stops.subList(1, 4), last.x(), last.y());
      for (int i = 0; i < 4; i++) {
        Point from = stops.get(i);
        Point to = stops.get(i + 1);
        for (int step = 0; step <= 50; step++) {
          Point2D at = run.pieces().get(i).at(step / 50.0);
          assertThat(at.getX()).isBetween(from.x() - 1e-9, to.x() + 1e-9);
          assertThat(at.getY())
              .isBetween(Math.min(from.y(), to.y()) - 1e-9, Math.max(from.y(), to.y()) + 1e-9);
        }
      }
    }
  }

  @Test
  void theNearestPlaceTellsBetweenWhichPointsItLies() {
    Run run = scene().run(scene().wire(INTO_Z).orElseThrow()).orElseThrow();
    Run.Spot spot = run.nearest(325, 891);
    assertThat(spot.piece()).isEqualTo(1);
    assertThat(spot.at().x()).isBetween(315.0, 335.0);
    assertThat(run.distance(spot.at().x(), spot.at().y())).isLessThan(1);
  }

  @Test
  void aPointIsFoundNearItOnly() {
    Scene scene = scene();
    assertThat(scene.pointAt(303, 902, 5)).contains(new WirePoint(INTO_Z, 0));
    assertThat(scene.pointAt(348, 883, 5)).contains(new WirePoint(INTO_Z, 1));
    Point2D between = scene.run(scene.wire(INTO_Z).orElseThrow()).orElseThrow().at(0.5);
    assertThat(scene.pointAt(between.getX(), between.getY(), 5)).isEmpty();
    assertThat(scene.pointAt(300, 910, 5)).isEmpty();
    assertThat(scene.pointsIn(new Rectangle2D.Double(320, 800, 100, 200)))
        .containsExactly(new WirePoint(INTO_Z, 1));
  }

  @Test
  void pointsGoAlongWithBothEndsOrWhereTheyAreTold() {
    Scene scene = scene();
    NodeView b = scene.node("b").orElseThrow();
    NodeView z = scene.node("z").orElseThrow();
    Map<String, Point> both =
        Map.of("b", new Point(b.x() + 7, b.y()), "z", new Point(z.x() + 7, z.y()));
    assertThat(route(scene.moved(both))).containsExactly(P.plus(7, 0), Q.plus(7, 0));
    assertThat(route(scene.moved(Map.of("z", new Point(z.x() + 7, z.y()))))).containsExactly(P, Q);
    assertThat(route(scene.moved(Map.of(), Map.of(INTO_Z, List.of(P, P.plus(1, 1))))))
        .containsExactly(P, P.plus(1, 1));
  }

  private static List<Color> discsAt(Point at, Theme theme, double scale, Highlights highlights) {
    Viewport all = new Viewport(scale, 0, 0, 4000, 4000);
    return Recording.of(scene(), theme, all, highlights)
        .of(Kind.BOX)
        .filter(
            painted ->
                Math.abs(painted.box().getCenterX() - at.x() * scale) < 0.01
                    && Math.abs(painted.box().getCenterY() - at.y() * scale) < 0.01
                    && painted.box().getWidth() < 20)
        .map(Recording.Painted::color)
        .toList();
  }

  @Test
  void pointsArePaintedUntilCardsAreMereBlocks() {
    for (Theme theme : Samples.themes()) {
      assertThat(discsAt(P, theme, 1, Highlights.NONE)).containsExactly(theme.inks().wire());
      assertThat(discsAt(P, theme, 0.4, Highlights.NONE)).hasSize(1);
      assertThat(discsAt(P, theme, 0.2, Highlights.NONE)).isEmpty();
    }
  }

  @Test
  void aSelectedPointHasARingAndOneThatIsPointedAtAnotherColour() {
    for (Theme theme : Samples.themes()) {
      WirePoint first = new WirePoint(INTO_Z, 0);
      Highlights selected =
          new Highlights(
              Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(first));
      assertThat(discsAt(P, theme, 1, selected))
          .containsExactly(
              theme.states().selected(), theme.surfaces().canvas(), theme.inks().wire());
      assertThat(discsAt(Q, theme, 1, selected)).hasSize(1);
      assertThat(discsAt(P, theme, 1, Highlights.at(first)))
          .containsExactly(theme.accents().forward());
    }
  }

  @Test
  void pointsAreInExportedPictures() {
    Theme theme = Theme.dark(Palette.DEFAULT, Samples.fonts());
    String led = new GraphPicture(scene(), Highlights.NONE, theme, 1).svg();
    Scene straight = Samples.sigmoidNeuron(Samples.fonts());
    String bare = new GraphPicture(straight, Highlights.NONE, theme, 1).svg();
    assertThat(count(led, "<rect")).isEqualTo(count(bare, "<rect") + 2);
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }
}
