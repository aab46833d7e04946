package gradboard.ops;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.compile.Compiler;
import gradboard.compile.Options;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.op.Attribute;
import gradboard.op.Example;
import gradboard.op.Mode;
import gradboard.op.Op;
import gradboard.runtime.Session;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Examples with their shapes, types and attributes changed at random: each compiles or is refused
 * with a sentence, none ends in a stray exception.
 */
class UnfitInputTest {
  private static final List<Long> SMALL = List.of(0L, 1L, -1L, 2L, -2L, 3L, 5L, 7L, 100L);
  private static final List<Long> HUGE =
      List.of(1L << 31, -(1L << 31), 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE);
  private static final Compiler COMPILER = new Compiler(Trial.CATALOG);

  @Provide
  Arbitrary<Op> ops() {
    return Arbitraries.of(Trial.CATALOG.all());
  }

  @Property(tries = 5_000)
  void everyMutatedExampleCompilesOrIsRefusedWithAProblem(@ForAll("ops") Op op, @ForAll long seed) {
    Random random = new Random(seed);
    Trial trial = mutated(op, random);

    List<Problem> problems =
        COMPILER.compile(trial.graph(), Options.inspecting(Mode.INFER, DType.FLOAT32)).problems();

    // What compile says where an op left a stray exception to it.
    assertThat(problems)
        .as("%s", trial)
        .noneMatch(problem -> problem.message().equals(Problem.MISTAKE));
  }

  @Property(tries = 1_000)
  void everyMutatedExampleThatCompilesRunsForwardAndBackward(
      @ForAll("ops") Op op, @ForAll long seed) {
    Trial trial = mutated(op, new Random(seed));
    for (Graph graph : List.of(trial.graph(), summed(trial.graph()))) {
      try (Session session =
          new Session(graph, Trial.CATALOG, new Nd4jBackend(), DType.FLOAT32, 0)) {
        session.inspect(Mode.TRAIN, Map.of());
        session.problems();
      } catch (ProblemException e) {
        assertThat(e.problems())
            .as("%s", trial)
            .noneMatch(problem -> problem.message().equals(Problem.MISTAKE));
      }
    }
  }

  /** The graph with the sum of what it gives for a loss. */
  private static Graph summed(Graph graph) {
    Node last = graph.nodes().get(graph.nodes().size() - 1);
    return graph
        .plus(Node.of("sum", "ReduceSum").reading(last.id()).withAttribute("keepdims", 0L))
        .withLoss("sum");
  }

  private static Trial mutated(Op op, RandomGenerator random) {
    Example example = op.examples().get(random.nextInt(op.examples().size()));
    Map<String, List<Tensor>> inputs = new LinkedHashMap<>();
    example
        .inputs()
        .forEach(
            (port, tensors) -> {
              List<Tensor> changed = new ArrayList<>();
              tensors.forEach(tensor -> changed.add(mutated(tensor, random)));
              if (random.nextInt(8) > 0) {
                inputs.put(port, changed);
              }
            });
    Map<String, Object> attributes = new LinkedHashMap<>(example.attributes());
    for (Attribute attribute : op.attributes()) {
      if (random.nextInt(4) == 0) {
        attributes.put(attribute.name(), data(attribute, random));
      }
    }
    return new Trial(op, inputs, attributes, example.mode());
  }

  private static Tensor mutated(Tensor tensor, RandomGenerator random) {
    return switch (random.nextInt(6)) {
      case 0 -> numbers(tensor.type(), random);
      case 1 -> Tensor.zeros(DType.values()[random.nextInt(DType.values().length)], tensor.shape());
      case 2 -> tensor.size() == 0 ? tensor : tensor.reshape(Shape.of(1, tensor.size()));
      default -> tensor;
    };
  }

  private static Tensor numbers(DType type, RandomGenerator random) {
    long[] extents = new long[random.nextInt(4)];
    for (int axis = 0; axis < extents.length; axis++) {
      extents[axis] = random.nextInt(4);
    }
    Shape shape = Shape.of(extents);
    long[] data = new long[(int) shape.size()];
    for (int i = 0; i < data.length; i++) {
      data[i] = number(random);
    }
    return Tensor.of(shape, data).cast(type);
  }

  private static long number(RandomGenerator random) {
    List<Long> numbers = random.nextInt(3) == 0 ? HUGE : SMALL;
    return numbers.get(random.nextInt(numbers.size()));
  }

  private static Object data(Attribute attribute, RandomGenerator random) {
    if (!attribute.choices().isEmpty()) {
      return attribute.choices().get(random.nextInt(attribute.choices().size()));
    }
    return switch (attribute.form()) {
      case NUMBER -> random.nextInt(4) == 0 ? Double.NaN : (double) number(random);
      case INTEGER -> number(random);
      case FLAG -> (long) random.nextInt(2);
      case INTEGERS, TENSOR -> list(random);
      case TEXT, WORDS, DTYPE -> "word";
    };
  }

  private static Object list(RandomGenerator random) {
    List<Long> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(number(random));
    }
    return list.isEmpty() ? number(random) : list;
  }
}
