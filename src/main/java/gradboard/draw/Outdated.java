package gradboard.draw;

import java.util.Set;

/**
 * Which of the numbers shown an edit has outdated.
 *
 * @param nodes whose values are no longer what the graph gives, and their gradients neither
 * @param gradients whether no gradient is, because the loss is another
 */
public record Outdated(Set<String> nodes, boolean gradients) {
  public static final Outdated NONE = new Outdated(Set.of(), false);

  public Outdated {
    nodes = Set.copyOf(nodes);
  }

  public boolean hasValue(String node) {
    return nodes.contains(node);
  }

  public boolean hasGradient(String node) {
    return gradients || nodes.contains(node);
  }
}
