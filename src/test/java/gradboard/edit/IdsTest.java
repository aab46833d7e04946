package gradboard.edit;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.io.GraphFile;
import gradboard.io.GraphReader;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names of nodes. */
class IdsTest {
  @Test
  void aTakenIdIsCountedOnFromItsOwnNumber() {
    assertThat(Ids.fresh(Set.of("relu"), "relu")).isEqualTo("relu2");
    assertThat(Ids.fresh(Set.of("relu7"), "relu7")).isEqualTo("relu8");
    assertThat(Ids.fresh(Set.of("7"), "7")).isEqualTo("7-2");
  }

  @Test
  void aCompositeCalledOtherwiseThanIdsMayBeCanBeAdded() {
    Document document =
        Bench.document(
            """
            {"gradboard": 1, "nodes": [], "composites": {"Mein Blöck.1": {
              "inputs": [], "outputs": {"Y": "a"}, "nodes": [
                {"id": "a", "op": "Constant", "attributes": {"value": 1}}]}}}
            """);
    assertThat(
            document.apply(
                AddNodes.made(
                    document.view(),
                    document.view().composites().get(0),
                    Map.of(),
                    new Point(0, 0))))
        .isTrue();
    assertThat(document.graph().nodes()).extracting(Node::id).containsExactly("mein_bl_ck_1");
  }

  @Test
  void nodesThatAFileCallsWronglyAreCopiedAndPastedUnderIdsThatMayBe() {
    String text = "{\"gradboard\": 1, \"nodes\": [{\"id\": \"a b\", \"op\": \"Relu\"}]}";
    GraphFile file = new GraphReader(Bench.CATALOG).read(text).file().orElseThrow();
    Document document = new Document(file, Optional.empty(), Bench.VOCABULARY);
    Clipboard clipboard = new Clipboard(Bench.VOCABULARY);
    document.apply(clipboard.duplicate(file, Selection.of("a b")));
    document.apply(clipboard.paste(document.file(), text, Optional.empty(), false).orElseThrow());
    assertThat(document.graph().nodes()).extracting(Node::id).containsExactly("a b", "a_b", "a_b2");
  }

  @Test
  void aNodeAtTheTopThatNamesAPortsOpIsANodeLikeOthers() {
    Graph graph = Graph.of(Node.of("x", "InputPort"), Node.of("y", "OutputPort").reading("x"));
    View view = View.of(GraphFile.EMPTY.withGraph(graph), Bench.VOCABULARY, Map.of(), Place.TOP);
    assertThat(view.address("x")).isEqualTo("x");
    assertThat(view.address("y")).isEqualTo("y");
  }
}
