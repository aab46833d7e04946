package gradboard.ui.live;

import gradboard.data.Feeds;
import gradboard.edit.Definitions;
import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.graph.Subgraph;
import gradboard.tensor.Literal;
import gradboard.tensor.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a graph decides its numbers: all but where its nodes and wires lie and what they are
 * called beside their ids. Two graphs of one meaning share parameters, programs and results.
 *
 * @param frozen the nodes whose parameters training leaves alone, at the top (an empty name) and by
 *     composite: they decide what training does, but no number before it
 */
record Meaning(
    Map<String, Part> parts,
    Optional<String> loss,
    Map<String, Inner> composites,
    Map<String, Set<String>> frozen) {

  /** The attributes by which a file gives a node numbers, and their shape. */
  private static final String VALUE = "value";

  private static final String SHAPE = "shape";

  /** What of a node decides its numbers, beside those it reads. */
  record Part(String op, Map<String, Object> attributes, List<Edge> inputs, boolean muted) {
    boolean sameBut(Part other) {
      return op.equals(other.op) && attributes.equals(other.attributes) && muted == other.muted;
    }

    /** Whether it reads the same and works out the same from it, but for the numbers it writes. */
    private boolean sameButNumbers(Part other) {
      return op.equals(other.op)
          && muted == other.muted
          && inputs.equals(other.inputs)
          && (attributes.equals(other.attributes) || differInNumbers(attributes, other.attributes));
    }

    private static boolean differInNumbers(Map<String, Object> some, Map<String, Object> others) {
      if (!some.containsKey(VALUE) || !others.containsKey(VALUE)) {
        return false;
      }
      Map<String, Object> rest = new HashMap<>(some);
      Map<String, Object> otherRest = new HashMap<>(others);
      Object one = rest.remove(VALUE);
      Object other = otherRest.remove(VALUE);
      return rest.equals(otherRest) && haveOneShape(one, other, rest.containsKey(SHAPE));
    }

    /**
     * @param filling whether one number alone fills the shape that is written beside it
     */
    private static boolean haveOneShape(Object one, Object other, boolean filling) {
      if (!Literal.isTensor(one) || !Literal.isTensor(other)) {
        return false;
      }
      Shape shape = Literal.shape(one);
      Shape another = Literal.shape(other);
      return shape.equals(another) || filling && (shape.isScalar() || another.isScalar());
    }

    /** With the attributes that it takes from the composite around it filled in. */
    private Part within(Map<String, Object> given) {
      return new Part(op, Definitions.filled(attributes, given), inputs, muted);
    }
  }

  /** The same of a composite's inside. */
  record Inner(
      List<String> inputs,
      Map<String, Ref> outputs,
      Map<String, Object> attributes,
      Map<String, Part> parts) {
    private boolean sameButNumbers(Inner other) {
      return inputs.equals(other.inputs)
          && outputs.equals(other.outputs)
          && attributes.equals(other.attributes)
          && differInNumbersOnly(parts, other.parts);
    }
  }

  static Meaning of(Graph graph) {
    return new Meaning(
        parts(graph.nodes()), graph.loss(), inners(graph.composites()), frozen(graph));
  }

  private static Map<String, Inner> inners(Map<String, Subgraph> composites) {
    Map<String, Inner> inners = new LinkedHashMap<>();
    composites.forEach(
        (name, inside) ->
            inners.put(
                name,
                new Inner(
                    inside.inputs(),
                    inside.outputs(),
                    inside.attributes(),
                    parts(inside.nodes()))));
    return inners;
  }

  private static Map<String, Set<String>> frozen(Graph graph) {
    Map<String, Set<String>> frozen = new LinkedHashMap<>();
    frozen.put("", frozen(graph.nodes()));
    graph.composites().forEach((name, inside) -> frozen.put(name, frozen(inside.nodes())));
    return frozen;
  }

  private static Set<String> frozen(List<Node> nodes) {
    return nodes.stream()
        .filter(node -> node.tags().frozen())
        .map(Node::id)
        .collect(Collectors.toSet());
  }

  private static Map<String, Part> parts(List<Node> nodes) {
    Map<String, Part> parts = new HashMap<>(2 * nodes.size());
    nodes.forEach(node -> parts.put(node.id(), part(node)));
    return parts;
  }

  private static Part part(Node node) {
    return new Part(node.op(), node.attributes(), straight(node.inputs()), node.tags().muted());
  }

  /** The very list where no wire is led: most parts of a graph are then compared by identity. */
  private static List<Edge> straight(List<Edge> edges) {
    for (Edge edge : edges) {
      if (!edge.route().isEmpty()) {
        return edges.stream().map(Edge::straight).toList();
      }
    }
    return edges;
  }

  /**
   * Whether two graphs have one meaning. Quicker than working out both where most nodes are the
   * same and in their places, as after an edit.
   */
  static boolean isShared(Graph one, Graph other) {
    return one == other
        || one.loss().equals(other.loss())
            && frozen(one).equals(frozen(other))
            && (one.composites().equals(other.composites())
                || inners(one.composites()).equals(inners(other.composites())))
            && isShared(one.nodes(), other.nodes());
  }

  private static boolean isShared(List<Node> some, List<Node> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      Node one = some.get(i);
      Node other = others.get(i);
      if (!one.id().equals(other.id())) {
        // The order has no meaning.
        return parts(some).equals(parts(others));
      }
      if (one != other && !part(one).equals(part(other))) {
        return false;
      }
    }
    return true;
  }

  /**
   * The node that a parameter belongs to, by the parameter's address; a layer of the catalogue is
   * one whatever is inside it.
   */
  Optional<Part> owner(String address) {
    Map<String, Part> level = parts;
    Map<String, Object> given = Map.of();
    Optional<Part> owner = Optional.empty();
    for (String id : address.split("/")) {
      Part next = level.get(id);
      if (next == null) {
        return owner;
      }
      Part filled = next.within(given);
      owner = Optional.of(filled);
      Inner inner = composites.get(next.op());
      if (inner == null) {
        return owner;
      }
      level = inner.parts();
      given = new HashMap<>(inner.attributes());
      given.putAll(filled.attributes());
    }
    return owner;
  }

  /** The nodes that take what examples hold. */
  Set<String> fedByData() {
    Set<String> fed = new HashSet<>();
    parts.forEach(
        (id, part) -> {
          if (part.attributes().containsKey(Feeds.FROM)) {
            fed.add(id);
          }
        });
    return fed;
  }

  /**
   * Whether all that there is was there earlier and works out the same from the same, but for the
   * numbers that the file writes: what is shown is then of this graph, with other numbers.
   */
  boolean differsInNumbersOnly(Meaning earlier) {
    return loss.equals(earlier.loss)
        && differInNumbersOnly(parts, earlier.parts)
        && composites.entrySet().stream()
            .allMatch(
                inner ->
                    Optional.ofNullable(earlier.composites.get(inner.getKey()))
                        .filter(inner.getValue()::sameButNumbers)
                        .isPresent());
  }

  private static boolean differInNumbersOnly(Map<String, Part> now, Map<String, Part> earlier) {
    return now.entrySet().stream()
        .allMatch(
            part ->
                Optional.ofNullable(earlier.get(part.getKey()))
                    .filter(part.getValue()::sameButNumbers)
                    .isPresent());
  }

  /**
   * The nodes whose values an edit has outdated: those changed, and all that read from them.
   *
   * @param begun nodes that have other values for another reason
   */
  Set<String> outdatedSince(Meaning earlier, Set<String> begun) {
    Set<String> outdated = new HashSet<>();
    Set<String> changed = changedComposites(earlier);
    List<String> open = new ArrayList<>();
    parts.forEach(
        (id, part) -> {
          if (!part.equals(earlier.parts.get(id))
              || changed.contains(part.op())
              || begun.contains(id)) {
            open.add(id);
          }
        });
    Map<String, List<String>> readers = open.isEmpty() ? Map.of() : readers();
    while (!open.isEmpty()) {
      String id = open.remove(open.size() - 1);
      if (outdated.add(id)) {
        open.addAll(readers.getOrDefault(id, List.of()));
      }
    }
    return outdated;
  }

  private Map<String, List<String>> readers() {
    Map<String, List<String>> readers = new HashMap<>(2 * parts.size());
    parts.forEach(
        (id, part) -> {
          for (Edge edge : part.inputs()) {
            readers.computeIfAbsent(edge.source().node(), any -> new ArrayList<>(2)).add(id);
          }
        });
    return readers;
  }

  /** Composites that are not what they were, and those that such are in. */
  private Set<String> changedComposites(Meaning earlier) {
    Set<String> changed = new HashSet<>();
    composites.forEach(
        (name, inner) -> {
          if (!inner.equals(earlier.composites.get(name))) {
            changed.add(name);
          }
        });
    int before;
    do {
      before = changed.size();
      composites.forEach(
          (name, inner) -> {
            if (inner.parts().values().stream().anyMatch(part -> changed.contains(part.op()))) {
              changed.add(name);
            }
          });
    } while (changed.size() > before);
    return changed;
  }
}
