package gradboard.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.graph.Ref;
import gradboard.graph.Subgraph;
import gradboard.io.GraphFile;
import gradboard.runtime.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Editing inside composites. */
class InsideTest {
  private static final String TWICE =
      """
      {"gradboard": 1, "nodes": [
        {"id": "x", "op": "Input", "attributes": {"value": [1, -2]}},
        {"id": "one", "op": "Scaled", "inputs": ["x"]},
        {"id": "two", "op": "Scaled", "inputs": ["one"]},
        {"id": "f", "op": "ReduceSum", "inputs": ["two"], "attributes": {"keepdims": 0}}
      ], "loss": "f", "composites": {"Scaled": {
        "inputs": ["X"], "outputs": {"Y": "relu"}, "nodes": [
          {"id": "k", "op": "Parameter", "attributes": {"value": 3}},
          {"id": "mul", "op": "Mul", "inputs": ["X", "k"]},
          {"id": "relu", "op": "Relu", "inputs": ["mul"]}]}},
      "expect": {"values": {"two/mul": [9, -18], "one/mul": [3, -6]}}}
      """;

  private final Document document = Bench.document(TWICE);
  private final List<String> refused = new ArrayList<>();

  @BeforeEach
  void listen() {
    document.listen(
        new Document.Listener() {
          @Override
          public void refused(String sentence) {
            refused.add(sentence);
          }
        });
  }

  private Subgraph scaled() {
    return document.file().graph().composites().get("Scaled");
  }

  private Node top(String id) {
    return document.file().graph().node(id).orElseThrow();
  }

  @Test
  void theInsideShowsThePortsAsNodes() {
    document.enter("one");
    assertThat(document.graph().nodes())
        .extracting(Node::id)
        .containsExactly("X", "k", "mul", "relu", "Y");
    assertThat(document.node("Y").orElseThrow().inputs())
        .containsExactly(new Edge("value", Ref.to("relu")));
    assertThat(document.graph().nodes()).allMatch(node -> node.at().isPresent());
    assertThat(document.view().uses()).isEqualTo(2);
  }

  @Test
  void anEditInsideChangesAllThatIsMadeOfIt() {
    document.enter("one");
    document.apply(new SetAttribute("k", "value", Optional.of(10L)));
    document.leave();
    assertThat(Bench.numbers(document.file()).get("two").doubles()).containsExactly(100, 0);
    assertThat(document.selection()).isEqualTo(Selection.of("one"));
  }

  @Test
  void undoGoesBackToThePlaceOfTheChange() {
    GraphFile before = document.file();
    document.enter("two");
    document.apply(new MoveNodes(Map.of("X", new Point(-99, 5))));
    assertThat(scaled().places().inputs()).containsEntry("X", new Point(-99, 5));
    document.go(Place.TOP);
    document.undo();
    assertThat(document.place()).isEqualTo(Place.TOP.inside("two"));
    assertThat(document.file()).isEqualTo(before);
    document.go(Place.TOP);
    document.redo();
    assertThat(document.place()).isEqualTo(Place.TOP.inside("two"));
  }

  @Test
  void aPortRenamedInsideIsRenamedAtEveryNode() {
    document.enter("one");
    document.apply(new RenameNode("X", "data"));
    document.apply(new RenameNode("Y", "result"));
    assertThat(scaled().inputs()).containsExactly("data");
    assertThat(scaled().outputs()).containsExactly(Map.entry("result", Ref.to("relu")));
    assertThat(top("one").inputs()).containsExactly(new Edge("data", Ref.to("x")));
    assertThat(top("two").inputs()).containsExactly(new Edge("data", Ref.to("one")));
    assertThat(Bench.numbers(document.file()).get("two").doubles()).containsExactly(9, 0);
  }

  @Test
  void aNodeRenamedInsideIsFollowedByWhatTheFileExpectsOfEveryNode() {
    document.enter("one");
    document.apply(new RenameNode("mul", "times"));
    assertThat(document.file().expect().orElseThrow().values().keySet())
        .containsExactly("two/times", "one/times");
  }

  @Test
  void aPortDeletedInsideTakesItsWiresAlong() {
    document.enter("one");
    document.apply(new RemoveNodes(Set.of("X")));
    assertThat(scaled().inputs()).isEmpty();
    assertThat(top("one").inputs()).isEmpty();
    document.undo();
    document.apply(new RemoveNodes(Set.of("Y")));
    assertThat(top("two").inputs()).isEmpty();
  }

  @Test
  void anotherPortCanBeAddedAndWired() {
    document.enter("one");
    document.apply(AddNodes.one(Node.of("raw", Boundary.OUTPUT.name()).at(0, 0)));
    assertThat(scaled().outputs()).containsEntry("raw", Subgraph.NOTHING);
    assertThat(Bench.compiled(document.file().graph()).problems())
        .anyMatch(
            problem ->
                problem
                    .message()
                    .equals(
                        "output raw of Scaled gives nothing yet; enter the composite and wire a"
                            + " value to it"));
    document.apply(new Connect("raw", "value", Ref.to("mul")));
    document.go(Place.TOP);
    document.apply(new Connect("f", "data", new Ref("two", "raw")));
    assertThat(Bench.numbers(document.file()).get("f").at(0)).isEqualTo(9);
  }

  @Test
  void theWireToAnOutputCanBeMoved() {
    document.enter("one");
    document.apply(new Connect("Y", "value", Ref.to("mul")));
    assertThat(scaled().outputs()).containsExactly(Map.entry("Y", Ref.to("mul")));
    document.apply(new Disconnect(Set.of(new Snapshot.Wire("Y", "value", 0))));
    assertThat(scaled().outputs()).containsExactly(Map.entry("Y", Subgraph.NOTHING));
  }

  @Test
  void aCompositeCannotBePutIntoItself() {
    document.enter("one");
    GraphFile before = document.file();
    assertThat(document.apply(AddNodes.one(Node.of("inner", "Scaled").at(0, 0)))).isFalse();
    assertThat(refused)
        .containsExactly("Scaled cannot be put here: it would contain itself (Scaled in Scaled).");
    assertThat(document.file()).isEqualTo(before);
  }

  @Test
  void groupingWorksInsideAsWell() {
    document.enter("one");
    document.apply(GroupNodes.of(document.graph(), Set.of("k", "mul"), "Times"));
    assertThat(scaled().nodes()).extracting(Node::id).containsExactly("times", "relu");
    assertThat(Bench.numbers(document.file()).get("two/times/mul").doubles()).containsExactly(9, 0);
    assertThat(document.file().expect().orElseThrow().values().keySet())
        .containsExactly("two/times/mul", "one/times/mul");
  }

  @Test
  void whatIsCopiedInsideOpensAsAFileByItself() {
    document.enter("one");
    String copied =
        new Clipboard(Bench.VOCABULARY)
            .copy(document.view().file(), Selection.of("X", "k", "mul", "Y"));
    assertThat(Bench.file(copied).graph().nodes()).extracting(Node::id).containsExactly("k", "mul");
  }

  @Test
  void addressesLeadThroughThePortsToTheValuesOutside() {
    document.enter("two");
    assertThat(document.view().address("mul")).isEqualTo("two/mul");
    assertThat(document.view().address("X")).isEqualTo("one");
    assertThat(document.view().address("Y")).isEqualTo("two");
  }

  @Test
  void aNodeThatIsNoCompositeIsNotEntered() {
    document.enter("f");
    assertThat(document.place()).isEqualTo(Place.TOP);
    assertThat(refused).containsExactly("f is no composite: there is nothing inside to enter.");
  }

  @Test
  void thePlaceIsLeftWhenItsNodeGoes() {
    document.enter("one");
    document.go(Place.TOP);
    document.apply(new RemoveNodes(Set.of("one")));
    document.go(Place.TOP.inside("one"));
    assertThat(document.place()).isEqualTo(Place.TOP);
  }

  @Test
  void aPasteSharesAnEqualDefinitionAndRenamesAnother() {
    Clipboard clipboard = new Clipboard(Bench.VOCABULARY);
    String copied = clipboard.copy(document.file(), Selection.of("one"));
    document.apply(clipboard.paste(document.file(), copied, Optional.empty(), false).orElseThrow());
    assertThat(document.file().graph().composites()).containsOnlyKeys("Scaled");

    document.enter("one");
    document.apply(new SetAttribute("k", "value", Optional.of(4L)));
    document.go(Place.TOP);
    document.apply(clipboard.paste(document.file(), copied, Optional.empty(), false).orElseThrow());
    assertThat(document.file().graph().composites()).containsOnlyKeys("Scaled", "Scaled2");
    assertThat(top("one3").op()).isEqualTo("Scaled2");
  }

  @Test
  void portsKeepTheirPlacesInTheFile() {
    document.enter("one");
    document.apply(new MoveNodes(Map.of("Y", new Point(700, 30))));
    assertThat(Bench.file(Bench.text(document.file()))).isEqualTo(document.file());
  }

  @Test
  void aPortIsNotReplacedByAnOperation() {
    Document named = Bench.document(TWICE.replace("{\"Y\": \"relu\"}", "{\"relu\": \"relu\"}"));
    named.enter("one");
    GraphFile before = named.file();
    String port =
        named.graph().nodes().stream()
            .filter(Boundary::isOutput)
            .map(Node::id)
            .findFirst()
            .orElseThrow();
    named.apply(new ReplaceOp(port, "Exp"));
    named.apply(new ReplaceOp("X", "Exp"));
    assertThat(named.file()).isEqualTo(before);
  }

  @Test
  void aLongChainWithoutPlacesCanBeEntered() {
    List<Node> chain = new ArrayList<>();
    for (int i = 0; i < 30_000; i++) {
      chain.add(Node.of("n" + i, "Relu").reading(i == 0 ? "X" : "n" + (i - 1)));
    }
    Subgraph inside = new Subgraph(List.of("X"), Map.of("Y", Ref.to("n29999")), Map.of(), chain);
    List<Node> seen = Boundary.nodes(inside);
    assertThat(seen).hasSize(30_002);
    assertThat(seen.get(30_000).at().orElseThrow().x()).isEqualTo(29_999 * Spread.COLUMN);
  }

  @Test
  void aCompositeGoesWithItsLastNodeInsideAnotherToo() {
    document.enter("one");
    document.apply(GroupNodes.of(document.graph(), Set.of("k", "mul"), "Inner"));
    assertThat(document.file().graph().composites()).containsOnlyKeys("Scaled", "Inner");
    document.apply(new UngroupNode("inner"));
    assertThat(document.file().graph().composites()).containsOnlyKeys("Scaled");
  }

  @Test
  void aCompositeStaysWhileAnotherNodeIsMadeOfIt() {
    document.enter("one");
    document.apply(GroupNodes.of(document.graph(), Set.of("k", "mul"), "Inner"));
    document.apply(
        new Clipboard(document.vocabulary())
            .duplicate(document.view().file(), Selection.of("inner")));
    document.apply(new UngroupNode("inner"));
    assertThat(document.file().graph().composites()).containsOnlyKeys("Scaled", "Inner");
  }

  @Test
  void aCompositeOfManyNodesIsUngroupedInNoTime() {
    List<Node> chain = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      chain.add(Node.of("r" + i, "Relu").reading(i == 0 ? "X" : "r" + (i - 1)));
    }
    Subgraph inside = new Subgraph(List.of("X"), Map.of("Y", Ref.to("r19999")), Map.of(), chain);
    Graph graph =
        Graph.of(Node.of("x", "Input"), Node.of("c", "Chain").reading("x"))
            .withComposites(Map.of("Chain", inside));
    GraphFile file = GraphFile.EMPTY.withGraph(graph);
    GraphFile after =
        assertTimeoutPreemptively(
            Duration.ofSeconds(15), () -> new UngroupNode("c").apply(file, Bench.VOCABULARY));
    assertThat(after.graph().nodes()).hasSize(20_001);
  }

  private static final String TWO_OUTPUTS =
      """
      {"gradboard": 1, "nodes": [
        {"id": "x", "op": "Input", "attributes": {"value": 2}},
        {"id": "g", "op": "G", "inputs": ["x"]}],
       "loss": "%s", "composites": {"G": {
        "inputs": ["X"], "outputs": {"Y": "a", "Z": "b"}, "nodes": [
          {"id": "a", "op": "Neg", "inputs": ["X"]},
          {"id": "b", "op": "Square", "inputs": ["X"]}]}},
       "expect": {"values": {"g": -2, "g.Y": -2, "g.1": 4, "g.Z": 4}}}
      """;

  @Test
  void theLossStaysTheOutputThatItWasWhenPortsChange() {
    Document named = Bench.document(TWO_OUTPUTS.formatted("g.Z"));
    named.enter("g");
    named.apply(new RenameNode("Z", "square"));
    assertThat(named.file().graph().loss()).contains("g.square");
    Document numbered = Bench.document(TWO_OUTPUTS.formatted("g.1"));
    numbered.enter("g");
    numbered.apply(new RemoveNodes(Set.of("Y")));
    assertThat(numbered.file().graph().loss()).contains("g.0");
    numbered.apply(new RemoveNodes(Set.of("Z")));
    assertThat(numbered.file().graph().loss()).isEmpty();
  }

  @Test
  void whatIsExpectedOfOutputsByNameIsExpectedOfTheirNodesAfterUngrouping() {
    Document ungrouped = Bench.document(TWO_OUTPUTS.formatted("g.1"));
    ungrouped.apply(new UngroupNode("g"));
    assertThat(ungrouped.file().graph().loss()).contains("b");
    assertThat(ungrouped.file().expect().orElseThrow().values())
        .isEqualTo(Map.of("a", -2L, "b", 4L));
  }

  @Test
  void aFrameStaysRoundAnOutputWhoseNodeIsCalledLikeItNoMore() {
    Document framed =
        Bench.document(
            """
            {"gradboard": 1, "nodes": [{"id": "g", "op": "G"}], "composites": {"G": {
              "inputs": ["X"], "outputs": {"Y": "Y"},
              "nodes": [{"id": "Y", "op": "Relu", "inputs": ["X"]}],
              "groups": [{"nodes": ["Y", ">Y"], "at": [0, 0], "size": [9, 9]}]}}}
            """);
    framed.enter("g");
    framed.apply(new RenameNode("Y", "relu"));
    assertThat(framed.graph().sheet().frames().get(0).nodes()).containsExactly("relu", "Y");
    assertThat(framed.graph().nodes()).extracting(Node::id).contains("relu", "Y");
  }
}
