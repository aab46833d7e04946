package gradboard.edit;

import gradboard.compile.Compilation.Inside;
import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.graph.Subgraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A layer's inside with the parameters that it owns as nodes of their own. */
final class OwnParameters {
  private static final double BELOW = 170;
  private static final double PITCH = 130;
  private static final double ASIDE = 220;

  private OwnParameters() {}

  /**
   * Each parameter becomes a node that goes by its port's name, so that what reads the port reads
   * it; the port itself goes.
   */
  static Subgraph made(Inside inside) {
    Subgraph graph = inside.graph();
    List<Node> inner = Spread.placed(graph.nodes());
    Point corner = Unfolding.corner(inner);
    List<Node> nodes = new ArrayList<>();
    inside
        .owned()
        .forEach(
            (port, owned) ->
                nodes.add(
                    Node.of(port, "Parameter")
                        .withAttribute(
                            "shape", Arrays.stream(owned.shape().extents()).boxed().toList())
                        .withAttribute("init", owned.init())
                        .at(corner.x() - ASIDE, corner.y() + BELOW + nodes.size() * PITCH)));
    nodes.addAll(inner);
    return new Subgraph(
        graph.inputs(),
        graph.outputs(),
        graph.attributes(),
        List.copyOf(nodes),
        graph.places(),
        graph.sheet());
  }

  /** As {@link #made}, a definition that stands by itself. */
  static Subgraph definition(Inside inside) {
    Subgraph graph = made(inside);
    Set<String> ports = new HashSet<>(graph.inputs());
    ports.removeAll(inside.owned().keySet());
    return new Subgraph(
        graph.inputs().stream().filter(ports::contains).toList(),
        graph.outputs(),
        graph.attributes(),
        graph.nodes(),
        graph.places(),
        graph.sheet());
  }
}
