package gradboard.bench;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * What DJL's way into PyTorch costs by itself, in microseconds, so that the scalar rows are read
 * rightly: PyTorch is reached from Java here, and each of its arrays is a Java object with a native
 * one behind it.
 *
 * @param empty a call that only asks a flag
 * @param scalar one number negated and the result freed
 */
record CallCost(double empty, double scalar) {
  private static final int CALLS = 10_000;
  private static final int ROUNDS = 51;

  /** Measured in a process of its own. */
  static CallCost measure() {
    try (Child child = new Child(CallCost.class, List.of())) {
      List<Double> costs = child.await();
      return new CallCost(costs.get(0), costs.get(1));
    }
  }

  /** Measures and answers. */
  public static void main(String[] arguments) throws Exception {
    try (TorchEngine engine = new TorchEngine();
        PtNDArray number = engine.array(new float[] {1})) {
      double empty = median(JniUtils::isGradMode);
      double scalar =
          median(
              () -> {
                JniUtils.neg(number).close();
                return null;
              });
      Child.answer(List.of(empty, scalar));
    }
    System.exit(0);
  }

  private static double median(Callable<?> call) throws Exception {
    double[] costs = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < CALLS; i++) {
        call.call();
      }
      costs[round] = (System.nanoTime() - start) / 1e3 / CALLS;
    }
    Arrays.sort(costs);
    return costs[ROUNDS / 2];
  }
}
