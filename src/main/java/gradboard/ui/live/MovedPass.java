package gradboard.ui.live;

import gradboard.edit.Renaming;
import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.graph.Subgraph;
import gradboard.runtime.Digest;
import gradboard.runtime.Snapshot;
import gradboard.trace.Pass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A pass told of a graph whose nodes were renamed, grouped or ungrouped since: each number by its
 * node's present address, and a composite's by the nodes inside that they come from.
 */
final class MovedPass {
  private static final char INSIDE = '/';

  private final Graph after;
  private final Set<String> there = new HashSet<>();
  private final Renaming renaming;
  private final Map<String, Digest> values;
  private final Map<String, Digest> gradients;
  private final Map<Snapshot.Wire, Digest> shares = new HashMap<>();
  private final List<String> order;

  private MovedPass(Pass pass, Graph after, Renaming renaming) {
    this.after = after;
    this.renaming = renaming;
    after.nodes().forEach(node -> there.add(node.id()));
    Snapshot before = pass.snapshot();
    values = moved(before.values());
    gradients = moved(before.gradients());
    before
        .shares()
        .forEach(
            (wire, share) ->
                shares.put(
                    new Snapshot.Wire(renaming.of(wire.node()), wire.port(), wire.index()), share));
    Set<String> nodes = new LinkedHashSet<>();
    pass.moments().stream()
        .filter(Pass.Moment::isForward)
        .map(moment -> renaming.of(moment.node()))
        .filter(this::isThere)
        .forEach(nodes::add);
    order = new ArrayList<>(nodes);
  }

  static Pass of(Pass pass, Graph after, Renaming renaming) {
    MovedPass moved = new MovedPass(pass, after, renaming);
    moved.composites().forEach(moved::tell);
    Snapshot told =
        new Snapshot(
            pass.snapshot().step(),
            pass.snapshot().loss(),
            moved.values,
            moved.gradients,
            moved.shares);
    return Pass.of(after, moved.order, told);
  }

  private Map<String, Digest> moved(Map<String, Digest> digests) {
    Map<String, Digest> moved = new HashMap<>();
    digests.forEach(
        (address, digest) -> {
          String now = renaming.of(address);
          if (isThere(Pass.node(now))) {
            moved.put(now, digest);
          }
        });
    return moved;
  }

  /** Whether the node that an address begins with is still in the graph. */
  private boolean isThere(String address) {
    int slash = address.indexOf(INSIDE);
    return there.contains(slash < 0 ? address : address.substring(0, slash));
  }

  /** The addresses of composites that no number is known of by themselves, inner ones first. */
  private Set<String> composites() {
    Set<String> found =
        new TreeSet<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(address -> address));
    for (String address : values.keySet()) {
      for (int i = address.indexOf(INSIDE); i >= 0; i = address.indexOf(INSIDE, i + 1)) {
        String composite = address.substring(0, i);
        if (!values.containsKey(composite)) {
          found.add(composite);
        }
      }
    }
    return found;
  }

  private void tell(String composite) {
    Optional<Subgraph> inside = inside(composite);
    if (inside.isEmpty()) {
      return;
    }
    int index = 0;
    for (Ref source : inside.get().outputs().values()) {
      String inner = composite + INSIDE + source;
      String output = index == 0 ? composite : composite + "." + index;
      Optional.ofNullable(values.get(inner)).ifPresent(value -> values.put(output, value));
      Optional.ofNullable(gradients.get(inner)).ifPresent(grad -> gradients.put(output, grad));
      index++;
    }
    inside.get().inputs().forEach(port -> tellShare(composite, inside.get(), port));
    for (int i = order.size() - 1; i >= 0; i--) {
      if (order.get(i).startsWith(composite + INSIDE)) {
        order.add(i + 1, composite);
        return;
      }
    }
  }

  /** What flows back out of a port is known without adding where one node inside reads it. */
  private void tellShare(String composite, Subgraph inside, String port) {
    List<Snapshot.Wire> readings = new ArrayList<>();
    for (Node node : inside.nodes()) {
      Map<String, Integer> counts = new HashMap<>();
      for (Edge edge : node.inputs()) {
        int index = counts.merge(edge.port(), 1, Integer::sum) - 1;
        if (edge.source().equals(Ref.to(port))) {
          readings.add(new Snapshot.Wire(composite + INSIDE + node.id(), edge.port(), index));
        }
      }
    }
    if (readings.size() == 1) {
      Optional.ofNullable(shares.get(readings.get(0)))
          .ifPresent(share -> shares.put(new Snapshot.Wire(composite, port, 0), share));
    }
  }

  private Optional<Subgraph> inside(String composite) {
    List<Node> nodes = after.nodes();
    Optional<Subgraph> inside = Optional.empty();
    for (String id : composite.split(String.valueOf(INSIDE))) {
      inside =
          nodes.stream()
              .filter(node -> node.id().equals(id))
              .findFirst()
              .map(node -> after.composites().get(node.op()));
      if (inside.isEmpty()) {
        return inside;
      }
      nodes = inside.get().nodes();
    }
    return inside;
  }
}
