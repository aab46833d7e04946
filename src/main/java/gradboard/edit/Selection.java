package gradboard.edit;

import gradboard.graph.Graph;
import gradboard.runtime.Snapshot;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the next act is about.
 *
 * @param nodes ids, in the order in which they were chosen
 * @param wires wires that were chosen by themselves
 * @param item a frame or note that was chosen
 */
public record Selection(Set<String> nodes, Set<Snapshot.Wire> wires, Optional<SheetItem> item) {

  public static final Selection NONE = new Selection(Set.of(), Set.of());

  public Selection {
    nodes = Collections.unmodifiableSet(new LinkedHashSet<>(nodes));
    wires = Collections.unmodifiableSet(new LinkedHashSet<>(wires));
  }

  private Selection(Set<String> nodes, Set<Snapshot.Wire> wires) {
    this(nodes, wires, Optional.empty());
  }

  public static Selection of(SheetItem item) {
    return new Selection(Set.of(), Set.of(), Optional.of(item));
  }

  public static Selection of(String... ids) {
    return new Selection(new LinkedHashSet<>(List.of(ids)), Set.of());
  }

  public static Selection ofNodes(Collection<String> ids) {
    return new Selection(new LinkedHashSet<>(ids), Set.of());
  }

  public static Selection ofWire(Snapshot.Wire wire) {
    return new Selection(Set.of(), Set.of(wire));
  }

  public boolean isEmpty() {
    return nodes.isEmpty() && wires.isEmpty() && item.isEmpty();
  }

  /** The node, where exactly one is chosen. */
  public Optional<String> single() {
    return nodes.size() == 1 ? nodes.stream().findFirst() : Optional.empty();
  }

  /** With a node added, or taken out if it is in. */
  public Selection toggling(String id) {
    Set<String> changed = new LinkedHashSet<>(nodes);
    if (!changed.remove(id)) {
      changed.add(id);
    }
    return new Selection(changed, wires);
  }

  /** With more nodes. */
  public Selection plus(Collection<String> ids) {
    Set<String> changed = new LinkedHashSet<>(nodes);
    changed.addAll(ids);
    return new Selection(changed, wires);
  }

  /** What of it is still in a graph. */
  Selection within(Graph graph, Vocabulary vocabulary) {
    Set<String> there = Ids.taken(graph);
    Set<Snapshot.Wire> kept =
        wires.stream()
            .filter(
                wire ->
                    graph
                        .node(wire.node())
                        .filter(
                            reader ->
                                new Inputs(reader, vocabulary.op(graph, reader))
                                    .wires()
                                    .containsKey(wire))
                        .isPresent())
            .collect(Collectors.toSet());
    return new Selection(
        nodes.stream().filter(there::contains).collect(Collectors.toCollection(LinkedHashSet::new)),
        kept,
        item.filter(chosen -> chosen.isIn(graph.sheet())));
  }
}
