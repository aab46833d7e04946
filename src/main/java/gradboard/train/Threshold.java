package gradboard.train;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Above which number a single prediction means yes, where a metric does not say: 0 for logits,
 * which are what a loss on logits reads, and ½ for all else. Nodes that only pass numbers on are
 * looked through.
 */
final class Threshold {
  private static final double OF_LOGITS = 0;
  private static final double OF_PROBABILITIES = 0.5;

  /** Ops that pass on the numbers they read, to the ports that those arrive at. */
  private static final Map<String, String> PASSING_ON =
      Map.of(
          "Identity", "input",
          "Cast", "input",
          "Flatten", "input",
          "Reshape", "data",
          "Squeeze", "data",
          "Transpose", "data",
          "Unsqueeze", "data");

  private static final String LOSS_ON_LOGITS = "BinaryCrossEntropy";
  private static final String LOGITS = "logits";
  private static final Set<String> SIGMOIDS = Set.of("sigmoid", "hardsigmoid");

  private Threshold() {}

  /**
   * @param prediction address of what predicts
   */
  static double of(Graph graph, String prediction) {
    String maker = maker(graph, Ref.parse(prediction).node());
    boolean probability = graph.node(maker).filter(Threshold::isSigmoid).isPresent();
    boolean logits =
        graph.nodes().stream()
            .filter(node -> node.op().equals(LOSS_ON_LOGITS))
            .flatMap(loss -> read(loss, LOGITS).stream())
            .anyMatch(read -> maker(graph, read).equals(maker));
    return logits && !probability ? OF_LOGITS : OF_PROBABILITIES;
  }

  /** The node that made the numbers which a node holds. */
  private static String maker(Graph graph, String holder) {
    Set<String> seen = new HashSet<>();
    String maker = holder;
    // Graphs with cycles get here too.
    while (seen.add(maker)) {
      maker = graph.node(maker).flatMap(Threshold::passedOn).orElse(maker);
    }
    return maker;
  }

  private static Optional<String> passedOn(Node node) {
    return Optional.ofNullable(PASSING_ON.get(node.op())).flatMap(port -> read(node, port));
  }

  /** The node that is wired to the first port of another, of which the name is given. */
  private static Optional<String> read(Node node, String first) {
    return node.inputs().stream()
        .filter(edge -> edge.port().equals(first) || edge.port().equals(Node.POSITION + "0"))
        .map(edge -> edge.source().node())
        .findFirst();
  }

  private static boolean isSigmoid(Node node) {
    String activation = String.valueOf(node.attributes().getOrDefault("activation", node.op()));
    return SIGMOIDS.contains(activation.toLowerCase(Locale.ROOT).replace("_", ""));
  }
}
