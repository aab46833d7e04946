package gradboard.bench;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;

/**
 * PyTorch through DJL at its quickest: eager, no graph executor, as many threads as cores, arrays
 * closed one by one (a manager of its own for every step is slower), DJL's native layer called
 * directly where its public face adds work of its own.
 */
final class TorchEngine implements AutoCloseable {
  private final NDManager manager;

  TorchEngine() {
    // DJL otherwise asks its server which natives there are.
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("ai.djl.pytorch.graph_optimizer", "false");
    String threads = Integer.toString(Runtime.getRuntime().availableProcessors());
    System.setProperty("ai.djl.pytorch.num_threads", threads);
    manager = Engine.getEngine("PyTorch").newBaseManager();
    JniUtils.setGradMode(true);
  }

  /** A constant array. */
  PtNDArray array(float[] numbers, long... shape) {
    return (PtNDArray) manager.create(numbers, new Shape(shape));
  }

  /** An array whose gradient is taken. */
  PtNDArray parameter(float[] numbers, long... shape) {
    PtNDArray parameter = array(numbers, shape);
    parameter.setRequiresGradient(true);
    return parameter;
  }

  /** Zeros of an array's shape. */
  PtNDArray zerosLike(NDArray like) {
    return (PtNDArray) manager.zeros(like.getShape());
  }

  /** Adds the gradients of a scalar to those that the parameters hold. */
  static void backward(PtNDArray loss, PtNDArray one) {
    JniUtils.backward(loss, one, false, false);
  }

  @Override
  public void close() {
    manager.close();
  }
}
