package gradboard.kernel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

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
    return Optional.ofNullable(
        outputs.get(address(ports.getOrDefault(node, List.of()), node, output)));
  }

  /** No op has so many outputs that their number takes more digits; a file may say so. */
  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

  /**
   * The position of an output that a file names by port, by position, or not at all; there may be
   * no such output. Empty where the name is neither.
   *
   * @param ports names of the node's output ports
   * @param output empty for the first
   */
  public static OptionalInt position(List<String> ports, String output) {
    if (output.isEmpty()) {
      return OptionalInt.of(0);
    }
    int port = ports.indexOf(output);
    if (port >= 0) {
      return OptionalInt.of(port);
    }
    return NUMBER.matcher(output).matches()
        ? OptionalInt.of(Integer.parseInt(output))
        : OptionalInt.empty();
  }

  /**
   * The address in {@link #outputs} of an output that a file names as {@link #position} says; one
   * that there cannot be keeps the name that the file gives it.
   */
  public static String address(List<String> ports, String node, String output) {
    OptionalInt position = position(ports, output);
    return position.isPresent() ? address(node, position.getAsInt()) : node + "." + output;
  }

  /** The address of a node's output by position. */
  public static String address(String node, int position) {
    return position == 0 ? node : node + "." + position;
  }

  /** Gradient of the loss with respect to a value. */
  public Optional<Value> gradient(Value value) {
    return Optional.ofNullable(gradients.get(value));
  }
}
