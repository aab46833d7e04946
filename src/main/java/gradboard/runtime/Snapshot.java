package gradboard.runtime;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * What the screen is told of one pass, an immutable copy that crosses threads: digests, not whole
 * tensors.
 *
 * @param step training steps done before the pass
 * @param loss the loss, if the graph has one
 * @param values digest of each node's output, by address ({@code s}, {@code s.1}, {@code d/matmul})
 * @param gradients digest of the gradient of the loss by each node's output, by the same addresses
 * @param shares digest, without pictures, of the gradient that flows back along each wire, by
 *     reading port
 */
public record Snapshot(
    long step,
    OptionalDouble loss,
    Map<String, Digest> values,
    Map<String, Digest> gradients,
    Map<Wire, Digest> shares) {

  /**
   * A wire, named by the port that it ends in.
   *
   * @param node address of the reading node
   * @param port the port's name
   * @param index position among the wires of a port that takes many, otherwise 0
   */
  public record Wire(String node, String port, int index) {}

  public Snapshot {
    values = Map.copyOf(values);
    gradients = Map.copyOf(gradients);
    shares = Map.copyOf(shares);
  }
}
