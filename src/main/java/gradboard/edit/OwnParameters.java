package gradboard.edit;

import gradboard.compile.Compilation.Inside;
import gradboard.compile.Compilation.Owned;
import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.graph.Subgraph;
import gradboard.tensor.DType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A layer's inside with the parameters that it owns as nodes of their own. */
final class OwnParameters {
  private OwnParameters() {}

  /**
   * Each parameter becomes a node that goes by its port's name and lies where the port was seen, so
   * that what reads the port reads it.
   */
  static Subgraph made(Inside inside) {
    Subgraph graph = inside.graph();
    Map<String, Point> inputs = new LinkedHashMap<>();
    Map<String, Point> outputs = new LinkedHashMap<>();
    List<Node> nodes = new ArrayList<>();
    for (Node seen : Boundary.nodes(graph)) {
      Point at = seen.at().orElseThrow();
      if (Boundary.isOutput(seen)) {
        outputs.put(Boundary.name(seen), at);
      } else if (!Boundary.isInput(seen)) {
        nodes.add(seen);
      } else if (inside.owned().containsKey(seen.id())) {
        nodes.add(parameter(inside, seen.id()).at(at.x(), at.y()));
      } else {
        inputs.put(seen.id(), at);
      }
    }
    Subgraph.Places places = new Subgraph.Places(inputs, outputs, graph.places().routes());
    return new Subgraph(
        graph.inputs(),
        graph.outputs(),
        graph.attributes(),
        nodes,
        places,
        graph.sheet(),
        graph.extras());
  }

  private static Node parameter(Inside inside, String port) {
    Owned owned = inside.owned().get(port);
    Node node =
        Node.of(port, Trained.PARAMETER)
            .withAttribute("shape", Arrays.stream(owned.shape().extents()).boxed().toList())
            .withAttribute("init", owned.init());
    return owned.type() == DType.FLOAT32 ? node : node.withAttribute("dtype", owned.type().label());
  }

  /** As {@link #made}, a definition that stands by itself: without the ports of parameters. */
  static Subgraph definition(Inside inside) {
    Subgraph graph = made(inside);
    List<String> ports = new ArrayList<>(graph.inputs());
    ports.removeAll(inside.owned().keySet());
    return new Subgraph(
        ports,
        graph.outputs(),
        graph.attributes(),
        graph.nodes(),
        graph.places(),
        graph.sheet(),
        graph.extras());
  }
}
