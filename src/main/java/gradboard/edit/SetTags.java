package gradboard.edit;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Tags;
import gradboard.io.GraphFile;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Mutes, locks, freezes or labels nodes, or takes that off them.
 *
 * @param verb for the menu
 * @param ids the nodes; ports of a composite have no tags
 * @param change of a node's tags
 */
public record SetTags(String verb, Set<String> ids, UnaryOperator<Tags> change) implements Change {

  public SetTags {
    ids = Collections.unmodifiableSet(new LinkedHashSet<>(ids));
  }

  /** Mutes nodes: their first input passes through, as if they were not there. */
  public static SetTags muted(Set<String> ids, boolean muted) {
    return new SetTags(muted ? "mute" : "unmute", ids, tags -> tags.muted(muted));
  }

  /** Locks nodes: they keep their places and wires. */
  public static SetTags locked(Set<String> ids, boolean locked) {
    return new SetTags(locked ? "lock" : "unlock", ids, tags -> tags.locked(locked));
  }

  /** Freezes nodes: training leaves their parameters as they are. */
  public static SetTags frozen(Set<String> ids, boolean frozen) {
    return new SetTags(frozen ? "freeze" : "unfreeze", ids, tags -> tags.frozen(frozen));
  }

  /** Labels nodes with a colour by name, or with none. */
  public static SetTags colored(Set<String> ids, Optional<String> color) {
    return new SetTags(
        color.map(name -> "label").orElse("unlabel"), ids, tags -> tags.withColor(color));
  }

  @Override
  public String name() {
    return verb + " " + Phrases.nodes(ids);
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    Graph graph = file.graph();
    return file.withGraph(graph.withNodes(graph.nodes().stream().map(this::tagged).toList()));
  }

  private Node tagged(Node node) {
    return ids.contains(node.id()) && !Boundary.isPort(node)
        ? node.withTags(change.apply(node.tags()))
        : node;
  }
}
