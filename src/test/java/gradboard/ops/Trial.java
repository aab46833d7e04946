package gradboard.ops;

import gradboard.compile.Compiler;
import gradboard.compile.Options;
import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.kernel.Program;
import gradboard.kernel.Type;
import gradboard.kernel.Value;
import gradboard.op.Example;
import gradboard.op.Mode;
import gradboard.op.Op;
import gradboard.op.OpCatalog;
import gradboard.op.Port;
import gradboard.runtime.Backend;
import gradboard.runtime.Session;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import gradboard.tensor.Literal;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One op put to work in a graph of its own: a source for each tensor given to it, the node {@link
 * #NODE}, and where a loss is asked for, its outputs weighed by constants and summed.
 *
 * @param inputs tensors by port, in order
 */
public record Trial(
    Op op, Map<String, List<Tensor>> inputs, Map<String, Object> attributes, Mode mode) {
  /** Address of the op under trial; its further outputs are {@code op.1} …. */
  static final String NODE = "op";

  static final OpCatalog CATALOG = OpCatalog.load();
  private static final Backend BACKEND = new Nd4jBackend();

  static Trial of(Op op, Example example) {
    return new Trial(op, example.inputs(), example.attributes(), example.mode());
  }

  static Op named(String op) {
    return CATALOG.find(op).orElseThrow();
  }

  /** A trial in inference, to be added to. */
  public static Trial of(String op) {
    return new Trial(named(op), Map.of(), Map.of(), Mode.INFER);
  }

  public Trial given(String port, Tensor... tensors) {
    Map<String, List<Tensor>> more = new LinkedHashMap<>(inputs);
    more.put(port, List.of(tensors));
    return with(more);
  }

  Trial with(Map<String, List<Tensor>> changed) {
    return new Trial(op, changed, attributes, mode);
  }

  public Trial with(String attribute, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(attributes);
    more.put(attribute, value);
    return new Trial(op, inputs, more, mode);
  }

  public Trial in(Mode changed) {
    return new Trial(op, inputs, attributes, changed);
  }

  /** Address of the source that holds tensor {@code index} of a port. */
  static String source(String port, int index) {
    return port + "-" + index;
  }

  /** The op and what feeds it, without a loss. */
  Graph graph() {
    List<Node> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    for (Port port : op.inputs()) {
      List<Tensor> tensors = inputs.getOrDefault(port.name(), List.of());
      for (int k = 0; k < tensors.size(); k++) {
        String id = source(port.name(), k);
        String kind = port.use() == Port.Use.COMPILE_TIME ? "Constant" : "Input";
        nodes.add(constant(id, kind, tensors.get(k).type(), tensors.get(k)));
        edges.add(new Edge(port.name(), Ref.to(id)));
      }
    }
    nodes.add(Node.of(NODE, op.name()).withInputs(edges).withAttributes(attributes));
    return Graph.of(nodes.toArray(Node[]::new));
  }

  private static Node constant(String id, String kind, DType type, Tensor tensor) {
    List<Long> shape = new ArrayList<>();
    for (long extent : tensor.shape().extents()) {
      shape.add(extent);
    }
    return Node.of(id, kind)
        .withAttribute("dtype", type.label())
        .withAttribute("shape", shape)
        .withAttribute("value", Literal.data(tensor));
  }

  /** The program of the op alone, in float64. */
  Program program() {
    return new Compiler(CATALOG)
        .compile(graph(), Options.inspecting(mode, DType.FLOAT64))
        .orThrow();
  }

  /** The graph with a loss: the sum of all outputs, each element times its weight. */
  Graph weighed(Map<String, Tensor> weights) {
    Graph graph = graph();
    Map<String, Type> written =
        new Compiler(CATALOG).compile(graph, Options.inspecting(mode, DType.FLOAT32)).types();
    String total = "";
    for (Map.Entry<String, Tensor> weight : weights.entrySet()) {
      String tag = weight.getKey().replace('.', '-');
      graph =
          graph
              .plus(
                  constant(
                      "weight-" + tag,
                      "Constant",
                      written.get(weight.getKey()).dtype(),
                      weight.getValue()))
              .plus(Node.of("product-" + tag, "Mul").reading(weight.getKey(), "weight-" + tag))
              .plus(
                  Node.of("sum-" + tag, "ReduceSum")
                      .reading("product-" + tag)
                      .withAttribute("keepdims", 0L));
      String sum = "sum-" + tag;
      if (!total.isEmpty()) {
        graph = graph.plus(Node.of("total-" + tag, "Add").reading(total, sum));
        sum = "total-" + tag;
      }
      total = sum;
    }
    return graph.withLoss(total);
  }

  /** All outputs, in order, with float32 worked out in {@code real}. */
  public List<Tensor> run(DType real) {
    try (Session session = open(graph(), real)) {
      session.inspect(mode, Map.of());
      return outputs().keySet().stream()
          .map(address -> session.value(address).orElseThrow())
          .toList();
    }
  }

  /** The first output in float64. */
  public Tensor output() {
    return run(DType.FLOAT64).get(0);
  }

  /** Gradients by the tensors at a port of the sum of the first output's elements. */
  public List<Tensor> gradients(String port, DType real) {
    Tensor first = run(real).get(0);
    double[] data = new double[first.size()];
    Arrays.fill(data, 1);
    // As the graph writes its types: what is float32 there, double may stand for.
    boolean wide =
        inputs.values().stream().flatMap(List::stream).anyMatch(t -> t.type() == DType.FLOAT64);
    Tensor ones = Tensor.of(first.shape(), data).cast(wide ? DType.FLOAT64 : DType.FLOAT32);
    try (Session session = open(weighed(Map.of(NODE, ones)), real)) {
      session.inspect(mode, Map.of());
      return IntStream.range(0, inputs.get(port).size())
          .mapToObj(k -> session.gradient(source(port, k)).orElseThrow())
          .toList();
    }
  }

  /** Gradient by the one tensor at a port, in float64. */
  public Tensor gradient(String port) {
    return gradients(port, DType.FLOAT64).get(0);
  }

  /** The op's outputs by address, in order. */
  Map<String, Value> outputs() {
    Map<String, Value> outputs = new LinkedHashMap<>(program().names().outputs());
    outputs.keySet().removeIf(address -> !address.equals(NODE) && !address.startsWith(NODE + "."));
    return outputs;
  }

  static Session open(Graph graph, DType real) {
    return new Session(graph, CATALOG, BACKEND, real, 0);
  }
}
