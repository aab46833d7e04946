package gradboard.data;

import gradboard.compile.Compiler;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.tensor.DType;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A dataset laid out for a graph: for each Input that says {@code from}, a tensor with the examples
 * along its first axis, in the shape and type that the node states.
 */
public final class Feeds {
  /** The attribute by which an Input says what of the examples it takes. */
  public static final String FROM = "from";

  private final int examples;
  private final Map<String, Tensor> tensors;

  private Feeds(int examples, Map<String, Tensor> tensors) {
    this.examples = examples;
    this.tensors = tensors;
  }

  /**
   * @param real what the graph's float32 is computed in
   * @throws ProblemException naming every Input whose {@code from} or shape the dataset cannot fill
   */
  public static Feeds of(Graph graph, Dataset data, DType real) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    sources(graph)
        .forEach(
            (node, from) -> {
              try {
                tensors.put(node.id(), new InputColumns(node, data).tensor(from, real));
              } catch (ProblemException e) {
                problems.addAll(e.problems());
              }
            });
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return new Feeds(data.size(), tensors);
  }

  /** Ids of the inputs that take their numbers from data. */
  public static Set<String> inputs(Graph graph) {
    return sources(graph).keySet().stream().map(Node::id).collect(Collectors.toSet());
  }

  /** Whether no input that takes its numbers from data states how many examples there are. */
  public static boolean takeAnyNumber(Graph graph) {
    return sources(graph).keySet().stream()
        .map(node -> node.attributes().get("shape"))
        .noneMatch(
            shape ->
                shape instanceof List<?> extents
                    && !extents.isEmpty()
                    && extents.get(0) instanceof Number count
                    && count.longValue() >= 0);
  }

  /** Whether the inputs of a graph can take their numbers from data of such a form. */
  public static boolean take(Graph graph, Preparation form) {
    try {
      of(graph, form.blank(), DType.FLOAT32);
      return true;
    } catch (ProblemException unfit) {
      return false;
    }
  }

  /** Ids of the inputs that take each column of a dataset, by its name. */
  static Map<String, List<String>> takers(Graph graph, Dataset data) {
    Map<String, List<String>> takers = new LinkedHashMap<>();
    sources(graph)
        .forEach(
            (node, from) ->
                new InputColumns(node, data)
                    .names(from)
                    .forEach(
                        name ->
                            takers.computeIfAbsent(name, n -> new ArrayList<>()).add(node.id())));
    return takers;
  }

  /** Whether an input takes the features of each example as more than one row of numbers. */
  static boolean isImage(Graph graph, Dataset data) {
    return sources(graph).entrySet().stream()
        .anyMatch(taker -> new InputColumns(taker.getKey(), data).isImage(taker.getValue()));
  }

  /** The features in the shape in which an input takes all of them, if one does. */
  static Optional<Tensor> features(Graph graph, Dataset data) {
    return sources(graph).entrySet().stream()
        .filter(taker -> taker.getValue().equals(InputColumns.FEATURES))
        .map(
            taker -> new InputColumns(taker.getKey(), data).tensor(taker.getValue(), DType.FLOAT32))
        .findFirst();
  }

  private static Map<Node, Object> sources(Graph graph) {
    Map<Node, Object> inputs = new LinkedHashMap<>();
    for (Node node : Compiler.inputs(graph)) {
      Object from = node.attributes().get(FROM);
      if (from != null) {
        inputs.put(node, from);
      }
    }
    return inputs;
  }

  /** For a graph that needs no data: a single example without any feeds. */
  public static Feeds none() {
    return new Feeds(1, Map.of());
  }

  /** Number of examples. */
  public int examples() {
    return examples;
  }

  /**
   * The named examples by input node; all in their own order are the same tensors each time, so
   * that who has them already can tell.
   */
  public Map<String, Tensor> rows(int... picked) {
    Map<String, Tensor> batch = new LinkedHashMap<>(tensors);
    if (picked.length == examples && Arrays.equals(picked, inOrder(examples))) {
      return batch;
    }
    tensors.forEach((input, tensor) -> batch.put(input, tensor.rows(picked)));
    return batch;
  }

  /** The first examples in their own order, as many as there are; all for 0. */
  public Map<String, Tensor> first(int count) {
    return rows(inOrder(count == 0 ? examples : Math.min(count, examples)));
  }

  private static int[] inOrder(int count) {
    int[] order = new int[count];
    Arrays.setAll(order, i -> i);
    return order;
  }
}
