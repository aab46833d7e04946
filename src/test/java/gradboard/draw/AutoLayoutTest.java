package gradboard.draw;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.compile.Compiler;
import gradboard.edit.Analysis;
import gradboard.edit.Examples;
import gradboard.edit.Vocabulary;
import gradboard.graph.Point;
import gradboard.io.GraphFile;
import gradboard.io.GraphReader;
import gradboard.op.Category;
import gradboard.op.OpCatalog;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

  @ParameterizedTest
  @MethodSource("shippedGraphs")
  void letsNoTwoCardsOfAShippedGraphOverlap(Path file) {
    OpCatalog catalog = OpCatalog.load();
    GraphFile graph = new GraphReader(catalog).read(file).orThrow();
    Analysis analysis = Analysis.of(graph, file.getParent(), new Compiler(catalog), new Examples());
    Scene scene =
        new SceneBuilder(Samples.fonts()).build(Subject.of(analysis, new Vocabulary(catalog)));
    List<NodeView> laidOut = scene.moved(AutoLayout.arrange(scene)).nodes();
    for (int i = 0; i < laidOut.size(); i++) {
      Rectangle2D box = laidOut.get(i).box();
      assertThat(laidOut.subList(0, i)).noneMatch(other -> box.intersects(other.box()));
    }
  }

  static List<Path> shippedGraphs() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("graphs"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  @Test
  void laysOutSomeNodesWhereTheyAre() {
    Scene scene = random(20).moved(Map.of("n3", new Point(700, 90), "n4", new Point(720, 400)));
    Map<String, Point> places = AutoLayout.arrange(scene, Set.of("n3", "n4"), () -> false);
    assertThat(places).containsOnlyKeys("n3", "n4");
    assertThat(places.values()).extracting(Point::x).contains(700.0);
    assertThat(places.values()).extracting(Point::y).contains(90.0);
  }

  @Test
  void givesTheSamePlacesEachTime() {
    assertThat(AutoLayout.arrange(random(30))).isEqualTo(AutoLayout.arrange(random(30)));
  }
}
