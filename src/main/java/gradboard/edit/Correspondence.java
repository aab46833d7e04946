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
import java.util.OptionalInt;
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
    readings.forEach(reading -> reading.position(names(before)).ifPresent(read::add));
    Map<Integer, Integer> matched = new TreeMap<>();
    for (int output : read) {
      int same = output < names(before).size() ? named(names(before).get(output)) : -1;
      if (same >= 0) {
        matched.put(output, same);
      }
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
    OptionalInt before = now.position(names(this.before));
    if (before.isEmpty()) {
      return now;
    }
    int output = matched.get(before.getAsInt());
    return now.position(after.outputNames()).equals(OptionalInt.of(output)) ? now : spelled(output);
  }

  /** The position of the other op's output of a name, -1 where it has none. */
  private int named(String output) {
    return after.outputNames().indexOf(output);
  }

  private static List<String> names(Optional<Op> op) {
    return op.map(Op::outputNames).orElse(List.of());
  }

  private Ref spelled(int output) {
    return output == 0 ? Ref.to(node.id()) : new Ref(node.id(), Integer.toString(output));
  }
}
