package gradboard.draw;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.graph.Point;
import gradboard.op.Category;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AutoLayoutTest {

  /** Nodes of which each reads up to two earlier ones, all in one place. */
  private static Scene random(int count) {
    Random random = new Random(5);
    List<NodeView> nodes = new ArrayList<>();
    List<WireView> wires = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Card card = Samples.card("node" + i, "Add", Category.MATH, Samples.ports("A", "B"));
      nodes.add(new NodeView("n" + i, new CardLayout(card, Samples.fonts()), 0, 0, Set.of()));
      for (int port = 0; port < 2 && i > 0; port++) {
        wires.add(
            WireView.of(PortRef.output("n" + random.nextInt(i), 0), PortRef.input("n" + i, port)));
      }
    }
    return new Scene(nodes, wires);
  }

  @Test
  void placesEveryNodeToTheRightOfThoseItReads() {
    Scene scene = random(40);
    Map<String, Point> places = AutoLayout.arrange(scene);
    assertThat(places).hasSize(40);
    for (WireView wire : scene.wires()) {
      double width = scene.node(wire.from().node()).orElseThrow().layout().width();
      assertThat(places.get(wire.to().node()).x())
          .isGreaterThan(places.get(wire.from().node()).x() + width);
    }
  }

  @Test
  void letsNoTwoCardsOverlap() {
    Scene scene = random(60);
    Map<String, Point> places = AutoLayout.arrange(scene);
    List<Rectangle2D> boxes = new ArrayList<>();
    for (NodeView node : scene.nodes()) {
      Point at = places.get(node.id());
      Rectangle2D box =
          new Rectangle2D.Double(at.x(), at.y(), node.layout().width(), node.layout().height());
      assertThat(boxes).noneMatch(box::intersects);
      boxes.add(box);
    }
  }

  @Test
  void givesTheSamePlacesEachTime() {
    assertThat(AutoLayout.arrange(random(30))).isEqualTo(AutoLayout.arrange(random(30)));
  }
}
