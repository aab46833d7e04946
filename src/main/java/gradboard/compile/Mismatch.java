package gradboard.compile;

import gradboard.graph.Edge;
import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.kernel.KernelException;
import gradboard.kernel.Type;
import gradboard.kernel.Value;
import gradboard.op.Op;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells of operands that a kernel could not take, by the ports and nodes that they came from. */
final class Mismatch {
  private Mismatch() {}

  /**
   * The kernel's complaint with type, shape and source of every operand, at the port of the most
   * guilty one.
   *
   * @param operands by port, as the node's wires are in order
   */
  static Problem problem(
      Op op, Node node, String address, Map<String, List<Value>> operands, KernelException x) {
    List<String> given = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    String guilty = "";
    for (Edge edge : op.resolve(node.inputs())) {
      int index = seen.merge(edge.port(), 1, Integer::sum) - 1;
      Value value = operands.get(edge.port()).get(index);
      Type type = new Type(value.type(), value.shape());
      given.add(edge.port() + " is " + type + " from \"" + edge.source() + "\"");
      guilty = x.values().contains(value) ? edge.port() : guilty;
    }
    String list = given.isEmpty() ? "" : " (" + String.join(", ", given) + ")";
    String message = node.op() + ": " + x.getMessage() + list;
    return guilty.isEmpty() ? Problem.at(address, message) : Problem.at(address, guilty, message);
  }
}
