package gradboard.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;

/** {@link MlpTask} in PyTorch: {@code linear}, {@code relu}, {@code log_softmax}, autograd. */
final class TorchMlp implements Contender {
  private final TorchEngine engine = new TorchEngine();
  private final MlpTask task;
  private final PtNDArray features;
  private final PtNDArray targets;
  private final PtNDArray one;
  private final List<Weight> weights;
  private int step;
  private double loss;

  /** A parameter with Adam's moments. */
  private record Weight(PtNDArray value, PtNDArray mean, PtNDArray variance) {}

  TorchMlp(MlpTask task) {
    this.task = task;
    features = engine.array(task.features(), task.batch(), MlpTask.INPUTS);
    // −1/batch multiplied in beforehand spares a call in every step.
    float[] scaled = task.targets();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] /= -task.batch();
    }
    targets = engine.array(scaled, task.batch(), MlpTask.CLASSES);
    one = engine.array(new float[] {1});
    weights =
        List.of(
            weight(
                MlpTask.transposed(task.firstWeights(), MlpTask.INPUTS),
                MlpTask.HIDDEN,
                MlpTask.INPUTS),
            weight(new float[MlpTask.HIDDEN], MlpTask.HIDDEN),
            weight(
                MlpTask.transposed(task.secondWeights(), MlpTask.HIDDEN),
                MlpTask.CLASSES,
                MlpTask.HIDDEN),
            weight(new float[MlpTask.CLASSES], MlpTask.CLASSES));
  }

  private Weight weight(float[] numbers, long... shape) {
    PtNDArray value = engine.parameter(numbers, shape);
    return new Weight(value, engine.zerosLike(value), engine.zerosLike(value));
  }

  @Override
  public void run(int steps) {
    for (int i = 0; i < steps; i++) {
      try (PtNDArray mean = forward()) {
        TorchEngine.backward(mean, one);
        step++;
        JniUtils.setGradMode(false);
        weights.forEach(this::update);
        JniUtils.setGradMode(true);
        loss = mean.toFloatArray()[0];
      }
    }
  }

  private PtNDArray forward() {
    try (PtNDArray hidden =
            JniUtils.linear(features, weights.get(0).value(), weights.get(1).value());
        PtNDArray active = JniUtils.relu(hidden);
        PtNDArray logits = JniUtils.linear(active, weights.get(2).value(), weights.get(3).value());
        PtNDArray logs = JniUtils.logSoftmax(logits, 1, DataType.FLOAT32);
        PtNDArray parts = JniUtils.mul(logs, targets)) {
      return JniUtils.sum(parts);
    }
  }

  private void update(Weight weight) {
    try (PtNDArray gradient = JniUtils.getGradient(weight.value())) {
      if (task.rule() == MlpTask.Rule.SGD) {
        try (NDArray change = gradient.mul(MlpTask.LEARNING_RATE)) {
          weight.value().subi(change);
        }
      } else {
        double correction =
            Math.sqrt(1 - Math.pow(MlpTask.BETA2, step)) / (1 - Math.pow(MlpTask.BETA1, step));
        JniUtils.adamUpdate(
            weight.value(),
            gradient,
            weight.mean(),
            weight.variance(),
            MlpTask.LEARNING_RATE,
            (float) (MlpTask.LEARNING_RATE * correction),
            0,
            1,
            -1,
            (float) MlpTask.BETA1,
            (float) MlpTask.BETA2,
            (float) MlpTask.EPSILON,
            false);
      }
    }
    JniUtils.zeroGrad(weight.value());
  }

  @Override
  public List<Double> evidence() {
    run(1);
    return List.of(loss);
  }

  @Override
  public void close() {
    engine.close();
  }
}
