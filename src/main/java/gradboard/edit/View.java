package gradboard.edit;

import gradboard.compile.Compilation.Inside;
import gradboard.compile.Composites;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.graph.Subgraph;
import gradboard.io.GraphFile;
import gradboard.kernel.Type;
import gradboard.op.Op;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is seen of a document from one {@link Place}: at the top the file's graph, inside a
 * composite the nodes there with its ports as nodes beside them (see {@link Boundary}). Never
 * changed after it was made.
 */
public final class View {
  private final Place place;
  private final GraphFile file;
  private final Vocabulary vocabulary;
  private final Map<String, Inside> insides;
  private final Optional<View> outer;
  private final Map<String, Node> index;

  private View(
      Place place,
      GraphFile file,
      Vocabulary vocabulary,
      Map<String, Inside> insides,
      Optional<View> outer) {
    this.place = place;
    this.file = file;
    this.vocabulary = vocabulary;
    this.insides = insides;
    this.outer = outer;
    index = new HashMap<>(2 * file.graph().nodes().size());
    file.graph().nodes().forEach(node -> index.putIfAbsent(node.id(), node));
  }

  /**
   * What is seen from a place, or from the last on the way to it that is there.
   *
   * @param insides what compiling found inside the composites of the catalogue, by address
   */
  static View of(GraphFile whole, Vocabulary vocabulary, Map<String, Inside> insides, Place place) {
    View view = new View(Place.TOP, whole, vocabulary, insides, Optional.empty());
    for (String id : place.path()) {
      Optional<View> deeper = view.inside(id);
      if (deeper.isEmpty()) {
        return view;
      }
      view = deeper.get();
    }
    return view;
  }

  /** The view inside a node; empty where it is no composite or its inside is not known yet. */
  private Optional<View> inside(String id) {
    Place inner = place.inside(id);
    return node(id)
        .flatMap(
            node ->
                Optional.ofNullable(graph().composites().get(node.op()))
                    .or(() -> Optional.ofNullable(insides.get(inner.address())).map(Inside::graph)))
        .map(
            inside ->
                new View(inner, Lifted.view(file, inside), vocabulary, insides, Optional.of(this)));
  }

  public Place place() {
    return place;
  }

  /** A file whose graph is the one in view. */
  public GraphFile file() {
    return file;
  }

  public Graph graph() {
    return file.graph();
  }

  /** A node by id, without a search. */
  public Optional<Node> node(String id) {
    return Optional.ofNullable(index.get(id));
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Composites of the file that may be added here: not those that this place is part of. */
  public List<Op> composites() {
    Map<String, Subgraph> all = graph().composites();
    return all.entrySet().stream()
        .filter(
            entry ->
                composite()
                    .filter(
                        here ->
                            Definitions.needed(all, List.of(Node.of("one", entry.getKey())))
                                .containsKey(here))
                    .isEmpty())
        .map(entry -> Composites.op(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The ports that may be added here: inside a composite of the file. */
  public List<Op> ports() {
    return place.isTop() || !isEditable() ? List.of() : List.of(Boundary.INPUT, Boundary.OUTPUT);
  }

  /** The op of a node; empty where its name is unknown. */
  public Optional<Op> op(Node node) {
    return vocabulary.op(graph(), node);
  }

  /** The name of the composite one is in; empty at the top. */
  public Optional<String> composite() {
    return instance().map(Node::op);
  }

  /** The node that one is inside of; empty at the top. */
  public Optional<Node> instance() {
    return outer.flatMap(around -> around.node(place.node()));
  }

  /** Whether the composite is one of the file, and not of the catalogue. */
  public boolean isEditable() {
    return composite().map(name -> graph().composites().containsKey(name)).orElse(true);
  }

  /** How many nodes are made of the composite one is in. */
  public int uses() {
    return composite().map(name -> Instances.count(top().graph(), name)).orElse(0);
  }

  private View top() {
    return outer.map(View::top).orElse(this);
  }

  /** What is seen one place further out. */
  Optional<View> outer() {
    return outer;
  }

  /**
   * The address of a value in view, {@code id} or {@code id.k}. A port of the composite has that of
   * the value which enters or leaves there.
   */
  public String address(String value) {
    int dot = value.indexOf('.');
    Optional<Node> node = node(dot < 0 ? value : value.substring(0, dot));
    // At the top a node may name a port's op, by mistake.
    if (outer.isPresent() && node.filter(Boundary::isInput).isPresent()) {
      return outer.get().entering(place.node(), node.get().id());
    }
    if (outer.isPresent() && node.filter(Boundary::isOutput).isPresent()) {
      return leaving(node.get());
    }
    return place.address(value);
  }

  /** What a node here reads at a port: a wire's value, or the parameter that the port owns. */
  private String entering(String id, String port) {
    Node reader = node(id).orElseThrow();
    List<Ref> sources = new Inputs(reader, op(reader)).at(port);
    return sources.isEmpty() ? place.address(id) + "/" + port : address(value(sources.get(0)));
  }

  private String leaving(Node output) {
    Subgraph inside = Boundary.subgraph(graph().nodes(), EMPTY);
    int index = List.copyOf(inside.outputs().keySet()).indexOf(Boundary.name(output));
    return index == 0 ? place.address() : place.address() + "." + index;
  }

  private static final Subgraph EMPTY = new Subgraph(List.of(), Map.of(), Map.of(), List.of());

  private String value(Ref source) {
    return source.address(
        node(source.node()).flatMap(this::op).map(Op::outputNames).orElse(List.of()));
  }

  /**
   * Types of the outputs in view, {@code id} or {@code id.k}.
   *
   * @param byAddress those that are known, by address
   */
  public Map<String, Type> types(Map<String, Type> byAddress) {
    if (place().isTop()) {
      return byAddress;
    }
    Map<String, Type> seen = new HashMap<>();
    for (Node node : graph().nodes()) {
      String value = node.id();
      Type type = byAddress.get(address(value));
      for (int output = 1; type != null; output++) {
        seen.put(value, type);
        value = node.id() + "." + output;
        type = Boundary.isPort(node) ? null : byAddress.get(place().address(value));
      }
    }
    return Map.copyOf(seen);
  }
}
