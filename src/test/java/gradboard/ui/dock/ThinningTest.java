package gradboard.ui.dock;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThinningTest {
  private static List<Point2D> curve(int count, DoubleUnaryOperator height) {
    return IntStream.range(0, count)
        .<Point2D>mapToObj(i -> new Point2D.Double(i, height.applyAsDouble(i)))
        .toList();
  }

  @Test
  void keepsTheEndsAndEveryPeak() {
    List<Point2D> curve = curve(4_000, x -> x == 1_234 ? 9 : Math.sin(x / 500));
    List<Point2D> thin = Thinning.thin(curve, 100, DoubleUnaryOperator.identity());
    assertThat(thin).hasSize(100).doesNotHaveDuplicates();
    assertThat(curve).containsAll(thin);
    assertThat(thin.get(0)).isEqualTo(curve.get(0));
    assertThat(thin.get(99)).isEqualTo(curve.get(3_999));
    assertThat(thin).contains(curve.get(1_234));
  }

  @Test
  void leavesACurveOfFewPointsAsItIs() {
    List<Point2D> curve = curve(100, x -> x);
    assertThat(Thinning.thin(curve, 100, DoubleUnaryOperator.identity())).isEqualTo(curve);
    assertThat(Thinning.thin(curve(101, x -> x), 100, Math::log1p)).hasSize(100);
  }
}
