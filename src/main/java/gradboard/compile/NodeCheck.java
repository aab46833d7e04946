package gradboard.compile;

import gradboard.graph.Edge;
import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.graph.Suggestion;
import gradboard.op.Attribute;
import gradboard.op.Op;
import gradboard.op.Port;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be said of one node without looking at values: its ports and attributes. */
final class NodeCheck {
  private final Op op;
  private final Node node;
  private final String address;
  private final List<Problem> problems = new ArrayList<>();

  private NodeCheck(Op op, Node node, String address) {
    this.op = op;
    this.node = node;
    this.address = address;
  }

  static List<Problem> check(Op op, Node node, String address) {
    NodeCheck check = new NodeCheck(op, node, address);
    check.ports();
    check.attributes();
    return check.problems;
  }

  private void ports() {
    Map<String, Integer> wires = new HashMap<>();
    int strays = 0;
    for (Edge edge : op.resolve(node.inputs())) {
      Optional<Port> port = op.input(edge.port());
      if (port.isEmpty()) {
        strays++;
        problems.add(surplus(edge));
      } else if (wires.merge(edge.port(), 1, Integer::sum) == 2 && !port.get().isVariadic()) {
        problems.add(
            Problem.at(
                address,
                edge.port(),
                "port " + edge.port() + " takes one wire; remove the others"));
      }
    }
    for (Port port : op.inputs()) {
      boolean wired = wires.containsKey(port.name());
      // A wire to a port that there is not was most likely meant for one that now has none.
      if (port.isRequired() && !wired && strays-- <= 0) {
        problems.add(
            Problem.at(
                address,
                port.name(),
                op.name()
                    + " needs a value at port "
                    + port.name()
                    + " ("
                    + port.description()
                    + "); wire one to it"));
      }
      if (wired && node.attributes().containsKey(port.name())) {
        problems.add(
            Problem.at(
                address,
                port.name(),
                "\"" + port.name() + "\" is both wired and written as an attribute; keep one"));
      }
    }
  }

  private Problem surplus(Edge edge) {
    if (edge.port().startsWith(String.valueOf(Node.POSITION))) {
      return Problem.at(
          address,
          op.name()
              + " takes "
              + count(op.inputs().size(), "input")
              + ", but \""
              + edge.source()
              + "\" is given as number "
              + (Integer.parseInt(edge.port().substring(1)) + 1)
              + "; remove it");
    }
    List<String> names = op.inputs().stream().map(Port::name).toList();
    return Problem.at(
        address,
        edge.port(),
        op.name()
            + " has no port \""
            + edge.port()
            + "\""
            + (names.isEmpty()
                ? "; it takes no inputs"
                : "; its ports are " + Suggestion.list(names, "and")));
  }

  private static String count(int number, String noun) {
    return number == 0 ? "no " + noun + "s" : number + " " + noun + (number == 1 ? "" : "s");
  }

  private void attributes() {
    node.attributes()
        .forEach(
            (name, value) -> {
              Optional<Attribute> attribute = op.attribute(name);
              if (attribute.isEmpty()) {
                problems.add(unknown(name));
              } else {
                attribute
                    .get()
                    .objection(value)
                    .ifPresent(objection -> problems.add(Problem.at(address, objection)));
              }
            });
  }

  private Problem unknown(String name) {
    List<String> names = op.attributes().stream().map(Attribute::name).toList();
    String hint = names.isEmpty() ? "; it has none" : Suggestion.of(name, names);
    return Problem.at(address, op.name() + " has no attribute \"" + name + "\"" + hint);
  }
}
