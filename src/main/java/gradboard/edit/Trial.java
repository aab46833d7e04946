package gradboard.edit;

import gradboard.compile.Compiler;
import gradboard.compile.Options;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.graph.Ref;
import gradboard.kernel.Type;
import gradboard.op.Mode;
import gradboard.op.Op;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Some nodes compiled by themselves: what they read of the graph is stood in for by nodes that give
 * the same type.
 */
final class Trial {
  private final Graph graph;
  private final Vocabulary vocabulary;
  private final Function<Ref, Optional<Type>> types;
  private final Ids.Series ids;
  private final Map<Ref, String> standIns = new HashMap<>();
  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, Shape> shapes = new HashMap<>();

  /**
   * @param types of the graph's values, as far as they are known
   * @param tried ids of the nodes that are to be compiled
   */
  Trial(
      Graph graph, Vocabulary vocabulary, Function<Ref, Optional<Type>> types, Set<String> tried) {
    this.graph = graph;
    this.vocabulary = vocabulary;
    this.types = types;
    ids = new Ids.Series(tried);
  }

  /** What stands in for a value; empty where the value's type is not known. */
  Optional<Ref> standIn(Ref source) {
    Optional<Type> type = types.apply(source);
    type.filter(known -> !standIns.containsKey(source))
        .ifPresent(known -> standIns.put(source, made(source, known)));
    return type.map(known -> Ref.to(standIns.get(source)));
  }

  /** Adds a node for a value and says its id. */
  private String made(Ref source, Type type) {
    String id = ids.fresh("value");
    Optional<Node> same =
        graph.node(source.node()).filter(this::isSourceByItself).map(node -> node.withId(id));
    if (same.isEmpty()) {
      shapes.put(id, type.shape());
    }
    nodes.add(
        same.orElseGet(
            () -> Node.of(id, Compiler.INPUT).withAttribute("dtype", type.dtype().label())));
    return id;
  }

  /** Whether a node says itself what it gives: a port may have to know the very numbers. */
  private boolean isSourceByItself(Node node) {
    return !Boundary.isPort(node)
        && !node.op().equals(Compiler.INPUT)
        && vocabulary.op(graph, node).filter(Op::isSource).isPresent();
  }

  /** The errors of nodes that read what stands in. */
  List<Problem> errors(List<Node> tried) {
    List<Node> alone = new ArrayList<>(nodes);
    alone.addAll(tried);
    return new Compiler(vocabulary.catalog())
            .compile(
                new Graph(alone, Optional.empty(), graph.composites()),
                Options.inspecting(Mode.INFER, DType.FLOAT32).feeding(shapes))
            .problems()
            .stream()
            .filter(Problem::isError)
            .toList();
  }
}
