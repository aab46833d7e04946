package gradboard.cli;

import gradboard.format.FormatException;
import gradboard.format.JsonParser;
import gradboard.graph.Graph;
import gradboard.op.Mode;
import gradboard.runtime.Session;
import gradboard.tensor.DType;
import gradboard.tensor.Literal;
import gradboard.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a command that runs a graph once is told to run it. */
final class PassOptions {
  @Option(
      names = "--feed",
      paramLabel = "NAME=JSON",
      description = "numbers for an Input node, such as x=[[1, 2]]; may be given again")
  private Map<String, String> fed = new LinkedHashMap<>();

  @Option(
      names = "--mode",
      paramLabel = "train|infer",
      description = "how dropout and the like act")
  private Mode mode = Mode.INFER;

  /**
   * Runs a session's graph once, keeping every value.
   *
   * @param batch what the file's data feeds; what the person feeds goes before it
   */
  void inspect(Session session, Graph graph, Map<String, Tensor> batch) {
    Map<String, Tensor> feeds = new LinkedHashMap<>(batch);
    fed.forEach((name, text) -> feeds.put(name, tensor(graph, name, text)));
    session.inspect(mode, feeds);
  }

  private static Tensor tensor(Graph graph, String name, String text) {
    DType type =
        graph
            .node(name)
            .flatMap(node -> Optional.ofNullable(node.attributes().get("dtype")))
            .flatMap(label -> DType.named(label.toString()))
            .orElse(DType.FLOAT32);
    try {
      return Literal.tensor(JsonParser.parse(text).data(), type);
    } catch (FormatException | IllegalArgumentException e) {
      throw new Failure(
          "--feed "
              + name
              + ": "
              + e.getMessage()
              + "; write a number or nested lists of numbers, such as "
              + name
              + "=[[1, 2]]");
    }
  }
}
