package gradboard.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradboard.compile.Update;
import gradboard.compile.UpdateRule;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.ProblemException;
import gradboard.graph.Ref;
import gradboard.graph.Subgraph;
import gradboard.kernel.Emitter;
import gradboard.kernel.Value;
import gradboard.op.Mode;
import gradboard.op.OpCatalog;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final OpCatalog CATALOG = OpCatalog.load();

  private static Session open(Graph graph, DType real) {
    return new Session(graph, CATALOG, new Nd4jBackend(), real, 0);
  }

  private static Node parameter(String id, Object value) {
    return Node.of(id, "Parameter").withAttribute("value", value);
  }

  private static Node input(String id, Object value) {
    return Node.of(id, "Input").withAttribute("value", value);
  }

  /** CS231n, "Backpropagation, intuitions", the sigmoid neuron. */
  private static final Graph NEURON =
      Graph.of(
              parameter("w", List.of(List.of(2.0), List.of(-3.0))),
              parameter("b", -3.0),
              input("x", List.of(List.of(-1.0, -2.0))),
              Node.of("xw", "MatMul").reading("x", "w"),
              Node.of("z", "Add").reading("xw", "b"),
              Node.of("y", "Sigmoid").reading("z"),
              Node.of("f", "ReduceSum").reading("y").withAttribute("keepdims", 0L))
          .withLoss("f");

  @Test
  void givesTheValuesAndGradientsOfTheSigmoidNeuron() {
    try (Session session = open(NEURON, DType.FLOAT64)) {
      session.inspect(Mode.INFER, Map.of());
      assertThat(session.value("z").orElseThrow().item()).isEqualTo(1);
      assertThat(session.loss()).hasValueCloseTo(0.7310585786300049, within(1e-15));
      assertThat(session.gradient("w").orElseThrow().doubles())
          .containsExactly(new double[] {-0.19661193324148185, -0.3932238664829637}, within(1e-15));
      assertThat(session.gradient("x").orElseThrow().doubles())
          .containsExactly(new double[] {0.3932238664829637, -0.5898357997244456}, within(1e-15));
      assertThat(session.gradient("b").orElseThrow().item())
          .isCloseTo(0.19661193324148185, within(1e-15));
    }
  }

  @Test
  void aPassThatIsGivenUpLeavesNothingToReadAndCanBeRunAgain() {
    try (Session session = open(NEURON, DType.FLOAT64)) {
      AtomicInteger asked = new AtomicInteger();
      assertThatThrownBy(
              () -> session.inspect(Mode.INFER, Map.of(), () -> asked.incrementAndGet() == 3))
          .isInstanceOf(CancellationException.class);
      assertThat(asked).hasValue(3);
      assertThatThrownBy(() -> session.value("z")).isInstanceOf(IllegalStateException.class);
      session.inspect(Mode.INFER, Map.of(), () -> false);
      assertThat(session.value("z").orElseThrow().item()).isEqualTo(1);
    }
  }

  @Test
  void aClosedSessionHasNothingMoreToRunOrRead() {
    Session session = open(NEURON, DType.FLOAT64);
    session.optimize(new Accumulating(1));
    session.train(Map.of(), 0.1, List.of("y"));
    session.inspect(Mode.INFER, Map.of());
    Value y = session.names().output("y").orElseThrow();
    session.close();
    Stream<ThrowingCallable> reads =
        Stream.of(
            () -> session.value("y"),
            () -> session.gradient("y"),
            () -> session.gradient(y),
            session::loss,
            session::snapshot,
            session::problems,
            () -> session.watched("y"),
            session::parameters,
            session::state,
            () -> session.inspect(Mode.INFER, Map.of()),
            () -> session.train(Map.of(), 0.1, List.of()),
            () -> session.evaluate(Mode.INFER, Map.of(), List.of("y")),
            () -> session.set("b", Tensor.scalar(DType.FLOAT64, 1)));
    assertThat(reads)
        .allSatisfy(
            read ->
                assertThatThrownBy(read)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the session is closed"));
  }

  @Test
  void aPassThatFailsLeavesNothingToRead() {
    Graph graph =
        Graph.of(
            Node.of("a", "Input")
                .withAttribute("shape", List.of(-1L))
                .withAttribute("dtype", "int64"),
            Node.of("b", "Input")
                .withAttribute("shape", List.of(-1L))
                .withAttribute("dtype", "int64"),
            Node.of("q", "Div").reading("a", "b"));
    Tensor one = Tensor.of(Shape.of(1), new long[] {1});
    Tensor zero = Tensor.of(Shape.of(1), new long[] {0});
    try (Session session = open(graph, DType.FLOAT32)) {
      session.inspect(Mode.INFER, Map.of("a", one, "b", one));
      assertThatThrownBy(() -> session.inspect(Mode.INFER, Map.of("a", one, "b", zero)))
          .isInstanceOf(ProblemException.class);
      assertThatThrownBy(() -> session.value("q")).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void givesTheSameBitsWhetherValuesAreKeptOrMemoryIsReused() {
    try (Session session = open(NEURON, DType.FLOAT32)) {
      session.inspect(Mode.INFER, Map.of());
      Tensor reused = session.evaluate(Mode.INFER, Map.of(), List.of("f")).get("f");
      assertThat(reused).isEqualTo(session.value("f").orElseThrow());
    }
  }

  @Test
  void updatesParametersByTheRuleAndCountsSteps() {
    try (Session session = open(NEURON, DType.FLOAT64)) {
      session.optimize(
          (e, u) -> u.assign(e.sub(u.parameter(), e.mul(u.learningRate(), u.gradient()))));
      double loss = session.train(Map.of(), 0.1, List.of("y"));
      assertThat(loss).isCloseTo(0.7310585786300049, within(1e-15));
      assertThat(session.step()).isEqualTo(1);
      assertThat(session.watched("y").item()).isCloseTo(loss, within(1e-15));
      assertThat(session.parameters().get("b").item())
          .isCloseTo(-3 - 0.1 * 0.19661193324148185, within(1e-15));
      assertThat(session.parameters().get("w").doubles())
          .containsExactly(
              new double[] {2 + 0.1 * 0.19661193324148185, -3 + 0.1 * 0.3932238664829637},
              within(1e-15));
    }
  }

  @Test
  void keepsParametersAndNamesTheNodeWhenTheLossIsNotFinite() {
    Graph graph = Graph.of(parameter("p", -1.0), Node.of("l", "Log").reading("p")).withLoss("l");
    try (Session session = open(graph, DType.FLOAT32)) {
      session.optimize((e, u) -> u.assign(e.sub(u.parameter(), u.gradient())));
      assertThatThrownBy(() -> session.train(Map.of(), 1, List.of()))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("node \"l\"")
          .hasMessageContaining("NaN");
      assertThat(session.parameters().get("p").item()).isEqualTo(-1);
      assertThat(session.step()).isZero();
    }
  }

  @Test
  void bindsTheBatchToWhatIsFed() {
    Graph graph =
        Graph.of(
            Node.of("x", "Input").withAttribute("shape", List.of(-1L, 2L)),
            Node.of("s", "ReduceSum").reading("x").withAttribute("axes", List.of(1L)));
    try (Session session = open(graph, DType.FLOAT32)) {
      for (int rows : new int[] {1, 3, 2}) {
        double[] data = new double[rows * 2];
        java.util.Arrays.fill(data, 0.5);
        Tensor fed = Tensor.of(Shape.of(rows, 2), data);
        assertThat(session.evaluate(Mode.INFER, Map.of("x", fed), List.of("s")).get("s").doubles())
            .hasSize(rows)
            .containsOnly(1);
      }
    }
  }

  @Test
  void sumsSharesWhereOneNodeReadsAnotherTwice() {
    Graph graph =
        Graph.of(parameter("x", 3.0), Node.of("y", "Mul").reading("x", "x")).withLoss("y");
    try (Session session = open(graph, DType.FLOAT64)) {
      session.inspect(Mode.INFER, Map.of());
      Snapshot snapshot = session.snapshot();
      assertThat(session.gradient("x").orElseThrow().item()).isEqualTo(6);
      assertThat(snapshot.shares().get(new Snapshot.Wire("y", "A", 0)).whole().orElseThrow().item())
          .isEqualTo(3);
      assertThat(snapshot.shares().get(new Snapshot.Wire("y", "B", 0)).whole().orElseThrow().item())
          .isEqualTo(3);
    }
  }

  private static Node constant(String id, Object value) {
    return Node.of(id, "Constant").withAttribute("value", value);
  }

  @Test
  void givesEqualConstantsAGradientEach() {
    Graph graph =
        Graph.of(
                constant("c1", 2.0),
                constant("c2", 2.0),
                constant("five", 5.0),
                constant("seven", 7.0),
                Node.of("p1", "Mul").reading("c1", "five"),
                Node.of("p2", "Mul").reading("c2", "seven"),
                Node.of("f", "Add").reading("p1", "p2"))
            .withLoss("f");
    try (Session session = open(graph, DType.FLOAT64)) {
      session.inspect(Mode.INFER, Map.of());
      assertThat(session.gradient("c1").orElseThrow().item()).isEqualTo(5);
      assertThat(session.gradient("c2").orElseThrow().item()).isEqualTo(7);
    }
  }

  /** Softsign divides by 1 + |x|, and that 1 is not the node's. */
  @Test
  void keepsAConstantsGradientApartFromNumbersThatAnOpNeeds() {
    Graph graph =
        Graph.of(
                constant("one", 1.0),
                constant("three", 3.0),
                Node.of("x", "Mul").reading("one", "three"),
                Node.of("f", "Softsign").reading("x"))
            .withLoss("f");
    try (Session session = open(graph, DType.FLOAT64)) {
      session.inspect(Mode.INFER, Map.of());
      assertThat(session.gradient("one").orElseThrow().item()).isEqualTo(3.0 / 16);
    }
  }

  /** A sum of nothing is the number 0, of which a program otherwise needs one only. */
  @Test
  void keepsTheGradientsOfResultsApartThatAreConstant() {
    Graph graph =
        Graph.of(
                constant("none", List.of()),
                Node.of("s1", "ReduceSum").reading("none").withAttribute("keepdims", 0L),
                Node.of("s2", "ReduceSum").reading("none").withAttribute("keepdims", 0L),
                constant("five", 5.0),
                Node.of("p1", "Mul").reading("s1", "five"),
                Node.of("f", "Add").reading("p1", "s2"))
            .withLoss("f");
    try (Session session = open(graph, DType.FLOAT64)) {
      session.inspect(Mode.INFER, Map.of());
      assertThat(session.gradient("s1").orElseThrow().item()).isEqualTo(5);
      assertThat(session.gradient("s2").orElseThrow().item()).isEqualTo(1);
    }
  }

  @Test
  void givesAnUnwiredDensePortAParameterOfItsOwn() {
    Graph graph =
        Graph.of(
                input("x", List.of(List.of(1.0, 2.0, 3.0))),
                Node.of("d", "Dense").reading("x").withAttribute("units", 2L),
                Node.of("f", "ReduceSum").reading("d").withAttribute("keepdims", 0L))
            .withLoss("f");
    try (Session session = open(graph, DType.FLOAT64)) {
      session.inspect(Mode.INFER, Map.of());
      assertThat(session.parameters()).containsOnlyKeys("d/W", "d/B");
      assertThat(session.gradient("d/W").orElseThrow().doubles()).containsExactly(1, 1, 2, 2, 3, 3);
      assertThat(session.value("d/matmul").orElseThrow().shape()).isEqualTo(Shape.of(1, 2));
      assertThat(session.gradient("d/B").orElseThrow().doubles()).containsExactly(1, 1);
    }
  }

  @Test
  void givesAnUnwiredPortAParameterOfTheTypeThatIsWiredBesideIt() {
    Graph graph =
        Graph.of(
            input("x", List.of(List.of(1.0, 2.0))).withAttribute("dtype", "float64"),
            Node.of("d", "Dense").reading("x").withAttribute("units", 1L));
    try (Session session = open(graph, DType.FLOAT32)) {
      session.inspect(Mode.INFER, Map.of());
      assertThat(session.value("d").orElseThrow().type()).isEqualTo(DType.FLOAT64);
      assertThat(session.parameters().get("d/W").type()).isEqualTo(DType.FLOAT64);
    }
  }

  /** What is fed there decides the shapes, so that each feed has a program of its own. */
  @Test
  void feedsAPortInsideACompositeThatMustBeKnownWhenCompiling() {
    Subgraph total =
        new Subgraph(
            List.of("X", "A"),
            Map.of("Y", Ref.to("sum")),
            Map.of(),
            List.of(Node.of("sum", "ReduceSum").reading("X", "A")));
    Graph graph =
        new Graph(
            List.of(
                input("x", List.of(List.of(1.0, 2.0, 3.0))),
                input("axes", List.of(0L)).withAttribute("dtype", "int64"),
                Node.of("t", "Total").reading("x", "axes")),
            Optional.empty(),
            Map.of("Total", total));
    try (Session session = open(graph, DType.FLOAT32)) {
      for (long axis : new long[] {0, 1, 0}) {
        Map<String, Tensor> feeds = Map.of("axes", Tensor.of(Shape.of(1), axis));
        assertThat(session.evaluate(Mode.INFER, feeds, List.of("t")).get("t").doubles())
            .isEqualTo(axis == 0 ? new double[] {1, 2, 3} : new double[] {6});
      }
    }
  }

  @Test
  void saysHowMuchMemoryIsMissingAndWhere() {
    Graph graph =
        Graph.of(
            Node.of("small", "Constant")
                .withAttribute("value", List.of(1.0))
                .withAttribute("shape", List.of(1L)),
            Node.of("a", "Expand").reading("small").withAttribute("shape", List.of(20000L, 20000L)),
            Node.of("b", "Neg").reading("a"),
            Node.of("c", "Neg").reading("b"));
    try (Session session = open(graph, DType.FLOAT32)) {
      assertThatThrownBy(() -> session.inspect(Mode.INFER, Map.of()))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("4.8 GB")
          .hasMessageContaining("float32[20000, 20000]");
    }
  }

  @Test
  void namesTheLossThatMetALabelOutsideTheClasses() {
    Graph graph =
        Graph.of(
                parameter("s", List.of(List.of(1.0, 2.0, 3.0))),
                Node.of("y", "Input")
                    .withAttribute("shape", List.of(-1L))
                    .withAttribute("dtype", "int64"),
                Node.of("l", "SoftmaxCrossEntropyLoss").reading("s", "y"))
            .withLoss("l");
    try (Session session = open(graph, DType.FLOAT32)) {
      Map<String, Tensor> feeds = Map.of("y", Tensor.of(Shape.of(1), new long[] {3}));
      assertThatThrownBy(() -> session.inspect(Mode.INFER, feeds))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("node \"l\"")
          .hasMessageContaining("label 3 is no class; the scores have classes 0 to 2");
    }
  }

  @Test
  void keepsTheInspectedValuesReadableWhateverElseRuns() {
    Graph graph =
        Graph.of(
            Node.of("x", "Input").withAttribute("shape", List.of(-1L)),
            Node.of("y", "Neg").reading("x"));
    try (Session session = open(graph, DType.FLOAT32)) {
      session.inspect(Mode.INFER, Map.of("x", Tensor.of(Shape.of(1), 5.0)));
      for (int size = 2; size < 30; size++) {
        Tensor fed = Tensor.of(Shape.of(size), new double[size]);
        session.evaluate(Mode.INFER, Map.of("x", fed), List.of("y"));
      }
      assertThat(session.value("y").orElseThrow().doubles()).containsExactly(-5);
    }
  }

  /** So that files of one run are equal byte for byte. */
  @Test
  void listsStateInTheOrderOfTheGraph() {
    List<String> names = IntStream.range(0, 20).mapToObj(i -> "p" + i).toList();
    Graph graph = Graph.EMPTY;
    for (String name : names) {
      graph = graph.plus(parameter(name, 1.0));
    }
    graph = graph.plus(Node.of("sum", "Max").reading(names.toArray(String[]::new))).withLoss("sum");
    try (Session session = open(graph, DType.FLOAT32)) {
      session.optimize(new Accumulating(1));
      session.train(Map.of(), 0.1, List.of());
      assertThat(session.parameters().keySet()).containsExactlyElementsOf(names);
      assertThat(session.state().keySet())
          .containsExactlyElementsOf(
              Stream.concat(names.stream(), names.stream().map(name -> name + ":sum")).toList());
    }
  }

  @Test
  void forgetsTheMomentsOfAnotherRuleButNotOfTheSame() {
    UpdateRule sum = new Accumulating(1);
    try (Session session = open(NEURON, DType.FLOAT64)) {
      session.optimize(sum);
      session.train(Map.of(), 0.1, List.of());
      double first = session.state().get("b:sum").item();
      session.optimize(new Accumulating(1));
      session.train(Map.of(), 0.1, List.of());
      assertThat(session.state().get("b:sum").item()).isGreaterThan(1.5 * first);
      session.optimize(new Accumulating(2));
      assertThat(session.state()).doesNotContainKey("b:sum");
    }
  }

  /** Moves parameters by the sum of all gradients so far. */
  private record Accumulating(int variant) implements UpdateRule {
    @Override
    public void emit(Emitter e, Update u) {
      Value sum = e.add(u.moment("sum", 0), u.gradient());
      u.keep(u.moment("sum", 0), sum);
      u.assign(e.sub(u.parameter(), e.mul(sum, u.learningRate())));
    }
  }
}
