package gradboard.edit;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.io.GraphFile;
import gradboard.runtime.Snapshot;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Removes wires. */
public record Disconnect(Set<Snapshot.Wire> wires) implements Change {

  public Disconnect {
    wires = Collections.unmodifiableSet(new LinkedHashSet<>(wires));
  }

  @Override
  public String name() {
    return wires.size() == 1
        ? "disconnect " + wires.iterator().next().node()
        : "delete " + wires.size() + " wires";
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    Graph graph = file.graph();
    Set<String> readers = wires.stream().map(Snapshot.Wire::node).collect(Collectors.toSet());
    List<Node> nodes =
        graph.nodes().stream()
            .map(
                node ->
                    readers.contains(node.id())
                        ? new Inputs(node, vocabulary.op(graph, node))
                            .keeping((wire, source) -> !wires.contains(wire))
                        : node)
            .toList();
    return file.withGraph(graph.withNodes(nodes));
  }
}
