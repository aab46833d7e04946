package gradboard.edit;

import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Subgraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Composites of files, and what becomes of them when they come to another file. */
public final class Definitions {
  private Definitions() {}

  /**
   * What a file takes over.
   *
   * @param added definitions that it has not got, under free names
   * @param names what each composite that came is called there
   */
  public record Adoption(Map<String, Subgraph> added, Map<String, String> names) {
    /** A node that names its op as the file does. */
    Node renamed(Node node) {
      return names.containsKey(node.op()) ? node.withOp(names.get(node.op())) : node;
    }
  }

  /** The composites that nodes are made of, with those inside them; those inside come first. */
  public static Map<String, Subgraph> needed(
      Map<String, Subgraph> composites, Collection<Node> nodes) {
    Map<String, Subgraph> needed = new LinkedHashMap<>();
    nodes.forEach(node -> need(composites, node.op(), new HashSet<>(), needed));
    return needed;
  }

  private static void need(
      Map<String, Subgraph> composites,
      String name,
      Set<String> open,
      Map<String, Subgraph> needed) {
    Subgraph inside = composites.get(name);
    if (inside != null && !needed.containsKey(name) && open.add(name)) {
      inside.nodes().forEach(node -> need(composites, node.op(), open, needed));
      needed.put(name, inside);
    }
  }

  /**
   * How definitions come to a file: one that it has already is shared, one whose name it has for
   * something else gets another.
   *
   * @param coming as {@link #needed} gives them
   */
  static Adoption adopt(Graph into, Vocabulary vocabulary, Map<String, Subgraph> coming) {
    Map<String, Subgraph> added = new LinkedHashMap<>();
    Map<String, String> names = new HashMap<>();
    Adoption adoption = new Adoption(added, names);
    coming.forEach(
        (name, inside) -> {
          Subgraph here = inside.withNodes(inside.nodes().stream().map(adoption::renamed).toList());
          Optional<String> same = same(into, name, here);
          String now = same.orElseGet(() -> Ids.freshOp(joint(into, added), vocabulary, name));
          names.put(name, now);
          if (same.isEmpty()) {
            added.put(now, here);
          }
        });
    return adoption;
  }

  private static Graph joint(Graph into, Map<String, Subgraph> added) {
    Map<String, Subgraph> all = new LinkedHashMap<>(into.composites());
    all.putAll(added);
    return into.withComposites(all);
  }

  /**
   * What a file calls the same definition: under its own name first, then under that and a number.
   */
  private static Optional<String> same(Graph into, String name, Subgraph inside) {
    List<String> candidates = new ArrayList<>(into.composites().keySet());
    String stem = Ids.unnumbered(name);
    candidates.removeIf(other -> !other.startsWith(stem));
    candidates.sort((a, b) -> Boolean.compare(b.equals(name), a.equals(name)));
    Subgraph bare = bare(inside);
    return candidates.stream()
        .filter(other -> bare(into.composites().get(other)).equals(bare))
        .findFirst();
  }

  /** A definition without the places of its nodes and wires, which decide nothing. */
  private static Subgraph bare(Subgraph inside) {
    List<Node> nodes =
        inside.nodes().stream()
            .map(node -> node.withInputs(node.inputs().stream().map(Edge::straight).toList()))
            .map(node -> node.at(0, 0))
            .toList();
    return new Subgraph(inside.inputs(), inside.outputs(), inside.attributes(), nodes);
  }

  /** A graph without a composite that no node names any more, and without those only it named. */
  static Graph withoutUnused(Graph graph, String composite) {
    Map<String, Subgraph> left = new LinkedHashMap<>(graph.composites());
    Deque<String> open = new ArrayDeque<>(List.of(composite));
    while (!open.isEmpty()) {
      String name = open.pop();
      if (left.containsKey(name) && Instances.count(graph.withComposites(left), name) == 0) {
        Subgraph gone = left.remove(name);
        new LinkedHashSet<>(gone.nodes()).forEach(node -> open.push(node.op()));
      }
    }
    return graph.withComposites(left);
  }

  /** A node with its references to attributes of the composite replaced by what they stand for. */
  static Node filled(Node node, Map<String, Object> given) {
    Map<String, Object> attributes = filled(node.attributes(), given);
    return attributes.equals(node.attributes()) ? node : node.withAttributes(attributes);
  }

  /**
   * Attributes with references to those of the composite around them replaced by what they stand
   * for; a reference to none stays.
   */
  public static Map<String, Object> filled(
      Map<String, Object> attributes, Map<String, Object> given) {
    Map<String, Object> filled = new LinkedHashMap<>();
    attributes.forEach(
        (name, value) -> {
          Object data = isReference(value) ? given.get(((String) value).substring(1)) : null;
          filled.put(name, data == null ? value : data);
        });
    return filled;
  }

  /** Whether an attribute's value stands for an attribute of the composite around it. */
  static boolean isReference(Object value) {
    return value instanceof String text && !text.isEmpty() && text.charAt(0) == Subgraph.REFERENCE;
  }
}
