package gradboard.graph;

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

  @Override
  public String toString() {
    return output.isEmpty() ? node : node + "." + output;
  }
}
