package gradboard.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;

/** {@link ScalarTask} in PyTorch: arrays without axes, autograd. */
final class TorchScalars implements Contender {
  private final TorchEngine engine = new TorchEngine();
  private final int[][] operands = new int[ScalarTask.NODES][];
  private final PtNDArray[] values = new PtNDArray[ScalarTask.LEAVES + ScalarTask.NODES];
  private final PtNDArray one = engine.array(new float[] {1});

  TorchScalars(ScalarTask task) {
    float[] leaves = task.leaves();
    for (int i = 0; i < leaves.length; i++) {
      values[i] = engine.parameter(new float[] {leaves[i]});
    }
    for (int k = 0; k < operands.length; k++) {
      operands[k] = task.operands(k);
    }
  }

  @Override
  public void run(int steps) {
    for (int i = 0; i < steps; i++) {
      for (int leaf = 0; leaf < ScalarTask.LEAVES; leaf++) {
        JniUtils.zeroGrad(values[leaf]);
      }
      forward();
      TorchEngine.backward(values[values.length - 1], one);
      release();
    }
  }

  private void forward() {
    for (int k = 0; k < operands.length; k++) {
      values[ScalarTask.LEAVES + k] = JniUtils.mul(values[operands[k][0]], values[operands[k][1]]);
    }
  }

  private void release() {
    for (int k = ScalarTask.LEAVES; k < values.length; k++) {
      values[k].close();
    }
  }

  @Override
  public List<Double> evidence() {
    double sum = 0;
    for (int leaf = 0; leaf < ScalarTask.LEAVES; leaf++) {
      try (NDArray gradient = values[leaf].getGradient()) {
        sum += gradient.toFloatArray()[0];
      }
    }
    forward();
    double value = values[values.length - 1].toFloatArray()[0];
    release();
    return List.of(value, sum);
  }

  @Override
  public void close() {
    engine.close();
  }
}
