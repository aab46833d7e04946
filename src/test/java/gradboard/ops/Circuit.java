package gradboard.ops;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.op.Mode;
import gradboard.op.OpCatalog;
import gradboard.runtime.Session;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import gradboard.tensor.Literal;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.Map;

/** A small graph run once in double precision, forward and where it has a loss backward. */
public final class Circuit implements AutoCloseable {
  private static final OpCatalog CATALOG = OpCatalog.load();
  public static final long SEED = 5;

  private final Session session;

  private Circuit(Session session) {
    this.session = session;
  }

  public static Circuit run(Graph graph) {
    Session session = new Session(graph, CATALOG, new Nd4jBackend(), DType.FLOAT64, SEED);
    session.inspect(Mode.INFER, Map.of());
    return new Circuit(session);
  }

  /** A parameter of this shape and value. */
  public static Node parameter(String id, long[] shape, double... numbers) {
    return source("Parameter", id, Tensor.of(Shape.of(shape), numbers));
  }

  public static Node input(String id, long[] shape, double... numbers) {
    return source("Input", id, Tensor.of(Shape.of(shape), numbers));
  }

  /** Whole numbers, such as positions to look up. */
  static Node indices(String id, long[] shape, long... numbers) {
    return source("Input", id, Tensor.of(Shape.of(shape), numbers));
  }

  /** Class numbers. */
  public static Node labels(String id, long... numbers) {
    return source("Input", id, Tensor.of(Shape.of(numbers.length), numbers));
  }

  /** Real numbers are written as files write them, without a type, and worked out in double. */
  private static Node source(String op, String id, Tensor value) {
    DType written = value.type().isFloating() ? DType.FLOAT32 : value.type();
    return Node.of(id, op)
        .withAttribute("dtype", written.label())
        .withAttribute("value", Literal.data(value));
  }

  public static long[] shape(long... extents) {
    return extents;
  }

  public Tensor value(String address) {
    return session.value(address).orElseThrow();
  }

  public double[] values(String address) {
    return value(address).doubles();
  }

  public double[] gradient(String address) {
    return session.gradient(address).orElseThrow().doubles();
  }

  public Map<String, Tensor> parameters() {
    return session.parameters();
  }

  /** The same graph run once more. */
  public Circuit again() {
    session.inspect(Mode.INFER, Map.of());
    return this;
  }

  @Override
  public void close() {
    session.close();
  }
}
