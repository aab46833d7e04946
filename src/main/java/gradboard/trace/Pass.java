package gradboard.trace;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.graph.Subgraph;
import gradboard.kernel.Instruction.Phase;
import gradboard.runtime.Snapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The record of one pass through a graph, told node by node: forward in an order in which every
 * node comes after those it reads, then backward from the loss the other way round. What happens
 * inside a composite is told too, before its own value and after its own gradient.
 *
 * @param graph what was run
 * @param snapshot what came out
 * @param moments the steps of the story
 */
public record Pass(Graph graph, Snapshot snapshot, List<Moment> moments) {
  private static final char INSIDE = '/';

  /**
   * One node's turn: it works out its value, or receives its gradient.
   *
   * @param node its address
   */
  public record Moment(String node, Phase phase) {
    public boolean isForward() {
      return phase == Phase.FORWARD;
    }
  }

  public Pass {
    moments = List.copyOf(moments);
  }

  /**
   * Tells a pass in order.
   *
   * @param addresses of all outputs, in the order in which they were worked out
   */
  public static Pass of(Graph graph, Collection<String> addresses, Snapshot snapshot) {
    Set<String> forward = new LinkedHashSet<>();
    addresses.forEach(address -> forward.add(node(address)));
    List<Moment> moments = new ArrayList<>();
    forward.forEach(node -> moments.add(new Moment(node, Phase.FORWARD)));
    List<String> backward = new ArrayList<>(forward);
    Collections.reverse(backward);
    Ways ways = new Ways(graph);
    backward.stream()
        .filter(node -> snapshot.gradients().containsKey(node) && ways.leadToLoss(node))
        .forEach(node -> moments.add(new Moment(node, Phase.BACKWARD)));
    return new Pass(graph, snapshot, moments);
  }

  /** The address of the node whose output an address names. */
  public static String node(String address) {
    int dot = address.indexOf('.', address.lastIndexOf(INSIDE) + 1);
    return dot < 0 ? address : address.substring(0, dot);
  }

  /**
   * Which moments are those of the nodes of one graph: of the whole, or of the inside of a
   * composite.
   *
   * @param prefix what the addresses of its nodes begin with: empty, or a path that ends in a slash
   * @return their positions among {@link #moments}
   */
  public List<Integer> momentsOf(String prefix) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < moments.size(); i++) {
      String node = moments.get(i).node();
      if (node.startsWith(prefix) && node.indexOf(INSIDE, prefix.length()) < 0) {
        found.add(i);
      }
    }
    return found;
  }

  /** From which nodes there is a way to the loss. */
  private static final class Ways {
    private final Graph graph;

    /** By what the addresses of their nodes begin with. */
    private final Map<String, Way> known = new HashMap<>();

    Ways(Graph graph) {
      this.graph = graph;
      known.put(
          "",
          Way.to(graph.loss().map(id -> Ref.parse(id).node()).stream().toList(), graph.nodes()));
    }

    boolean leadToLoss(String address) {
      String prefix = "";
      Way way = known.get(prefix);
      for (String id : address.split(String.valueOf(INSIDE))) {
        if (!way.along().contains(id)) {
          return false;
        }
        Optional<Subgraph> inside =
            Optional.ofNullable(way.nodes().get(id)).map(node -> graph.composites().get(node.op()));
        if (inside.isEmpty()) {
          // All that is inside a layer of the catalogue leads to its output.
          return true;
        }
        prefix += id + INSIDE;
        way = known.computeIfAbsent(prefix, p -> Way.outOf(inside.get()));
      }
      return true;
    }
  }

  /**
   * The way out of one graph: of the whole to the loss, of the inside of a composite to its
   * outputs.
   *
   * @param nodes of that graph, by id
   * @param along the ids of those that lead there
   */
  private record Way(Map<String, Node> nodes, Set<String> along) {

    static Way outOf(Subgraph inside) {
      return to(inside.outputs().values().stream().map(Ref::node).toList(), inside.nodes());
    }

    static Way to(Collection<String> ends, List<Node> nodes) {
      Map<String, Node> byId = new HashMap<>();
      nodes.forEach(node -> byId.putIfAbsent(node.id(), node));
      Set<String> found = new HashSet<>();
      Deque<String> open = new ArrayDeque<>(ends);
      while (!open.isEmpty()) {
        String id = open.pop();
        Node node = byId.get(id);
        if (node != null && found.add(id)) {
          node.inputs().forEach(edge -> open.add(edge.source().node()));
        }
      }
      return new Way(byId, found);
    }
  }
}
