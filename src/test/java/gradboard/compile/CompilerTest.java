package gradboard.compile;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.graph.Ref;
import gradboard.graph.Subgraph;
import gradboard.graph.Tags;
import gradboard.kernel.Instruction;
import gradboard.kernel.Kernel;
import gradboard.kernel.Program;
import gradboard.op.Mode;
import gradboard.op.OpCatalog;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CompilerTest {
  private static final OpCatalog CATALOG = OpCatalog.load();

  private static Compilation compile(Graph graph) {
    return new Compiler(CATALOG).compile(graph, Options.inspecting(Mode.INFER, DType.FLOAT32));
  }

  private static Problem only(Graph graph) {
    Compilation compilation = compile(graph);
    assertThat(compilation.program()).isEmpty();
    assertThat(compilation.problems()).hasSize(1);
    return compilation.problems().get(0);
  }

  private static Node parameter(String id, Object value) {
    return Node.of(id, "Parameter").withAttribute("value", value);
  }

  private static final Node MATRIX = parameter("m", List.of(List.of(1.0, 2.0, 3.0)));
  private static final Node COLUMN = parameter("c", List.of(List.of(1.0), List.of(2.0)));

  @Test
  void aMutedNodePassesItsFirstValueThrough() {
    Graph graph =
        Graph.of(
            Node.of("x", "Input").withAttribute("value", List.of(-1L, 2L)),
            Node.of("r", "Relu").reading("x").withTags(Tags.NONE.muted(true)),
            Node.of("y", "Square").reading("r"));
    assertThat(compile(graph).types().get("y")).isEqualTo(compile(graph).types().get("x"));
    assertThat(compile(graph).problems()).isEmpty();
  }

  private static Node muted(String id, String op) {
    return Node.of(id, op).withTags(Tags.NONE.muted(true));
  }

  @Test
  void aMutedNodeMustKeepTypeAndShapeAndItsReadersStaySilent() {
    Node sum = muted("s", "ReduceSum").reading("m");
    Node cast = muted("s", "Cast").reading("m").withAttribute("to", "int64");
    Node reader = Node.of("y", "MatMul").reading("s", "m");

    assertThat(only(Graph.of(MATRIX, sum, muted("r", "Relu").reading("s"), reader)).toString())
        .isEqualTo(
            "node \"s\": ReduceSum: is muted but would pass on float32[1, 3] in place of"
                + " float32[1, 1]; unmute it, or mute only nodes that keep type and shape");
    assertThat(only(Graph.of(MATRIX, cast)).message())
        .contains("would pass on float32[1, 3] in place of int64[1, 3]");
  }

  @Test
  void aMutedNodeInsideACompositeIsToldByItsPath() {
    Subgraph inside =
        new Subgraph(
            List.of("X"),
            Map.of("Y", Ref.to("s")),
            Map.of(),
            List.of(muted("s", "ReduceSum").reading("X")));
    Graph graph = Graph.of(MATRIX, Node.of("c", "Sums").reading("m"));

    assertThat(only(graph.withComposites(Map.of("Sums", inside))).node()).contains("c/s");
  }

  @Test
  void aNodeThatCannotWorkCanBeMuted() {
    Graph graph = Graph.of(MATRIX, COLUMN, muted("p", "MatMul").reading("m", "c"));

    assertThat(compile(graph).problems()).isEmpty();
    assertThat(compile(graph).types().get("p")).isEqualTo(compile(graph).types().get("m"));
  }

  @Test
  void aMutedNodeThatReadsNothingIsToldApart() {
    Graph graph =
        Graph.of(Node.of("x", "Input").withAttribute("value", 1L).withTags(Tags.NONE.muted(true)));
    assertThat(compile(graph).problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .isEqualTo(
                        "Input: is muted but reads nothing that it could pass on; unmute or delete"
                            + " it"));
  }

  @Test
  void namesBothShapesAndBothNodesWhereShapesDiffer() {
    Problem problem = only(Graph.of(MATRIX, COLUMN, Node.of("p", "MatMul").reading("m", "c")));
    assertThat(problem.node()).contains("p");
    assertThat(problem.port()).contains("B");
    assertThat(problem.message())
        .contains("[1, 3]", "\"m\"", "[2, 1]", "\"c\"", "3 columns", "2 rows");
  }

  @Test
  void offersTheNearestNamesOfAnUnknownOp() {
    assertThat(only(Graph.of(MATRIX, Node.of("r", "Rellu").reading("m"))))
        .isEqualTo(
            Problem.at(
                "r", "there is no op \"Rellu\"; did you mean \"Relu\", \"Elu\" or \"Gelu\"?"));
    assertThat(only(Graph.of(MATRIX, Node.of("z", "Zebrazebrazebra").reading("m"))).message())
        .isEqualTo(
            "there is no op \"Zebrazebrazebra\"; the command \"ops\" and the palette list all that"
                + " there are");
  }

  @Test
  void namesTheNodesOfACycleInTheOrderOfTheFlow() {
    Problem problem =
        only(
            Graph.of(
                Node.of("a", "Neg").reading("c"),
                Node.of("b", "Neg").reading("a"),
                Node.of("c", "Neg").reading("b"),
                Node.of("behind", "Neg").reading("c")));
    assertThat(problem.message()).contains("a → b → c → a");
  }

  @Test
  void reportsAMissingAndASurplusInput() {
    assertThat(only(Graph.of(MATRIX, Node.of("s", "Add").reading("m"))).port()).contains("B");
    assertThat(only(Graph.of(MATRIX, Node.of("n", "Neg").reading("m", "m"))).message())
        .contains("Neg takes 1 input", "\"m\"", "number 2");
  }

  @Test
  void reportsANodeThatIsNotThere() {
    Problem problem = only(Graph.of(MATRIX, Node.of("n", "Neg").reading("mm")));
    assertThat(problem.node()).contains("n");
    assertThat(problem.message()).contains("there is no node \"mm\"; did you mean \"m\"?");
    assertThat(only(Graph.of(MATRIX, COLUMN, Node.of("n", "Neg").reading("zebra"))).message())
        .contains("there is no node \"zebra\"; there are \"c\" and \"m\"");
  }

  @Test
  void reportsAnOutputThatIsNotThere() {
    assertThat(only(Graph.of(MATRIX, Node.of("n", "Neg").reading("m.7"))).message())
        .contains("\"m\" has no output \"7\"");
  }

  @Test
  void refusesALossThatIsNotOneFloatingNumber() {
    Problem problem = only(Graph.of(MATRIX, Node.of("n", "Neg").reading("m")).withLoss("n"));
    assertThat(problem.node()).contains("n");
    assertThat(problem.message()).contains("float32[1, 3]", "ReduceMean");
  }

  @Test
  void refusesALossThatIsNoOutputOfItsNode() {
    Problem problem = only(Graph.of(parameter("c", 1.0)).withLoss("c.2"));
    assertThat(problem.node()).contains("c");
    assertThat(problem.message()).contains("\"c.2\"", "has no output \"2\"");
  }

  @Test
  void refusesTypesThatDiffer() {
    Node whole =
        Node.of("i", "Constant").withAttribute("value", 1L).withAttribute("dtype", "int64");
    assertThat(only(Graph.of(MATRIX, whole, Node.of("s", "Add").reading("m", "i"))).message())
        .contains("float32", "int64", "Cast");
  }

  /** What float32 stands for in a check or a step must not hide what `run` would refuse. */
  @Test
  void refusesTypesThatDifferAlsoWhereFloat32IsComputedInDouble() {
    Node wide =
        Node.of("d", "Constant").withAttribute("value", 1.0).withAttribute("dtype", "float64");
    Graph graph = Graph.of(MATRIX, wide, Node.of("s", "Add").reading("m", "d"));
    Compilation compilation =
        new Compiler(CATALOG).compile(graph, Options.inspecting(Mode.INFER, DType.FLOAT64));
    assertThat(compilation.program()).isEmpty();
    assertThat(compilation.problems().get(0).message())
        .contains("types differ: float32 and float64");
  }

  @Test
  void refusesAnAttributeThatTheOpLacks() {
    Node leaky = Node.of("l", "LeakyRelu").reading("m").withAttribute("alfa", 0.1);
    assertThat(only(Graph.of(MATRIX, leaky)).message())
        .isEqualTo("LeakyRelu has no attribute \"alfa\"; did you mean \"alpha\"?");
  }

  @Test
  void refusesAValueBothWiredAndWritten() {
    Node axes =
        Node.of("a", "Constant")
            .withAttribute("value", List.of(1L))
            .withAttribute("dtype", "int64");
    Node sum = Node.of("s", "ReduceSum").reading("m", "a").withAttribute("axes", List.of(1L));
    assertThat(only(Graph.of(MATRIX, axes, sum)).message()).contains("both wired and written");
  }

  @Test
  void refusesTwoNodesOfOneId() {
    assertThat(only(Graph.of(MATRIX, MATRIX)).message()).contains("two nodes have the id \"m\"");
  }

  @Test
  void refusesATensorThatCannotBeHeld() {
    Node huge = Node.of("h", "Parameter").withAttribute("shape", List.of(1L << 40, 1L << 40));
    Problem problem = only(Graph.of(huge));
    assertThat(problem.node()).contains("h");
    assertThat(problem.message()).contains("too large");
  }

  @Test
  void refusesATensorOfMoreAxesThanCanBeWalked() {
    Node deep =
        Node.of("d", "Reshape")
            .reading("c")
            .withAttribute("shape", new ArrayList<>(Collections.nCopies(12, 1L)));
    Node deeper = deep.withAttribute("shape", new ArrayList<>(Collections.nCopies(13, 1L)));
    Node one = parameter("c", 1.0);
    assertThat(compile(Graph.of(one, deep)).problems()).isEmpty();
    assertThat(only(Graph.of(one, deeper)).message()).contains("13 axes", "12");
  }

  private static Node source(String op, Object shape, Object value) {
    return Node.of("x", op).withAttribute("shape", shape).withAttribute("value", value);
  }

  private static Shape shape(Node source) {
    Compilation compilation = compile(Graph.of(source));
    assertThat(compilation.problems()).isEmpty();
    return compilation.types().get("x").shape();
  }

  private static final Object TABLE = List.of(List.of(1L, 2L, 3L), List.of(4L, 5L, 6L));

  @Test
  void refusesAValueOfAnotherShapeThanDeclared() {
    for (String op : List.of("Input", "Parameter", "Constant")) {
      assertThat(only(Graph.of(source(op, List.of(3L, 2L), TABLE))).message())
          .isEqualTo(
              op + ": the value has shape [2, 3], but \"shape\" says [3, 2]; make them equal");
    }
  }

  @Test
  void laysAFlatListOutAsDeclaredAndFillsAShapeWithOneNumber() {
    assertThat(shape(source("Constant", List.of(3L, 2L), List.of(1L, 2L, 3L, 4L, 5L, 6L))))
        .isEqualTo(Shape.of(3, 2));
    assertThat(shape(source("Input", List.of(-1L, 2L), List.of(1L, 2L, 3L, 4L, 5L, 6L))))
        .isEqualTo(Shape.of(3, 2));
    assertThat(shape(source("Parameter", List.of(3L, 2L), 0.5))).isEqualTo(Shape.of(3, 2));
    assertThat(shape(source("Input", List.of(2L, 0L, 3L), List.of(List.of(), List.of()))))
        .isEqualTo(Shape.of(2, 0, 3));
  }

  @Test
  void takesEveryOpenExtentOfAnInputFromItsValue() {
    assertThat(shape(source("Input", List.of(-1L, -1L), TABLE))).isEqualTo(Shape.of(2, 3));
    assertThat(shape(source("Input", List.of(-1L, 2L), 0.0))).isEqualTo(Shape.of(1, 2));
  }

  @Test
  void allowsABatchInInputsOnly() {
    for (String op : List.of("Parameter", "Constant")) {
      assertThat(only(Graph.of(source(op, List.of(-1L, 3L), TABLE))).message())
          .contains("the extent -1");
    }
  }

  @Test
  void refusesNumbersThatTheTypeDoesNotHold() {
    Node fraction = Node.of("x", "Input").withAttribute("value", List.of(1.5));
    assertThat(only(Graph.of(fraction.withAttribute("dtype", "int64"))).message())
        .isEqualTo("Input: in the value, 1.5 is not a whole number, as int64 needs");
  }

  @Test
  void goesOnPastANodeThatFails() {
    Compilation compilation =
        compile(
            Graph.of(
                MATRIX,
                COLUMN,
                Node.of("bad", "MatMul").reading("m", "c"),
                Node.of("behind", "Neg").reading("bad"),
                Node.of("worse", "Nope").reading("m"),
                Node.of("good", "Neg").reading("m")));
    assertThat(compilation.problems())
        .extracting(problem -> problem.node().orElseThrow())
        .containsExactly("bad", "worse");
    assertThat(compilation.types().get("good").shape()).isEqualTo(Shape.of(1, 3));
  }

  @Test
  void lowersACompositeOfTheFileWithItsAttributes() {
    Subgraph scaled =
        new Subgraph(
            List.of("X"),
            Map.of("Y", Ref.to("times")),
            Map.of("factor", 2.0),
            List.of(
                Node.of("k", "Constant").withAttribute("value", "$factor"),
                Node.of("times", "Mul")
                    .withInputs(List.of(new Edge("A", Ref.to("X")), new Edge("B", Ref.to("k"))))));
    Graph graph =
        new Graph(
            List.of(MATRIX, Node.of("s", "Scaled").reading("m").withAttribute("factor", 3.0)),
            Optional.empty(),
            Map.of("Scaled", scaled));
    Compilation compilation = compile(graph);
    assertThat(compilation.problems()).isEmpty();
    assertThat(compilation.types()).containsKeys("s", "s/k", "s/times");
    assertThat(compilation.orThrow().names().outputs().get("s/k").known().orElseThrow().item())
        .isEqualTo(3);
  }

  @Test
  void refusesACompositeWhoseOutputIsNotInside() {
    for (String output : List.of("b.7", "c")) {
      Subgraph inside =
          new Subgraph(
              List.of("X"),
              Map.of("Y", Ref.parse(output)),
              Map.of(),
              List.of(Node.of("b", "Neg").reading("X")));
      Graph graph =
          new Graph(
              List.of(MATRIX, Node.of("o", "Own").reading("m"), Node.of("n", "Neg").reading("o")),
              Optional.empty(),
              Map.of("Own", inside));
      Problem problem = only(graph);
      assertThat(problem.node()).contains("o");
      assertThat(problem.message()).startsWith("output Y of Own names \"" + output + "\", but");
    }
  }

  @Test
  void refusesACompositeThatContainsItself() {
    Subgraph endless =
        new Subgraph(
            List.of("X"),
            Map.of("Y", Ref.to("again")),
            Map.of(),
            List.of(Node.of("again", "Loop").reading("X")));
    Graph graph =
        new Graph(
            List.of(MATRIX, Node.of("l", "Loop").reading("m")),
            Optional.empty(),
            Map.of("Loop", endless));
    assertThat(only(graph).message()).contains("contains itself: Loop → Loop");
  }

  @Test
  void tellsWhatAReferenceInACompositeLacks() {
    Subgraph inside =
        new Subgraph(
            List.of("X"),
            Map.of("Y", Ref.to("y")),
            Map.of("factor", 2.0),
            List.of(
                Node.of("f", "Constant").withAttribute("value", "$facto"),
                Node.of("y", "Mul").reading("X", "f")));
    Graph graph =
        new Graph(
            List.of(MATRIX, Node.of("o", "Own").reading("m")),
            Optional.empty(),
            Map.of("Own", inside));
    assertThat(only(graph))
        .hasToString(
            "node \"o\": Own: inside, \"value\" of node \"f\" takes \"$facto\", but the composite has"
                + " no attribute \"facto\"; did you mean \"factor\"?");
  }

  @Test
  void cutsTheWayRoundALongCycle() {
    List<Node> ring = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      ring.add(Node.of("n" + i, "Neg").reading("n" + (i + 4999) % 5000));
    }
    assertThat(only(new Graph(ring, Optional.empty(), Map.of())).message())
        .hasSizeLessThan(200)
        .contains("… 4992 more …")
        .endsWith("; remove one of the wires");
  }

  /** The wire to a port that there is not is the cause; that another has none follows. */
  @Test
  void tellsOfAMissingInputOnlyWhereNoStrayWireExplainsIt() {
    Node sum =
        Node.of("s", "Add")
            .withInputs(List.of(new Edge("A", Ref.to("m")), new Edge("C", Ref.to("m"))));
    Node none = Node.of("n", "Add").withInputs(List.of(new Edge("C", Ref.to("m"))));
    assertThat(only(Graph.of(MATRIX, sum)).message()).startsWith("Add has no port \"C\"");
    assertThat(compile(Graph.of(MATRIX, none)).problems())
        .extracting(Problem::port)
        .containsExactly(Optional.of("C"), Optional.of("B"));
  }

  /** Thirty composites, each of which holds the one before it twice, are a billion nodes. */
  @Test
  @Timeout(20)
  void refusesCompositesThatMultiplyBeyondMeasure() {
    Map<String, Subgraph> composites = new LinkedHashMap<>();
    for (int level = 0; level < 30; level++) {
      String inner = level == 0 ? "Neg" : "Twice" + (level - 1);
      composites.put(
          "Twice" + level,
          new Subgraph(
              List.of("X"),
              Map.of("Y", Ref.to("b")),
              Map.of(),
              List.of(Node.of("a", inner).reading("X"), Node.of("b", inner).reading("a"))));
    }
    Graph graph =
        new Graph(
            List.of(MATRIX, Node.of("t", "Twice29").reading("m")), Optional.empty(), composites);
    assertThat(only(graph).message()).contains("more than 250000 kernel calls");
  }

  @Test
  void refusesASplitIntoMorePartsThanAGraphMayHave() {
    Node vector = Node.of("v", "Constant").withAttribute("shape", List.of(1L << 19));
    Node split = Node.of("s", "Split").reading("v").withAttribute("num_outputs", 1L << 19);
    Problem problem = only(Graph.of(vector.withAttribute("value", 0.0), split));
    assertThat(problem.node()).contains("s");
    assertThat(problem.message()).contains("more than 250000 kernel calls");
  }

  @Test
  void takesOnlyTheGradientsThatTrainingNeeds() {
    Graph graph =
        Graph.of(
                Node.of("x", "Input").withAttribute("value", List.of(List.of(1.0, 2.0))),
                parameter("w", List.of(List.of(1.0), List.of(2.0))),
                Node.of("p", "MatMul").reading("x", "w"),
                Node.of("f", "ReduceSum").reading("p").withAttribute("keepdims", 0L))
            .withLoss("f");
    Options training =
        new Options(
            Mode.TRAIN,
            DType.FLOAT32,
            Map.of(),
            Map.of(),
            Options.Wanted.PARAMETERS,
            Optional.empty());
    Program all = compile(graph).orThrow();
    Program some = new Compiler(CATALOG).compile(graph, training).orThrow();
    // One product forward and one for w's gradient; x's gradient takes a third.
    assertThat(count(some)).isEqualTo(2);
    assertThat(count(all)).isEqualTo(3);
    Graph frozen =
        graph.withNodes(
            graph.nodes().stream().map(n -> n.withTags(Tags.NONE.frozen(true))).toList());
    assertThat(count(new Compiler(CATALOG).compile(frozen, training).orThrow())).isEqualTo(1);
    assertThat(count(compile(frozen).orThrow())).isEqualTo(3);
  }

  private static long count(Program program) {
    return program.instructions().stream()
        .map(Instruction::kernel)
        .filter(kernel -> kernel == Kernel.MATMUL)
        .count();
  }
}
