package gradboard.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class SceneTest {
  private final Scene neuron = Samples.sigmoidNeuron(Samples.fonts());

  @Test
  void findsTheNodeUnderAPoint() {
    NodeView z = neuron.node("z").orElseThrow();

    assertThat(neuron.at(z.x() + 30, z.y() + 10, 4))
        .hasValueSatisfying(hit -> assertThat(((Scene.Hit.OnNode) hit).node()).isEqualTo(z));
    assertThat(neuron.at(z.x() + 30, z.y() - 60, 4)).isEmpty();
  }

  @Test
  void findsTheWireUnderAPoint() {
    WireView wire = neuron.wire(PortRef.input("z", 1)).orElseThrow();
    Point2D middle = neuron.run(wire).orElseThrow().at(0.5);

    assertThat(neuron.at(middle.getX(), middle.getY() + 3, 4)).contains(new Scene.Hit.OnWire(wire));
    assertThat(neuron.at(middle.getX(), middle.getY() + 30, 4)).isEmpty();
  }

  @Test
  void theNodePaintedLastIsHitFirst() {
    NodeView z = neuron.node("z").orElseThrow();
    NodeView over = new NodeView("over", z.layout(), z.x() + 10, z.y(), z.marks());
    Scene scene = new Scene(List.of(z, over), List.of());

    assertThat(scene.at(z.x() + 30, z.y() + 10, 4))
        .hasValueSatisfying(hit -> assertThat(((Scene.Hit.OnNode) hit).node()).isEqualTo(over));
  }

  @Test
  void leavesOutWiresWithoutBothEnds() {
    Scene scene =
        new Scene(
            neuron.nodes(),
            List.of(
                Samples.wire("x", "gone", 0),
                Samples.wire("x", "xw", 7),
                Samples.wire("x", "xw", 0)));

    assertThat(scene.wires()).extracting(WireView::to).containsExactly(PortRef.input("xw", 0));
  }

  @Test
  void wiresLeaveToTheRightAndEnterFromTheLeft() {
    for (double[] end : new double[][] {{300, 50}, {20, 0}, {-200, 80}, {0, 0}}) {
      Curve curve = Curve.between(0, 0, end[0], end[1]);

      assertThat(curve.at(0)).isEqualTo(new Point2D.Double(0, 0));
      assertThat(curve.at(1)).isEqualTo(new Point2D.Double(end[0], end[1]));
      assertThat(curve.controlX1()).isGreaterThanOrEqualTo(0);
      assertThat(curve.controlX2()).isLessThanOrEqualTo(end[0]);
      assertThat(curve.distance(end[0], end[1])).isZero();
    }
  }

  @Test
  void boundsHoldNodesAndWires() {
    assertThat(neuron.bounds().getX()).isEqualTo(40);
    assertThat(neuron.bounds().getMaxX()).isEqualTo((float) neuron.node("f").orElseThrow().right());
    assertThat(Scene.EMPTY.bounds().isEmpty()).isTrue();
  }
}
