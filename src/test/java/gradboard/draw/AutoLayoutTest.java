package gradboard.draw;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.compile.Compiler;
import gradboard.edit.Analysis;
import gradboard.edit.Examples;
import gradboard.edit.Vocabulary;
import gradboard.graph.Frame;
import gradboard.graph.Point;
import gradboard.io.GraphFile;
import gradboard.io.GraphReader;
import gradboard.op.Category;
import gradboard.op.OpCatalog;
import gradboard.runtime.Digest;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AutoLayoutTest {
  private static final OpCatalog CATALOG = OpCatalog.load();

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
  void cardsHaveRoomForTheGradientsThatALossWillBring() {
    Scene without = stacked(false);
    Map<String, Point> places = AutoLayout.arrange(without).places();

    List<Rectangle2D> grown =
        stacked(true).moved(places).nodes().stream().map(NodeView::box).toList();

    assertThat(grown.get(0).getHeight()).isGreaterThan(without.nodes().get(0).box().getHeight());
    for (Rectangle2D card : grown) {
      assertThat(grown.stream().filter(card::intersects)).containsExactly(card);
    }
  }

  /** Values of many numbers that one node reads, so that they come to lie in one column. */
  private static Scene stacked(boolean hasGradient) {
    Digest value = Samples.normal(1, 30, 20);
    List<NodeView> nodes = new ArrayList<>();
    List<WireView> wires = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Card card =
          Samples.card("x" + i, "Parameter", Category.SOURCE, List.of())
              .telling(
                  new Card.Body(
                      Optional.empty(), true, hasGradient, Optional.of(value), Optional.empty()));
      Card whole = hasGradient ? Samples.done(card, value, value) : card;
      nodes.add(Samples.node("x" + i, whole, Samples.fonts(), 0, 0, Set.of()));
      wires.add(WireView.of(PortRef.output("x" + i, 0), PortRef.input("sum", i)));
    }
    Card sum = Samples.card("sum", "Add", Category.MATH, Samples.ports("A", "B"));
    nodes.add(Samples.node("sum", sum, Samples.fonts(), 0, 0, Set.of()));
    return new Scene(nodes, wires);
  }

  @Test
  void placesEveryNodeToTheRightOfThoseItReads() {
    Scene scene = random(40);
    Map<String, Point> places = AutoLayout.arrange(scene).places();
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
    Map<String, Point> places = AutoLayout.arrange(scene).places();
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
    Scene scene = scene(file);
    List<NodeView> laidOut = scene.moved(AutoLayout.arrange(scene).places()).nodes();
    for (int i = 0; i < laidOut.size(); i++) {
      Rectangle2D box = laidOut.get(i).box();
      assertThat(laidOut.subList(0, i)).noneMatch(other -> box.intersects(other.box()));
    }
  }

  private static Scene scene(Path file) {
    GraphFile graph = new GraphReader(CATALOG).read(file).orThrow();
    return scene(graph, file.getParent());
  }

  private static Scene scene(GraphFile graph, Path folder) {
    Analysis analysis = Analysis.of(graph, folder, new Compiler(CATALOG), new Examples());
    return new SceneBuilder(Samples.fonts()).build(Subject.of(analysis, new Vocabulary(CATALOG)));
  }

  /** A scene as a layout has it. */
  private static Scene laidOut(Scene scene, Layout layout) {
    return new Scene(
        scene.moved(layout.places()).nodes(),
        scene.wires().stream()
            .map(wire -> wire.through(layout.routes().getOrDefault(wire.to(), wire.via())))
            .toList());
  }

  private static List<String> behindCards(Scene scene) {
    List<String> behind = new ArrayList<>();
    for (WireView wire : scene.wires()) {
      Run run = scene.run(wire).orElseThrow();
      for (NodeView node : scene.nodes()) {
        boolean own = node.id().equals(wire.from().node()) || node.id().equals(wire.to().node());
        if (!own && run.crosses(node.box())) {
          behind.add(wire.from() + " to " + wire.to() + " behind " + node.id());
        }
      }
    }
    return behind;
  }

  @ParameterizedTest
  @MethodSource("shippedGraphs")
  void leadsNoWireOfAShippedGraphBehindACard(Path file) {
    Scene scene = scene(file);
    assertThat(behindCards(laidOut(scene, AutoLayout.arrange(scene)))).isEmpty();
  }

  @Test
  void leadsNoWireOfATangleBehindACard() {
    for (int count : List.of(12, 40, 120)) {
      Scene scene = random(count);
      assertThat(behindCards(laidOut(scene, AutoLayout.arrange(scene)))).isEmpty();
    }
  }

  @Test
  void leadsOnlyWiresThatNeedIt() {
    Scene scene = random(40);
    Layout layout = AutoLayout.arrange(scene);
    Scene straight = scene.moved(layout.places());
    long behind =
        straight.wires().stream()
            .filter(
                wire ->
                    straight.nodes().stream()
                        .filter(node -> !node.id().equals(wire.from().node()))
                        .filter(node -> !node.id().equals(wire.to().node()))
                        .anyMatch(node -> straight.run(wire).orElseThrow().crosses(node.box())))
            .count();
    assertThat((long) layout.routes().size()).isBetween(behind, straight.wires().size() / 2L);
    assertThat(layout.routes().values()).allSatisfy(route -> assertThat(route).isNotEmpty());
  }

  @Test
  void aWireThatNeedsNoPointsLosesThem() {
    Scene bent =
        new Scene(
            random(3).nodes(),
            List.of(
                WireView.of(PortRef.output("n0", 0), PortRef.input("n1", 0))
                    .through(List.of(new Point(900, 900)))));
    assertThat(AutoLayout.arrange(bent).routes())
        .containsExactly(Map.entry(PortRef.input("n1", 0), List.of()));
  }

  private static final String FRAMED =
      """
      {"gradboard": 1, "nodes": [
        {"id": "x", "op": "Input", "attributes": {"value": [[1, -2]]}, "at": [0, 0]},
        {"id": "a", "op": "Relu", "inputs": ["x"], "at": [0, 20]},
        {"id": "b", "op": "Tanh", "inputs": ["a"], "at": [0, 40]},
        {"id": "c", "op": "Exp", "inputs": ["b"], "at": [0, 60]},
        {"id": "d", "op": "Neg", "inputs": ["x"], "at": [0, 80]},
        {"id": "e", "op": "Abs", "inputs": ["d"], "at": [0, 100]},
        {"id": "s", "op": "Concat", "inputs": ["c", "e", "x"], "attributes": {"axis": 0}, "at": [0, 120]}
      ], "groups": [
        {"title": "Outer", "nodes": ["a", "b", "c"], "at": [0, 0], "size": [90, 90]},
        {"title": "Inner", "nodes": ["b", "c"], "at": [0, 0], "size": [90, 90]},
        {"title": "Beside", "nodes": ["d", "e"], "at": [0, 0], "size": [90, 90]}
      ], "notes": [
        {"text": "Feed another number here.", "at": [10, 10]},
        {"text": "About the sum.", "at": [10, 300]}]}
      """;

  @Test
  void framesEncloseTheirNodesAndNoOthers() {
    GraphFile file = new GraphReader(CATALOG).read(FRAMED).file().get();
    Scene scene = scene(file, Path.of("."));
    Layout layout = AutoLayout.arrange(scene);
    Scene after = laidOut(scene, layout);
    assertThat(layout.frames()).containsOnlyKeys(0, 1, 2);
    layout
        .frames()
        .values()
        .forEach(
            frame -> {
              for (NodeView node : after.nodes()) {
                boolean inside = frame.nodes().contains(node.id());
                assertThat(box(frame).contains(node.box())).as(node.id()).isEqualTo(inside);
                assertThat(box(frame).intersects(node.box())).as(node.id()).isEqualTo(inside);
              }
            });
    assertThat(box(layout.frames().get(0)).contains(box(layout.frames().get(1)))).isTrue();
    assertThat(box(layout.frames().get(0)).intersects(box(layout.frames().get(2)))).isFalse();
    assertThat(behindCards(after)).isEmpty();
  }

  private static Rectangle2D box(Frame frame) {
    return new Rectangle2D.Double(
        frame.at().x(), frame.at().y(), frame.size().x(), frame.size().y());
  }

  @Test
  void framesThatShareNodesStillGoRoundThem() {
    GraphFile file =
        new GraphReader(CATALOG)
            .read(FRAMED.replace("[\"b\", \"c\"]", "[\"c\", \"s\"]"))
            .file()
            .get();
    Scene scene = scene(file, Path.of("."));
    Layout layout = AutoLayout.arrange(scene);
    Scene after = laidOut(scene, layout);
    layout
        .frames()
        .values()
        .forEach(
            frame ->
                assertThat(frame.nodes())
                    .allMatch(id -> box(frame).contains(after.node(id).orElseThrow().box())));
  }

  @Test
  void notesLieUnderNoCard() {
    GraphFile file = new GraphReader(CATALOG).read(FRAMED).file().get();
    Scene scene = scene(file, Path.of("."));
    Layout layout = AutoLayout.arrange(scene);
    SheetView sheet = SheetView.of(layout.on(file.graph().sheet()), Samples.fonts());
    List<Rectangle2D> cards =
        scene.moved(layout.places()).nodes().stream().map(NodeView::box).toList();
    assertThat(sheet.notes())
        .allSatisfy(note -> assertThat(cards).noneMatch(note.box()::intersects));
  }

  static List<Path> shippedGraphs() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("graphs"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  @Test
  void laysOutSomeNodesWhereTheyAre() {
    Scene scene = random(20).moved(Map.of("n3", new Point(700, 90), "n4", new Point(720, 400)));
    Map<String, Point> places =
        AutoLayout.arrange(scene, Set.of("n3", "n4"), Set.of(), () -> false).places();
    assertThat(places).containsOnlyKeys("n3", "n4");
    assertThat(places.values()).extracting(Point::x).contains(700.0);
    assertThat(places.values()).extracting(Point::y).contains(90.0);
  }

  @Test
  void laysTheOthersOutRoundANodeThatStays() {
    Scene scene = random(20).moved(Map.of("n7", new Point(900, 400)));
    Set<String> others =
        scene.nodes().stream()
            .map(NodeView::id)
            .filter(id -> !id.equals("n7"))
            .collect(Collectors.toSet());
    Layout layout = AutoLayout.arrange(scene, others, Set.of("n7"), () -> false);
    assertThat(layout.places()).containsOnlyKeys(others);
    assertThat(layout.routes().keySet()).noneMatch(to -> to.node().equals("n7"));
    Scene after = scene.moved(layout.places());
    for (WireView wire : scene.wires()) {
      assertThat(after.node(wire.to().node()).orElseThrow().x())
          .as("%s after %s", wire.to(), wire.from())
          .isGreaterThan(after.node(wire.from().node()).orElseThrow().right());
    }
    NodeView stays = after.node("n7").orElseThrow();
    assertThat(after.nodes())
        .filteredOn(node -> !node.id().equals("n7"))
        .noneMatch(node -> node.box().intersects(stays.box()));
  }

  @Test
  void givesTheSamePlacesEachTime() {
    assertThat(AutoLayout.arrange(random(30))).isEqualTo(AutoLayout.arrange(random(30)));
  }
}
