package gradboard.cli;

import gradboard.compile.Compiler;
import gradboard.format.FormatException;
import gradboard.format.JsonParser;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.graph.Suggestion;
import gradboard.op.Mode;
import gradboard.tensor.DType;
import gradboard.tensor.Literal;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a command that runs a graph once is told to run it. */
final class PassOptions {
  /** In a shape, the extent that is bound by what is fed. */
  private static final long BATCH = -1;

  @Option(
      names = "--feed",
      paramLabel = "NAME=JSON",
      description = "numbers for an Input node, such as x=[[1, 2]]; once for each node")
  private List<String> fed = new ArrayList<>();

  @Option(
      names = "--mode",
      paramLabel = "train|infer",
      description = "how dropout and the like act")
  private Mode mode = Mode.INFER;

  Mode mode() {
    return mode;
  }

  /**
   * What the person feeds, by input node.
   *
   * @throws Failure if it is not written as it should be
   * @throws ProblemException if the graph has no such input
   */
  Map<String, Tensor> feeds(Graph graph) {
    Map<String, Node> inputs = new LinkedHashMap<>();
    Compiler.inputs(graph).forEach(node -> inputs.put(node.id(), node));
    Map<String, Tensor> feeds = new LinkedHashMap<>();
    for (String text : fed) {
      int end = text.indexOf('=');
      if (end < 1) {
        throw new Failure(
            "--feed " + text + ": write an input's name, = and its numbers, such as x=[[1, 2]]");
      }
      String name = text.substring(0, end);
      if (!inputs.containsKey(name)) {
        throw new ProblemException(Problem.inFile(unknown(name, inputs)));
      }
      if (feeds.put(name, tensor(inputs.get(name), text.substring(end + 1))) != null) {
        throw new Failure("--feed " + name + " is given twice; feed each input once");
      }
    }
    rejectEmptyBatch(inputs, feeds);
    return feeds;
  }

  private static String unknown(String name, Map<String, Node> inputs) {
    return "there is no input \""
        + name
        + "\" to feed"
        + (inputs.isEmpty()
            ? "; this graph has no Input node"
            : Suggestion.of(name, inputs.keySet()));
  }

  private static Tensor tensor(Node input, String text) {
    DType type =
        Optional.ofNullable(input.attributes().get("dtype"))
            .flatMap(label -> DType.named(label.toString()))
            .orElse(DType.FLOAT32);
    try {
      return Literal.tensor(JsonParser.parse(text).data(), type);
    } catch (FormatException | IllegalArgumentException e) {
      throw new Failure(
          "--feed "
              + input.id()
              + ": "
              + e.getMessage()
              + "; write a number or nested lists of numbers, such as "
              + input.id()
              + "=[[1, 2]]");
    }
  }

  /** Said once for all inputs: that they hold no example is one mistake, not one of each. */
  private static void rejectEmptyBatch(Map<String, Node> inputs, Map<String, Tensor> feeds) {
    List<String> empty =
        feeds.keySet().stream()
            .filter(id -> feeds.get(id).size() == 0 && takesBatch(inputs.get(id)))
            .toList();
    if (!empty.isEmpty()) {
      throw new Failure(
          "--feed "
              + String.join(", ", empty)
              + ": an empty batch cannot be fed; give at least one example");
    }
  }

  private static boolean takesBatch(Node input) {
    return input.attributes().get("shape") instanceof List<?> shape && shape.contains(BATCH);
  }
}
