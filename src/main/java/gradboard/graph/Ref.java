package gradboard.graph;

import gradboard.kernel.Names;
import java.util.List;
import java.util.OptionalInt;

/**
 * Names one value of a graph: an output of a node. {@code output} is empty for the first output,
 * otherwise the output's index or port name, as the file spells it.
 */
public record Ref(String node, String output) {

  /** The first output of a node. */
  public static Ref to(String node) {
    return new Ref(node, "");
  }

  /** Reads {@code id}, {@code id.1} or {@code id.port}. */
  public static Ref parse(String text) {
    int dot = text.indexOf('.');
    return dot < 0 ? to(text) : new Ref(text.substring(0, dot), text.substring(dot + 1));
  }

  /**
   * The position of the output that is named, counted from 0; empty where there cannot be such an
   * output. The position may lie beyond the last output of the node.
   *
   * @param ports names of the node's output ports
   */
  public OptionalInt position(List<String> ports) {
    return Names.position(ports, output);
  }

  /**
   * The value as addresses spell it: {@code id} for the first output, {@code id.k} for others.
   *
   * @param ports names of the node's output ports
   */
  public String address(List<String> ports) {
    return Names.address(ports, node, output);
  }

  @Override
  public String toString() {
    return output.isEmpty() ? node : node + "." + output;
  }
}
