package gradboard.edit;

import gradboard.compile.Compilation;
import gradboard.compile.Compilation.Inside;
import gradboard.compile.Compiler;
import gradboard.compile.Options;
import gradboard.data.Feeds;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.io.GraphFile;
import gradboard.kernel.Type;
import gradboard.op.Mode;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What compiling says of a graph, before anything runs.
 *
 * @param graph the graph that was looked at
 * @param types type and shape of each output that could be inferred, by address
 * @param insides the graph inside each composite that could be entered, by address
 * @param problems in the graph's order
 */
public record Analysis(
    Graph graph, Map<String, Type> types, Map<String, Inside> insides, List<Problem> problems) {
  public static final Analysis NONE = new Analysis(Graph.EMPTY, Map.of(), Map.of(), List.of());

  public Analysis {
    types = Map.copyOf(types);
    insides = Map.copyOf(insides);
    problems = List.copyOf(problems);
  }

  /**
   * Compiles a file's graph for the first batch of its examples; examples that cannot be read are a
   * problem like others. Takes a while: for a worker, not the event thread.
   *
   * @param folder where files named by the graph are looked for
   */
  public static Analysis of(GraphFile file, Path folder, Compiler compiler, Examples examples) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Shape> shapes = new HashMap<>();
    Map<String, Tensor> known = new HashMap<>();
    try {
      Map<String, Tensor> feeds = examples.firstBatch(file, folder);
      feeds.forEach((input, tensor) -> shapes.put(input, tensor.shape()));
      known.putAll(feeds);
      known.keySet().retainAll(compiler.compileTimeInputs(file.graph()));
    } catch (ProblemException e) {
      problems.addAll(e.problems());
    }
    Options options =
        new Options(
            Mode.INFER, DType.FLOAT32, shapes, known, Options.Wanted.NONE, Optional.empty());
    Compilation compilation = compiler.compile(file.graph(), options);
    Set<String> unfed = problems.isEmpty() ? Set.of() : awaiting(file.graph());
    compilation.problems().stream()
        .filter(problem -> problem.node().filter(unfed::contains).isEmpty())
        .forEach(problems::add);
    return new Analysis(file.graph(), compilation.types(), compilation.insides(), problems);
  }

  /**
   * The inputs that have no numbers but those of the examples. Where these cannot be had, that is
   * what is wrong, and not that nothing is fed to the inputs.
   */
  private static Set<String> awaiting(Graph graph) {
    Set<String> inputs = Feeds.inputs(graph);
    return graph.nodes().stream()
        .filter(node -> !node.attributes().containsKey("value"))
        .map(Node::id)
        .filter(inputs::contains)
        .collect(Collectors.toSet());
  }
}
