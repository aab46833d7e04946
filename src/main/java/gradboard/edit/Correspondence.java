package gradboard.edit;

import gradboard.graph.Edge;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.op.Op;
import gradboard.op.Port;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which ports of another op stand for those of a node's own: the one of the same name, else of
 * inputs the next free one in order, of outputs the one at the same position.
 *
 * @param before the node's op as it is, empty where its name is unknown
 * @param node the node
 * @param after the other op
 */
record Correspondence(Optional<Op> before, Node node, Op after) {

  /** The node's wires at the other op's ports; empty where there are not enough. */
  Optional<List<Edge>> inputs() {
    Map<String, List<Edge>> taken = new LinkedHashMap<>();
    List<Edge> homeless = new ArrayList<>();
    for (Edge edge : new Inputs(node, before).byWire().values()) {
      if (after.input(edge.port()).filter(port -> isFree(port, taken)).isPresent()) {
        taken.computeIfAbsent(edge.port(), port -> new ArrayList<>()).add(edge);
      } else {
        homeless.add(edge);
      }
    }
    for (Edge edge : homeless) {
      Optional<Port> free = after.inputs().stream().filter(port -> isFree(port, taken)).findFirst();
      if (free.isEmpty()) {
        return Optional.empty();
      }
      taken
          .computeIfAbsent(free.get().name(), port -> new ArrayList<>())
          .add(edge.into(free.get().name()));
    }
    List<Edge> edges = new ArrayList<>();
    for (Port port : after.inputs()) {
      edges.addAll(taken.getOrDefault(port.name(), List.of()));
    }
    return Optional.of(edges);
  }

  private static boolean isFree(Port port, Map<String, List<Edge>> taken) {
    return port.isVariadic() || !taken.containsKey(port.name());
  }

  /**
   * The other op's output for each that is read, both by position; empty where it has not enough.
   *
   * @param readings how the readers spell the outputs; those that the node has not stay out of it
   */
  Optional<Map<Integer, Integer>> outputs(List<Ref> readings) {
    SortedSet<Integer> read = new TreeSet<>();
    readings.forEach(reading -> position(reading, before).ifPresent(read::add));
    Map<Integer, Integer> matched = new TreeMap<>();
    for (int output : read) {
      before
          .filter(op -> output < op.outputs().size())
          .flatMap(op -> position(after, op.outputs().get(output).name()))
          .ifPresent(same -> matched.put(output, same));
    }
    for (int output : read) {
      boolean there = output < after.outputs().size() || after.hasVariadicOutput();
      if (!matched.containsKey(output) && (!there || matched.containsValue(output))) {
        return Optional.empty();
      }
      matched.putIfAbsent(output, output);
    }
    return Optional.of(matched);
  }

  /** How a reader of the node spells the output of the other op that stands for the one it read. */
  Ref reading(Ref now, Map<Integer, Integer> matched) {
    Optional<Integer> output = position(now, before).map(matched::get);
    return output.isEmpty() || output.equals(position(now, Optional.of(after)))
        ? now
        : spelled(output.get());
  }

  private Ref spelled(int output) {
    return output == 0 ? Ref.to(node.id()) : new Ref(node.id(), Integer.toString(output));
  }

  /** The position of an output that a reader spells; empty where no output is called so. */
  static Optional<Integer> position(Ref reading, Optional<Op> op) {
    String output = reading.output();
    if (output.isEmpty()) {
      return Optional.of(0);
    }
    return output.chars().allMatch(Character::isDigit)
        ? Optional.of(Outputs.position(output))
        : op.flatMap(known -> position(known, output));
  }

  private static Optional<Integer> position(Op op, String output) {
    for (int i = 0; i < op.outputs().size(); i++) {
      if (op.outputs().get(i).name().equals(output)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
