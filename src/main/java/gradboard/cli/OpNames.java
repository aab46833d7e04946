package gradboard.cli;

import gradboard.compile.Compilation.Inside;
import gradboard.compile.Compiler;
import gradboard.compile.Options;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.op.Mode;
import gradboard.op.OpCatalog;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which op computes the value at an address, also inside composites. */
final class OpNames {
  private static final String OWNED = "Parameter";

  private final Map<String, String> outermost = new HashMap<>();
  private final Map<String, Inside> insides;

  private OpNames(Graph graph, Map<String, Inside> insides) {
    graph.nodes().forEach(node -> outermost.put(node.id(), node.op()));
    this.insides = insides;
  }

  /**
   * @param feeds what the graph ran on, which decides what composites are made of
   * @param addresses that will be asked for
   */
  static OpNames of(
      Graph graph,
      OpCatalog catalog,
      Mode mode,
      Map<String, Tensor> feeds,
      List<String> addresses) {
    if (addresses.stream().noneMatch(address -> address.contains("/"))) {
      return new OpNames(graph, Map.of());
    }
    Map<String, Shape> shapes = new HashMap<>();
    feeds.forEach((input, tensor) -> shapes.put(input, tensor.shape()));
    Options options =
        new Options(mode, DType.FLOAT32, shapes, feeds, Options.Wanted.NONE, Optional.empty());
    return new OpNames(graph, new Compiler(catalog).compile(graph, options).insides());
  }

  /** The op's name; of a parameter that a port owns, that of the op that would be one. */
  String at(String address) {
    int end = address.lastIndexOf('/');
    String name = address.substring(end + 1);
    // Further outputs are id.1, id.2 …
    String id = name.split("\\.", 2)[0];
    if (end < 0) {
      return outermost.getOrDefault(id, "");
    }
    Optional<Inside> inside = Optional.ofNullable(insides.get(address.substring(0, end)));
    if (inside.stream().anyMatch(i -> i.owned().containsKey(name))) {
      return OWNED;
    }
    return inside.stream()
        .flatMap(i -> i.graph().nodes().stream())
        .filter(node -> node.id().equals(id))
        .map(Node::op)
        .findFirst()
        .orElse("");
  }
}
