package gradboard.kernel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which values of a program the graph's parts stand for.
 *
 * @param outputs value of each node's output by address: {@code s} for the first, {@code s.1} for
 *     further ones; nodes inside composites by path
 * @param ports names of each node's output ports, by the node's address
 * @param readings each reading of a value by a port
 * @param gradients gradient of the loss by value, for those that have one
 * @param loss the value whose gradient is taken
 */
public record Names(
    Map<String, Value> outputs,
    Map<String, List<String>> ports,
    List<Reading> readings,
    Map<Value, Value> gradients,
    Optional<Value> loss) {

  /**
   * One wire's end.
   *
   * @param node address of the reading node
   * @param port the port's name
   * @param index position among the wires of a port that takes many, otherwise 0
   * @param value the alias that stands for this reading; its gradient is the wire's share
   */
  public record Reading(String node, String port, int index, Value value) {}

  /** For programs that no graph stands behind. */
  public static final Names NONE =
      new Names(Map.of(), Map.of(), List.of(), Map.of(), Optional.empty());

  public Names {
    ports = Map.copyOf(ports);
    outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    readings = List.copyOf(readings);
    gradients = Collections.unmodifiableMap(new LinkedHashMap<>(gradients));
  }

  /**
   * A node's output, however a file spells it: {@code s}, {@code s.0}, {@code s.1}, {@code s.port}.
   */
  public Optional<Value> output(String address) {
    int dot = address.indexOf('.');
    String node = dot < 0 ? address : address.substring(0, dot);
    String output = dot < 0 ? "" : address.substring(dot + 1);
    return Optional.ofNullable(outputs.get(address(ports, node, output)));
  }

  /**
   * The address in {@link #outputs} of an output that a file names by index, by port, or not at
   * all.
   *
   * @param output empty for the first
   */
  public static String address(Map<String, List<String>> ports, String node, String output) {
    if (output.isEmpty() || output.equals("0")) {
      return node;
    }
    int port = ports.getOrDefault(node, List.of()).indexOf(output);
    return port < 0 ? node + "." + output : port == 0 ? node : node + "." + port;
  }

  /** Gradient of the loss with respect to a value. */
  public Optional<Value> gradient(Value value) {
    return Optional.ofNullable(gradients.get(value));
  }
}
