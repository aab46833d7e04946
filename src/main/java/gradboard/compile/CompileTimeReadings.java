package gradboard.compile;

import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Subgraph;
import gradboard.op.Op;
import gradboard.op.OpCatalog;
import gradboard.op.Port;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which nodes are read by ports whose numbers must be known when compiling, also where such a port
 * lies inside a composite.
 */
final class CompileTimeReadings {
  private final OpCatalog catalog;
  private final Map<String, Subgraph> composites;

  /** Ports of each composite that pass on to such a port; none yet while it is looked into. */
  private final Map<String, Set<String>> ports = new HashMap<>();

  private CompileTimeReadings(OpCatalog catalog, Graph graph) {
    this.catalog = catalog.with(Composites.ops(graph));
    this.composites = graph.composites();
  }

  /** Ids of the nodes of a graph that are read so. */
  static Set<String> in(Graph graph, OpCatalog catalog) {
    return new CompileTimeReadings(catalog, graph).sources(graph.nodes());
  }

  private Set<String> sources(List<Node> nodes) {
    Set<String> sources = new LinkedHashSet<>();
    for (Node node : nodes) {
      Optional<Op> op = catalog.find(node.op());
      for (Edge edge : op.map(o -> o.resolve(node.inputs())).orElse(List.of())) {
        op.flatMap(o -> o.input(edge.port()))
            .filter(port -> isCompileTime(node.op(), port))
            .ifPresent(port -> sources.add(edge.source().node()));
      }
    }
    return sources;
  }

  private boolean isCompileTime(String op, Port port) {
    return port.use() == Port.Use.COMPILE_TIME || ofComposite(op).contains(port.name());
  }

  private Set<String> ofComposite(String name) {
    Subgraph inside = composites.get(name);
    if (inside != null && !ports.containsKey(name)) {
      ports.put(name, Set.of());
      Set<String> read = new HashSet<>(sources(inside.nodes()));
      read.retainAll(inside.inputs());
      ports.put(name, read);
    }
    return ports.getOrDefault(name, Set.of());
  }
}
