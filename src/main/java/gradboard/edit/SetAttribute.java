package gradboard.edit;

import gradboard.graph.Node;
import gradboard.io.GraphFile;
import java.util.Optional;

/**
 * Writes an attribute, or takes it away so that the default holds.
 *
 * @param value JSON data; empty for the default
 */
public record SetAttribute(String node, String attribute, Optional<Object> value)
    implements Change {

  @Override
  public String name() {
    return "change " + attribute + " of " + node;
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    return file.graph()
        .node(node)
        .map(this::changed)
        .map(changed -> file.withGraph(file.graph().replacing(changed)))
        .orElse(file);
  }

  private Node changed(Node before) {
    return value
        .map(data -> before.withAttribute(attribute, data))
        .orElseGet(() -> before.withoutAttribute(attribute));
  }
}
