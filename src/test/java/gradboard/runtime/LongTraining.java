package gradboard.runtime;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.op.Mode;
import gradboard.op.OpCatalog;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import gradboard.tensor.Philox;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Trains a small classifier with dropout and momentum as a trainer does: batches of two sizes,
 * validation now and then, everything inspected now and then. Run in a process of its own by {@link
 * MemoryGrowthTest}.
 */
final class LongTraining implements AutoCloseable {
  static final Path STATM = Path.of("/proc/self/statm");
  static final String ANSWER = "grown by ";

  private static final long PAGE = 4096;
  private static final int EPOCH = 10;

  private static final Graph GRAPH =
      Graph.of(
              input("x", 8),
              input("y", 3),
              dense("hidden", 16).withAttribute("activation", "relu").reading("x"),
              Node.of("dropout", "Dropout").reading("hidden"),
              dense("scores", 3).reading("dropout"),
              Node.of("loss", "SoftmaxCrossEntropyLoss").reading("scores", "y"))
          .withLoss("loss");

  private final Session session =
      new Session(GRAPH, OpCatalog.load(), new Nd4jBackend(), DType.FLOAT32, 0);
  private int step;

  private LongTraining() {
    session.optimize(
        (e, u) -> {
          var velocity = u.moment("velocity", 0);
          var next = e.sub(e.scale(velocity, 0.9), e.mul(u.gradient(), u.learningRate()));
          u.keep(velocity, next);
          u.assign(e.add(u.parameter(), next));
        });
  }

  private static Node input(String id, long width) {
    return Node.of(id, "Input").withAttribute("shape", List.of(-1L, width));
  }

  private static Node dense(String id, long units) {
    return Node.of(id, "Dense").withAttribute("units", units);
  }

  private static Map<String, Tensor> batch(int rows, int salt) {
    double[] features = new double[rows * 8];
    new Philox(1, salt, 0).normal(features);
    double[] classes = new double[rows * 3];
    for (int row = 0; row < rows; row++) {
      classes[row * 3 + (row + salt) % 3] = 1;
    }
    return Map.of(
        "x", Tensor.of(Shape.of(rows, 8), features).cast(DType.FLOAT32),
        "y", Tensor.of(Shape.of(rows, 3), classes).cast(DType.FLOAT32));
  }

  /** Trains up to a step. */
  private void until(int last) {
    for (; step < last; step++) {
      boolean ends = step % EPOCH == EPOCH - 1;
      session.train(batch(ends ? 20 : 32, step), 1e-4, List.of("scores"));
      session.watched("scores");
      if (ends) {
        session.evaluate(Mode.INFER, batch(40, step), List.of("loss"));
      }
      if (step % (10 * EPOCH) == 0) {
        session.inspect(Mode.TRAIN, batch(32, step));
        session.snapshot();
      }
    }
  }

  @Override
  public void close() {
    session.close();
  }

  /** Prints heap and resident bytes grown between the steps given by the two arguments. */
  public static void main(String[] arguments) throws IOException {
    int first = Integer.parseInt(arguments[0]);
    int last = Integer.parseInt(arguments[1]);
    // A first training brings all code to its compiled form, which takes memory as well.
    try (LongTraining training = new LongTraining()) {
      training.until(5000);
    }
    try (LongTraining training = new LongTraining()) {
      training.until(first);
      long heap = heap();
      long resident = resident();
      training.until(last);
      System.out.println(ANSWER + (heap() - heap) + " " + (resident() - resident));
    }
    // The library's threads would keep the process alive.
    System.exit(0);
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long resident() throws IOException {
    return PAGE * Long.parseLong(Files.readString(STATM).split(" ")[1]);
  }
}
