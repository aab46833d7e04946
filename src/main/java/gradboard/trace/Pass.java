package gradboard.trace;

import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.kernel.Instruction.Phase;
import gradboard.runtime.Snapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The record of one pass through a graph, told node by node: forward in an order in which every
 * node comes after those it reads, then backward from the loss the other way round.
 *
 * @param graph what was run
 * @param snapshot what came out
 * @param moments the steps of the story
 */
public record Pass(Graph graph, Snapshot snapshot, List<Moment> moments) {

  /** One node's turn: it works out its value, or receives its gradient. */
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
    for (String address : addresses) {
      if (address.indexOf('/') < 0) {
        int dot = address.indexOf('.');
        forward.add(dot < 0 ? address : address.substring(0, dot));
      }
    }
    List<Moment> moments = new ArrayList<>();
    forward.forEach(node -> moments.add(new Moment(node, Phase.FORWARD)));
    List<String> backward = new ArrayList<>(forward);
    Collections.reverse(backward);
    Set<String> before = leadingTo(graph, graph.loss());
    backward.stream()
        .filter(node -> before.contains(node) && snapshot.gradients().containsKey(node))
        .forEach(node -> moments.add(new Moment(node, Phase.BACKWARD)));
    return new Pass(graph, snapshot, moments);
  }

  private static Set<String> leadingTo(Graph graph, Optional<String> loss) {
    Set<String> found = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    loss.ifPresent(open::add);
    while (!open.isEmpty()) {
      String id = open.pop();
      if (found.add(id)) {
        graph.node(id).map(Node::inputs).orElse(List.of()).stream()
            .map(Edge::source)
            .forEach(source -> open.add(source.node()));
      }
    }
    return found;
  }
}
