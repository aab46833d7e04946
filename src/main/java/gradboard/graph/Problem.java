package gradboard.graph;

import java.util.Optional;

/**
 * Something wrong, said to the person: a sentence that names what is wrong and how to mend it, and
 * the place it belongs to.
 *
 * @param severity whether the graph can still run
 * @param node address of the node, such as {@code dense1/matmul}; empty when it concerns the file
 * @param port the port's name; empty when it concerns the whole node
 * @param message one or two plain sentences, complete in themselves
 */
public record Problem(
    Severity severity, Optional<String> node, Optional<String> port, String message) {

  /** The message of an error that nothing in the graph mends; what happened belongs in the log. */
  public static final String MISTAKE =
      "this is a mistake of the program itself and not of the graph; its log in ~/.gradboard tells"
          + " its developers more";

  /** Errors stop a graph from running; warnings do not. */
  public enum Severity {
    ERROR,
    WARNING
  }

  public static Problem inFile(String message) {
    return new Problem(Severity.ERROR, Optional.empty(), Optional.empty(), message);
  }

  public static Problem at(String node, String message) {
    return new Problem(Severity.ERROR, Optional.of(node), Optional.empty(), message);
  }

  public static Problem at(String node, String port, String message) {
    return new Problem(Severity.ERROR, Optional.of(node), Optional.of(port), message);
  }

  public static Problem warning(String message) {
    return new Problem(Severity.WARNING, Optional.empty(), Optional.empty(), message);
  }

  public Problem asWarning() {
    return new Problem(Severity.WARNING, node, port, message);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** As printed on one line: place, then message. */
  @Override
  public String toString() {
    String place =
        node.map(id -> "node \"" + id + "\"" + port.map(p -> ", port " + p).orElse("") + ": ")
            .orElse("");
    return place + message;
  }
}
