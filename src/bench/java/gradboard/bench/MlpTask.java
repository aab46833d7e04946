package gradboard.bench;

import java.util.List;
import java.util.Random;

/**
 * One training step of a perceptron 784-256-10: affine, relu, affine, mean softmax cross-entropy
 * against one-hot targets, gradients of the four parameters, update. The data stay where the
 * contender computes; every step uses the same batch.
 */
record MlpTask(int batch, Rule rule) implements Task {
  static final int INPUTS = 784;
  static final int HIDDEN = 256;
  static final int CLASSES = 10;

  /** Small, so that a long run does not reach gradients too small for normal numbers. */
  static final float LEARNING_RATE = 1e-3f;

  static final double BETA1 = 0.9;
  static final double BETA2 = 0.999;
  static final double EPSILON = 1e-8;

  /** How parameters change. */
  enum Rule {
    SGD,
    ADAM
  }

  @Override
  public String name() {
    return "mlp-b" + batch + (rule == Rule.ADAM ? "-adam" : "");
  }

  @Override
  public List<Side> peers() {
    return List.of(Side.PYTORCH, Side.DJL, Side.SAMEDIFF);
  }

  /** Features, batch × {@value #INPUTS}, standard normal. */
  float[] features() {
    return normal(1, batch * INPUTS, 1);
  }

  /** One-hot rows, batch × {@value #CLASSES}. */
  float[] targets() {
    float[] targets = new float[batch * CLASSES];
    Random random = new Random(2);
    for (int row = 0; row < batch; row++) {
      targets[row * CLASSES + random.nextInt(CLASSES)] = 1;
    }
    return targets;
  }

  /** {@value #INPUTS} × {@value #HIDDEN}, He's initialisation. */
  float[] firstWeights() {
    return normal(3, INPUTS * HIDDEN, Math.sqrt(2.0 / INPUTS));
  }

  /** {@value #HIDDEN} × {@value #CLASSES}. */
  float[] secondWeights() {
    return normal(4, HIDDEN * CLASSES, Math.sqrt(2.0 / HIDDEN));
  }

  /** Columns × rows, as PyTorch keeps weights: outputs × inputs. */
  static float[] transposed(float[] matrix, int rows) {
    int columns = matrix.length / rows;
    float[] transposed = new float[matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      transposed[i % columns * rows + i / columns] = matrix[i];
    }
    return transposed;
  }

  private static float[] normal(long seed, int length, double deviation) {
    Random random = new Random(seed);
    float[] numbers = new float[length];
    for (int i = 0; i < length; i++) {
      numbers[i] = (float) (deviation * random.nextGaussian());
    }
    return numbers;
  }
}
