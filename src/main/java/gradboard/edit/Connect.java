package gradboard.edit;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.io.GraphFile;

/**
 * Draws a wire. It takes the place of the port's wire, unless the port takes many; and of the
 * attribute of the same name, since a value is wired or written, never both.
 *
 * @param node the reading node
 * @param port its port's name
 * @param source the value that is read
 */
public record Connect(String node, String port, Ref source) implements Change {

  @Override
  public String name() {
    return "connect " + source + " to " + node;
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    Graph graph = file.graph();
    return graph
        .node(node)
        .map(
            reader -> {
              Node wired = new Inputs(reader, vocabulary.op(graph, reader)).connected(port, source);
              return file.withGraph(graph.replacing(wired.withoutAttribute(port)));
            })
        .orElse(file);
  }
}
