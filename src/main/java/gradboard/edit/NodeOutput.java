package gradboard.edit;

import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.op.Op;
import gradboard.op.Port;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An output of a node.
 *
 * @param name of the port; outputs that one port stands for are numbered
 * @param value the name of its value, which wires read
 */
public record NodeOutput(String name, Ref value) {

  /**
   * All of them, in their order.
   *
   * @param op the node's op, empty where its name is unknown
   * @param known whether there is anything to tell of a value: a port that stands for any number of
   *     outputs has those
   */
  public static List<NodeOutput> of(Node node, Optional<Op> op, Predicate<Ref> known) {
    int count = 1;
    if (op.map(Op::hasVariadicOutput).orElse(true)) {
      while (known.test(value(node.id(), count))) {
        count++;
      }
    }
    List<String> names = names(op, count);
    List<NodeOutput> outputs = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      outputs.add(new NodeOutput(names.get(i), value(node.id(), i)));
    }
    return outputs;
  }

  private static Ref value(String node, int position) {
    return position == 0 ? Ref.to(node) : new Ref(node, Integer.toString(position));
  }

  /**
   * The names of a node's outputs.
   *
   * @param count how many there are at least, where the last port stands for many
   */
  public static List<String> names(Optional<Op> op, int count) {
    List<String> names =
        new ArrayList<>(
            op.map(o -> o.outputs().stream().map(Port::name).toList()).orElse(List.of("output")));
    if (op.map(Op::hasVariadicOutput).orElse(true)) {
      String last = names.get(names.size() - 1);
      while (names.size() < count) {
        names.add(last + " " + names.size());
      }
    }
    return names;
  }
}
