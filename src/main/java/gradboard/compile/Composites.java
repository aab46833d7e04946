package gradboard.compile;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Subgraph;
import gradboard.graph.Suggestion;
import gradboard.op.Arguments;
import gradboard.op.Attribute;
import gradboard.op.Attribute.Form;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpException;
import gradboard.op.Port;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes ops of the composites that a graph defines itself. */
public final class Composites {

  private Composites() {}

  static List<Op> ops(Graph graph) {
    List<Op> ops = new ArrayList<>();
    graph.composites().forEach((name, inside) -> ops.add(op(name, inside)));
    return ops;
  }

  /** The op that a definition makes. */
  public static Op op(String name, Subgraph inside) {
    Op.Builder op = Op.named(name, Category.COMPOSITE).summary("A composite defined in this file.");
    for (String port : inside.inputs()) {
      op.input(port, Port.Accepts.ANY, "input " + port + " of the composite");
    }
    for (String port : inside.outputs().keySet()) {
      op.output(port, Port.Accepts.ANY, "output " + port + " of the composite");
    }
    inside.attributes().forEach((key, value) -> op.attribute(attribute(key, value)));
    return op.inside(in -> substituted(inside, in));
  }

  private static Attribute attribute(String name, Object fallback) {
    Form form =
        fallback instanceof String
            ? Form.TEXT
            : fallback instanceof Boolean ? Form.FLAG : Form.TENSOR;
    return new Attribute(
        name, form, Optional.of(fallback), List.of(), "attribute " + name + " of the composite");
  }

  /** The inner graph with {@code "$name"} replaced by the composite's attributes. */
  private static Subgraph substituted(Subgraph inside, Arguments in) {
    List<Node> nodes = new ArrayList<>();
    for (Node node : inside.nodes()) {
      Map<String, Object> attributes = new LinkedHashMap<>();
      node.attributes()
          .forEach((name, value) -> attributes.put(name, substituted(node, name, value, in)));
      nodes.add(node.withAttributes(attributes));
    }
    return inside.withNodes(nodes);
  }

  private static Object substituted(Node node, String name, Object value, Arguments in) {
    if (!(value instanceof String text) || text.indexOf(Subgraph.REFERENCE) != 0) {
      return value;
    }
    String attribute = text.substring(1);
    if (!in.has(attribute)) {
      throw new OpException(
          attribute,
          "inside, \""
              + name
              + "\" of node \""
              + node.id()
              + "\" takes \""
              + text
              + "\", but the composite has no attribute \""
              + attribute
              + "\""
              + (in.attributes().isEmpty()
                  ? "; add it to its \"attributes\""
                  : Suggestion.of(attribute, in.attributes().keySet())));
    }
    return in.data(attribute);
  }
}
