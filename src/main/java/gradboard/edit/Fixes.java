package gradboard.edit;

import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.kernel.Type;
import gradboard.op.Op;
import gradboard.op.Port;
import gradboard.runtime.Snapshot;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Nodes that, put between a value and a port that refuses it, make the two fit. Each is compiled
 * with its surroundings before it is offered, so asking takes some milliseconds: for a worker.
 */
public final class Fixes {
  private static final int MOST = 5;
  private static final double BESIDE = 150;

  private final Graph graph;
  private final Vocabulary vocabulary;
  private final Wiring wiring;

  /**
   * One way to mend.
   *
   * @param label for a menu: {@code insert Transpose}
   * @param added the node that is put in
   * @param into the wire into it
   * @param onward has the port read it
   */
  public record Fix(String label, AddNodes added, Connect into, Change onward) {

    /** Puts the node in and wires it on both sides. */
    public Change change() {
      return Several.of("insert " + id(), added, into, onward);
    }

    /** The same where an end of a wire was moved: that wire goes on from the node. */
    public Fix moving(Snapshot.Wire wire, Snapshot.Wire to) {
      return new Fix(label, added, into, new MoveWire(wire, to, Ref.to(id())));
    }

    private Fix at(String port) {
      return new Fix(label + " at " + port, added, into, onward);
    }

    private String id() {
      return added.node().id();
    }
  }

  /**
   * @param types of outputs by address, as far as they are known
   */
  public Fixes(Graph graph, Vocabulary vocabulary, Map<String, Type> types) {
    this.graph = graph;
    this.vocabulary = vocabulary;
    wiring = new Wiring(graph, vocabulary, types);
  }

  /** The ways in which a port can come to read a value; none where it can as it is. */
  public List<Fix> of(Ref source, String reader, String port) {
    Optional<Node> node = graph.node(reader);
    Optional<Type> type = wiring.type(source);
    Optional<Op> op = node.flatMap(n -> vocabulary.op(graph, n));
    if (type.isEmpty() || op.flatMap(o -> o.input(port)).isEmpty()) {
      return List.of();
    }
    Node wired =
        new Inputs(node.get(), op).connected(new Edge(port, source)).withoutAttribute(port);
    if (fits(source, port, Optional.empty(), wired, op.get())) {
      return List.of();
    }
    return candidates(type.get(), wired, op.get(), port)
        .filter(inserted -> fits(source, port, Optional.of(inserted), wired, op.get()))
        .limit(MOST)
        .map(inserted -> fix(source, inserted, node.get(), port))
        .toList();
  }

  /** For each wire into a node that is in trouble, the ways to mend it. */
  public List<Fix> of(String reader) {
    Optional<Node> node = graph.node(reader);
    Optional<Op> op = node.flatMap(n -> vocabulary.op(graph, n));
    return node.isEmpty()
        ? List.of()
        : new Inputs(node.get(), op)
            .wires().entrySet().stream()
                .flatMap(
                    wire ->
                        of(wire.getValue(), reader, wire.getKey().port()).stream()
                            .map(fix -> fix.at(wire.getKey().port())))
                .toList();
  }

  private Stream<Node> candidates(Type type, Node wired, Op op, String port) {
    Shape shape = type.shape();
    List<Shape> others =
        op.resolve(wired.inputs()).stream()
            .filter(edge -> !edge.port().equals(port))
            .flatMap(edge -> wiring.type(edge.source()).stream())
            .map(Type::shape)
            .toList();
    Stream<Node> casts =
        Stream.of(DType.FLOAT32, DType.FLOAT64, DType.INT64, DType.BOOL)
            .filter(to -> to != type.dtype())
            .filter(to -> op.input(port).map(Port::accepts).orElseThrow().accepts(to))
            .limit(1)
            .map(to -> made("Cast").withAttribute("to", to.label()));
    Stream<Node> turned = shape.rank() > 1 ? Stream.of(made("Transpose")) : Stream.of();
    Stream<Node> flat = shape.rank() > 2 ? Stream.of(made("Flatten")) : Stream.of();
    Stream<Node> raised =
        LongStream.of(0, shape.rank())
            .distinct()
            .mapToObj(axis -> made("Unsqueeze").withAttribute("axes", List.of(axis)));
    Stream<Node> reshaped =
        others.stream()
            .flatMap(other -> extents(other).stream())
            .distinct()
            .filter(extent -> extent > 0 && shape.size() % extent == 0)
            .map(extent -> made("Reshape").withAttribute("shape", List.of(-1L, extent)));
    Stream<Node> same =
        others.stream()
            .filter(other -> other.size() == shape.size())
            .map(other -> made("Reshape").withAttribute("shape", extents(other)));
    Stream<Node> widened =
        others.stream().map(other -> made("Expand").withAttribute("shape", extents(other)));
    return Stream.of(casts, turned, flat, raised, same, reshaped, widened).flatMap(s -> s);
  }

  private static List<Long> extents(Shape shape) {
    return LongStream.of(shape.extents()).boxed().toList();
  }

  private Node made(String op) {
    return Node.of(Ids.fresh(graph, op), op);
  }

  private Fix fix(Ref source, Node inserted, Node reader, String port) {
    Node placed = reader.at().map(at -> inserted.at(at.x() - BESIDE, at.y())).orElse(inserted);
    String first = vocabulary.op(graph, placed).orElseThrow().inputs().get(0).name();
    return new Fix(
        "insert " + describe(inserted),
        AddNodes.one(placed),
        new Connect(inserted.id(), first, source),
        new Connect(reader.id(), port, Ref.to(inserted.id())));
  }

  /** {@code Reshape to [2, -1]}. */
  private static String describe(Node inserted) {
    return inserted.attributes().isEmpty()
        ? inserted.op()
        : inserted.op() + " (" + inserted.attributes().values().iterator().next() + ")";
  }

  /**
   * Whether the reading node compiles with the value at a port, or with what the inserted node
   * makes of it. Its other ports may read the same value, and go on reading it as it is.
   */
  private boolean fits(Ref source, String port, Optional<Node> inserted, Node wired, Op op) {
    Set<String> tried = new HashSet<>(Set.of(wired.id()));
    inserted.ifPresent(node -> tried.add(node.id()));
    Trial trial = new Trial(graph, vocabulary, wiring::type, tried);
    List<Edge> edges = new ArrayList<>();
    for (Edge edge : op.resolve(wired.inputs())) {
      Optional<Ref> standIn = trial.standIn(edge.source());
      if (standIn.isEmpty()) {
        return false;
      }
      boolean through =
          inserted.isPresent() && edge.port().equals(port) && edge.source().equals(source);
      edges.add(edge.from(through ? Ref.to(inserted.get().id()) : standIn.get()));
    }
    List<Node> alone = new ArrayList<>();
    inserted.ifPresent(
        node -> alone.add(node.reading(trial.standIn(source).orElseThrow().toString())));
    alone.add(wired.withInputs(edges));
    return trial.errors(alone).isEmpty();
  }
}
