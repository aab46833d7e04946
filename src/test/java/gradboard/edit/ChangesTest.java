package gradboard.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.graph.Ref;
import gradboard.graph.Tags;
import gradboard.io.Expectation;
import gradboard.io.GraphFile;
import gradboard.op.Mode;
import gradboard.runtime.Snapshot;
import gradboard.train.TrainingSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static final Node X = Node.of("x", "Source").at(0, 0);
  private static final Node W = Node.of("w", "Source").at(0, 100);

  private static GraphFile file(Node... nodes) {
    return GraphFile.EMPTY.withGraph(Graph.of(nodes));
  }

  private static GraphFile after(GraphFile before, Change change) {
    return change.apply(before, SampleOps.VOCABULARY);
  }

  private static Node node(GraphFile file, String id) {
    return file.graph().node(id).orElseThrow();
  }

  @Test
  void connectNamesThePortsOfWiresGivenByPosition() {
    GraphFile file = file(X, W, Node.of("s", "Add").reading("x"));
    assertThat(node(after(file, new Connect("s", "B", Ref.to("w"))), "s").inputs())
        .containsExactly(new Edge("A", Ref.to("x")), new Edge("B", Ref.to("w")));
  }

  @Test
  void connectKeepsTheOpsOrderOfPorts() {
    Node sum =
        new Node(
            "s",
            "Add",
            Optional.empty(),
            List.of(new Edge("B", Ref.to("w"))),
            Map.of(),
            Optional.empty(),
            false,
            Tags.NONE,
            Map.of());
    assertThat(node(after(file(X, W, sum), new Connect("s", "A", Ref.to("x"))), "s").inputs())
        .containsExactly(new Edge("A", Ref.to("x")), new Edge("B", Ref.to("w")));
  }

  @Test
  void connectTakesThePlaceOfThePortsWire() {
    GraphFile file = file(X, W, Node.of("r", "Relu").reading("x"));
    assertThat(node(after(file, new Connect("r", "X", Ref.to("w"))), "r").inputs())
        .containsExactly(new Edge("X", Ref.to("w")));
  }

  @Test
  void connectAddsToAPortThatTakesMany() {
    GraphFile file = file(X, W, Node.of("c", "Concat").reading("x"));
    assertThat(node(after(file, new Connect("c", "inputs", Ref.to("w"))), "c").inputs())
        .containsExactly(new Edge("inputs", Ref.to("x")), new Edge("inputs", Ref.to("w")));
  }

  @Test
  void connectTakesAwayTheAttributeOfTheSameName() {
    GraphFile file = file(X, Node.of("s", "Add").withAttribute("B", 2L));
    assertThat(node(after(file, new Connect("s", "B", Ref.to("x"))), "s").attributes()).isEmpty();
  }

  @Test
  void disconnectClosesTheGapInAPortThatTakesMany() {
    GraphFile file = file(X, W, Node.of("c", "Concat").reading("x", "w", "x"));
    Change change = new Disconnect(Set.of(new Snapshot.Wire("c", "inputs", 1)));
    assertThat(node(after(file, change), "c").inputs())
        .containsExactly(new Edge("inputs", Ref.to("x")), new Edge("inputs", Ref.to("x")));
  }

  @Test
  void disconnectLeavesTheOtherPortWhereItIs() {
    GraphFile file = file(X, W, Node.of("s", "Add").reading("x", "w"));
    Change change = new Disconnect(Set.of(new Snapshot.Wire("s", "A", 0)));
    assertThat(node(after(file, change), "s").inputs()).containsExactly(new Edge("B", Ref.to("w")));
  }

  @Test
  void deletingANodeDeletesItsWiresAndTheLoss() {
    GraphFile file = file(X, Node.of("r", "Relu").reading("x"), Node.of("q", "Relu").reading("r"));
    GraphFile losing = file.withGraph(file.graph().withLoss("r"));
    GraphFile after = after(losing, new RemoveNodes(Set.of("r")));
    assertThat(after.graph()).isEqualTo(Graph.of(X, Node.of("q", "Relu")));
  }

  @Test
  void deletingAndReconnectingJoinsAcrossAChain() {
    GraphFile file =
        file(
            X,
            Node.of("a", "Relu").reading("x.1"),
            Node.of("b", "Relu").reading("a"),
            Node.of("c", "Relu").reading("b"));
    GraphFile after = after(file, new DissolveNodes(Set.of("a", "b")));
    assertThat(after.graph())
        .isEqualTo(
            Graph.of(X, Node.of("c", "Relu").withInputs(List.of(new Edge("X", Ref.parse("x.1"))))));
  }

  @Test
  void deletingAndReconnectingASourceLeavesThePortFree() {
    GraphFile file = file(X, Node.of("c", "Relu").reading("x"));
    assertThat(after(file, new DissolveNodes(Set.of("x"))).graph())
        .isEqualTo(Graph.of(Node.of("c", "Relu")));
  }

  @Test
  void splicingPutsANodeBetweenBothEndsOfAWire() {
    GraphFile file =
        file(X, W, Node.of("s", "Add").reading("w", "x"), Node.of("r", "Relu").at(50, 50));
    GraphFile after = after(file, new SpliceIntoWire("r", "X", new Snapshot.Wire("s", "B", 0)));
    assertThat(node(after, "r").inputs()).containsExactly(new Edge("X", Ref.to("x")));
    assertThat(node(after, "s").inputs())
        .containsExactly(new Edge("A", Ref.to("w")), new Edge("B", Ref.to("r")));
  }

  @Test
  void splicingANodeWithoutAFreePortDoesNothing() {
    GraphFile file = file(X, W, Node.of("r", "Relu").reading("x"));
    assertThat(after(file, new SpliceIntoWire("w", "X", new Snapshot.Wire("r", "X", 0))))
        .isEqualTo(file);
  }

  @Test
  void renamingFollowsEverywhereTheFileSpeaksOfTheNode() {
    Node reader = Node.of("r", "Relu").reading("x.1");
    TrainingSpec train =
        new TrainingSpec(
            "SGD",
            0.1,
            Map.of(),
            32,
            1,
            0,
            Map.of("accuracy", new TrainingSpec.MetricSpec("accuracy", "x", "xs")));
    Expectation expect =
        new Expectation(
            Map.of("x/inner", 1L, "xs", 2L), Map.of("x.1", 3L), 1e-6, Mode.INFER, Map.of());
    GraphFile file =
        new GraphFile(
            new Graph(List.of(X, reader), Optional.of("x"), Map.of()),
            "",
            "",
            Optional.empty(),
            Optional.of(train),
            Optional.of(expect),
            Optional.empty(),
            Map.of());
    GraphFile after = after(file, new RenameNode("x", "features"));
    assertThat(after.graph().loss()).contains("features");
    assertThat(node(after, "r").inputs()).containsExactly(new Edge("#0", Ref.parse("features.1")));
    assertThat(after.train().orElseThrow().metrics().get("accuracy").prediction())
        .isEqualTo("features");
    assertThat(after.expect().orElseThrow().values()).containsOnlyKeys("features/inner", "xs");
    assertThat(after.expect().orElseThrow().grads()).containsOnlyKeys("features.1");
  }

  private static GraphFile withLoss(String loss) {
    GraphFile file = file(X, Node.of("s", "Relu").reading("x"), W);
    return file.withGraph(file.graph().withLoss(loss));
  }

  @Test
  void aLossGoesWithItsNodeWhicheverOfItsOutputsItIs() {
    assertThat(after(withLoss("s.1"), new RemoveNodes(Set.of("s"))).graph().loss()).isEmpty();
    assertThat(after(withLoss("s.1"), new RemoveNodes(Set.of("w"))).graph().loss()).contains("s.1");
    assertThat(after(withLoss("s.1"), new DissolveNodes(Set.of("s"))).graph().loss()).contains("x");
  }

  @Test
  void renamingToATakenNameIsRefused() {
    assertThatThrownBy(() -> after(file(X, W), new RenameNode("x", "w")))
        .hasMessage("Another node is already called w.");
  }

  @Test
  void movingNamesWhatMoved() {
    assertThat(new MoveNodes(Map.of("x", new Point(1, 2))).name()).isEqualTo("move x");
    assertThat(new RemoveNodes(Set.of("x", "w")).name()).isEqualTo("delete 2 nodes");
  }

  @Test
  void freshIdsCountOnFromTheOpsName() {
    Graph graph = Graph.of(Node.of("relu", "Relu"), Node.of("relu2", "Relu"));
    assertThat(Ids.fresh(graph, "Relu")).isEqualTo("relu3");
    assertThat(Ids.fresh(graph, "Add")).isEqualTo("add");
  }

  @Test
  void aWordWithANumberIsCountedOnFromIt() {
    Set<String> taken = Set.of("x0", "w0", "w1", "7", "t99999999999");
    assertThat(Ids.fresh(taken, "x0")).isEqualTo("x1");
    assertThat(Ids.fresh(taken, "w0")).isEqualTo("w2");
    assertThat(Ids.fresh(taken, "7")).isEqualTo("7-2");
    assertThat(Ids.fresh(taken, "t99999999999")).isEqualTo("t999999999992");
  }

  @Test
  void idsForManyAreThoseForEachByItself() {
    List<String> words =
        List.of("x5", "x0", "x1", "x2", "relu", "relu7", "relu2", "x9", "x5", "x0", "relu", "x8");
    Set<String> taken = new HashSet<>(words);
    Ids.Series series = new Ids.Series(taken);
    for (String word : words) {
      String expected = Ids.fresh(taken, word);
      assertThat(series.fresh(word)).as("after %s", word).isEqualTo(expected);
      taken.add(expected);
    }
  }
}
