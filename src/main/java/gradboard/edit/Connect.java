package gradboard.edit;

import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.graph.Ref;
import gradboard.io.GraphFile;
import java.util.List;

/**
 * Draws a wire. It takes the place of the port's wire, unless the port takes many; and of the
 * attribute of the same name, since a value is wired or written, never both.
 *
 * @param node the reading node
 * @param wire its port and the value that is read
 */
public record Connect(String node, Edge wire) implements Change {

  public Connect(String node, String port, Ref source) {
    this(node, new Edge(port, source));
  }

  /** The same wire led through points. */
  public Connect through(List<Point> route) {
    return new Connect(node, wire.through(route));
  }

  @Override
  public String name() {
    return "connect " + wire.source() + " to " + node;
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    Graph graph = file.graph();
    return graph
        .node(node)
        .map(
            reader -> {
              Node wired = new Inputs(reader, vocabulary.op(graph, reader)).connected(wire);
              return file.withGraph(graph.replacing(wired.withoutAttribute(wire.port())));
            })
        .orElse(file);
  }
}
