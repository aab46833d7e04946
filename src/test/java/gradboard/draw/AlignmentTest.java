package gradboard.draw;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.graph.Point;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlignmentTest {
  private final Scene neuron = Samples.sigmoidNeuron(Samples.fonts());

  private List<NodeView> nodes(String... ids) {
    return List.of(ids).stream().map(id -> neuron.node(id).orElseThrow()).toList();
  }

  @Test
  void alignsEdgesAndMiddles() {
    List<NodeView> nodes = nodes("w", "xw", "z");
    double left = nodes.stream().mapToDouble(NodeView::x).min().orElseThrow();
    double bottom = nodes.stream().mapToDouble(NodeView::bottom).max().orElseThrow();

    assertThat(Alignment.LEFT.of(nodes)).allSatisfy((id, at) -> assertThat(at.x()).isEqualTo(left));
    Scene low = neuron.moved(Alignment.BOTTOM.of(nodes));
    for (NodeView node : nodes) {
      assertThat(low.node(node.id()).orElseThrow().bottom()).isEqualTo(bottom);
    }
  }

  @Test
  void distributesWithEvenGapsAndKeepsTheOutermost() {
    List<NodeView> nodes = nodes("x", "xw", "z", "y", "f");
    Map<String, Point> places = Alignment.HORIZONTALLY.of(nodes);
    Scene even = neuron.moved(places);

    assertThat(places.get("x").x()).isEqualTo(nodes.get(0).x());
    assertThat(places.get("f").x()).isCloseTo(nodes.get(4).x(), within(1));
    double first = gap(even, "x", "xw");
    assertThat(gap(even, "xw", "z")).isCloseTo(first, within(1.01));
    assertThat(gap(even, "z", "y")).isCloseTo(first, within(1.01));
  }

  private static org.assertj.core.data.Offset<Double> within(double pixels) {
    return org.assertj.core.data.Offset.offset(pixels);
  }

  private static double gap(Scene scene, String left, String right) {
    return scene.node(right).orElseThrow().x() - scene.node(left).orElseThrow().right();
  }

  @Test
  void aBoxJumpsToItsNeighboursEdgeAndShowsTheLine() {
    Rectangle2D neighbour = new Rectangle2D.Double(100, 0, 80, 40);
    Rectangle2D moved = new Rectangle2D.Double(103, 200, 60, 40);

    Snap snap = Snap.of(moved, 10, 5, List.of(neighbour), 6);

    assertThat(snap.dx()).isEqualTo(-3);
    assertThat(snap.dy()).as("no neighbour near: to the grid of 12").isEqualTo(4);
    assertThat(snap.guides())
        .anySatisfy(
            line -> assertThat(line.getP1()).isEqualTo(new Line2D.Double(100, 0, 0, 0).getP1()));
  }

  @Test
  void anAxisAlongWhichNothingWasMovedStaysAsItIs() {
    Rectangle2D moved = new Rectangle2D.Double(103, 207, 60, 40);
    assertThat(Snap.of(moved, 0, 5, List.of(), 6).dx()).isZero();
  }

  @Test
  void movedNodesTakeTheirWiresAlong() {
    Scene moved = neuron.moved(Map.of("xw", new Point(500, 600)));

    assertThat(moved.node("xw").orElseThrow().x()).isEqualTo(500);
    assertThat(neuron.node("xw").orElseThrow().x()).as("the scene before").isNotEqualTo(500);
    WireView wire = moved.wire(PortRef.input("xw", 0)).orElseThrow();
    assertThat(moved.run(wire).orElseThrow().at(1))
        .isEqualTo(moved.port(PortRef.input("xw", 0)).orElseThrow());
    var end = moved.port(PortRef.input("xw", 0)).orElseThrow();
    assertThat(moved.wiresIn(new Rectangle2D.Double(end.getX() - 32, end.getY() - 12, 24, 24)))
        .contains(wire);
  }
}
