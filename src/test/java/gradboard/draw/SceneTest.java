package gradboard.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class SceneTest {
  private final Scene neuron = Samples.sigmoidNeuron(Samples.fonts());

  @Test
  void findsTheNodeUnderAPoint() {
    NodeView z = neuron.node("z").orElseThrow();

    assertThat(neuron.nodesIn(new Rectangle2D.Double(z.x() + 30, z.y() + 10, 0, 0)))
        .containsExactly(z);
    assertThat(neuron.nodesIn(new Rectangle2D.Double(z.x() + 30, z.y() - 60, 0, 0))).isEmpty();
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
