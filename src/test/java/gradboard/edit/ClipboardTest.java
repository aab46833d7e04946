package gradboard.edit;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.graph.Bookmark;
import gradboard.graph.Edge;
import gradboard.graph.Frame;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Note;
import gradboard.graph.Point;
import gradboard.graph.Ref;
import gradboard.graph.Sheet;
import gradboard.io.GraphFile;
import gradboard.io.GraphReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClipboardTest {
  private final Clipboard clipboard = new Clipboard(SampleOps.VOCABULARY);
  private final GraphFile file =
      GraphFile.EMPTY.withGraph(
          Graph.of(
              Node.of("x", "Source").at(0, 0),
              Node.of("a", "Relu").reading("x").at(100, 50),
              Node.of("b", "Add").reading("a", "x").at(300, 80)));

  private List<Node> pasted(boolean keepInputs) {
    String text = clipboard.copy(file, Selection.of("a", "b"));
    return clipboard
        .paste(file, text, Optional.of(new Point(500, 400)), keepInputs)
        .orElseThrow()
        .nodes();
  }

  @Test
  void whatIsCopiedIsAGraphFileByItself() {
    String text = clipboard.copy(file, Selection.of("x", "a"));
    assertThat(new GraphReader(SampleOps.VOCABULARY.catalog()).read(text).errors()).isEmpty();
    assertThat(text).startsWith("{\n  \"gradboard\": 1");
  }

  @Test
  void theLossIsCopiedWithItsNodeWhicheverOfItsOutputsItIs() {
    GraphFile withLoss = file.withGraph(file.graph().withLoss("a.1"));
    assertThat(clipboard.copy(withLoss, Selection.of("a"))).contains("\"loss\": \"a.1\"");
    assertThat(clipboard.copy(withLoss, Selection.of("b"))).doesNotContain("loss");
  }

  @Test
  void pastedNodesGetFreeNamesAndKeepTheWiresAmongThem() {
    List<Node> nodes = pasted(false);
    assertThat(nodes).extracting(Node::id).containsExactly("a2", "b2");
    assertThat(nodes.get(0).inputs()).isEmpty();
    assertThat(nodes.get(1).inputs()).containsExactly(new Edge("A", Ref.to("a2")));
  }

  @Test
  void pastedWithInputsTheyReadWhatTheOriginalsRead() {
    List<Node> nodes = pasted(true);
    assertThat(nodes.get(0).inputs()).containsExactly(new Edge("X", Ref.to("x")));
    assertThat(nodes.get(1).inputs())
        .containsExactly(new Edge("A", Ref.to("a2")), new Edge("B", Ref.to("x")));
  }

  @Test
  void pastedNodesWithoutPlacesLieApart() {
    String text =
        """
        {"gradboard": 1, "nodes": [{"id": "a", "op": "Source"},
          {"id": "b", "op": "Relu", "inputs": ["a"]}, {"id": "c", "op": "Source"}]}
        """;
    List<Point> places =
        clipboard
            .paste(file, text, Optional.of(new Point(40, 30)), false)
            .orElseThrow()
            .nodes()
            .stream()
            .map(node -> node.at().orElseThrow())
            .toList();
    assertThat(places).doesNotHaveDuplicates().contains(new Point(40, 30));
    assertThat(places.get(1).x()).as("after what it reads").isGreaterThan(places.get(0).x());
  }

  @Test
  void saysWhyATextCannotBePasted() {
    assertThat(
            clipboard.objection("{\"nodes\": [{\"id\": \"a\", \"op\": \"Source\"}]}").orElseThrow())
        .startsWith("The clipboard holds no graph to paste: ")
        .contains("\"gradboard\": 1");
    assertThat(clipboard.objection("{\"gradboard\": 1, \"nodes\": []}").orElseThrow())
        .endsWith("there is no node in it.");
    assertThat(clipboard.objection(clipboard.copy(file, Selection.of("a")))).isEmpty();
  }

  @Test
  void pastedNodesKeepTheirDistancesFromThePointer() {
    assertThat(pasted(false))
        .extracting(node -> node.at().orElseThrow())
        .containsExactly(new Point(500, 400), new Point(700, 430));
  }

  @Test
  void aTextThatIsNoGraphPastesNothing() {
    assertThat(clipboard.paste(file, "dear sir", Optional.empty(), false)).isEmpty();
  }

  @Test
  void duplicatesLieAsideAndKeepTheirInputs() {
    AddNodes change = clipboard.duplicate(file, Selection.of("a"));
    assertThat(change.name()).isEqualTo("duplicate a2");
    assertThat(change.nodes().get(0).inputs()).containsExactly(new Edge("X", Ref.to("x")));
    assertThat(change.nodes().get(0).at()).contains(new Point(132, 82));
  }

  private final GraphFile framed =
      GraphFile.EMPTY.withGraph(
          file.graph()
              .withSheet(
                  new Sheet(
                      List.of(
                          Frame.of("AB", List.of("a", "b"), new Point(80, 10), new Point(400, 200)),
                          Frame.of("X", List.of("x"), new Point(-20, -40), new Point(90, 90))),
                      List.of(Note.of("here", new Point(300, 300)), Note.of("no", new Point(0, 9))),
                      List.of(Bookmark.of("All", new Point(0, 0), 1)))));

  private Sheet pasted(Selection selection) {
    return clipboard
        .paste(framed, clipboard.copy(framed, selection), Optional.of(new Point(500, 400)), false)
        .orElseThrow()
        .sheet();
  }

  @Test
  void aFrameGoesAlongWithAllOfItsNodes() {
    assertThat(pasted(Selection.of("a", "b")).frames())
        .containsExactly(
            Frame.of("AB", List.of("a2", "b2"), new Point(500, 400), new Point(400, 200)));
    assertThat(pasted(Selection.of("a", "b")).notes()).isEmpty();
    assertThat(pasted(Selection.of("a", "x")).frames())
        .extracting(Frame::title)
        .containsExactly("X");
  }

  @Test
  void whatIsSelectedGoesAlongInTheFilesOwnForm() {
    Selection chosen = Selection.of(Set.of("a"), Set.of(SheetItem.frame(0), SheetItem.note(0)));
    String text = clipboard.copy(framed, chosen);
    Sheet read =
        new GraphReader(SampleOps.VOCABULARY.catalog()).read(text).orThrow().graph().sheet();
    assertThat(read.frames()).extracting(Frame::nodes).containsExactly(List.of("a"));
    assertThat(read.notes()).containsExactly(Note.of("here", new Point(300, 300)));
    assertThat(read.bookmarks()).isEmpty();
    Sheet doubled = clipboard.duplicate(framed, chosen).sheet();
    assertThat(doubled.frames().get(0).nodes()).containsExactly("a2");
    assertThat(doubled.notes().get(0).at()).isEqualTo(new Point(332, 332));
  }

  @Test
  void aNoteAloneIsPastedToo() {
    Selection note = Selection.of(SheetItem.note(0));
    assertThat(pasted(note).notes()).containsExactly(Note.of("here", new Point(500, 400)));
    assertThat(clipboard.objection(clipboard.copy(framed, note))).isEmpty();
    assertThat(clipboard.duplicate(framed, note).name()).isEqualTo("duplicate the note");
  }

  @Test
  void aPastedFrameIsNotRoundNodesThatDidNotComeWithIt() {
    String text =
        """
        {"gradboard": 1, "nodes": [{"id": "n", "op": "Source"}],
         "groups": [{"nodes": ["n", "x"], "at": [0, 0], "size": [9, 9]}]}
        """;
    assertThat(
            clipboard.paste(framed, text, Optional.empty(), false).orElseThrow().sheet().frames())
        .extracting(Frame::nodes)
        .containsExactly(List.of("n"));
  }

  private GraphFile afterPasting(GraphFile into, String text) {
    return clipboard
        .paste(into, text, Optional.empty(), true)
        .orElseThrow()
        .apply(into, SampleOps.VOCABULARY);
  }

  @Test
  void aPastedLossIsTheLossWhereThereIsNone() {
    GraphFile withLoss = file.withGraph(file.graph().withLoss("a.1"));
    String text = clipboard.copy(withLoss, Selection.of("x", "a"));
    assertThat(afterPasting(GraphFile.EMPTY, text).graph().loss()).contains("a.1");
    assertThat(afterPasting(file, text).graph().loss()).contains("a2.1");
    assertThat(afterPasting(file.withGraph(file.graph().withLoss("b")), text).graph().loss())
        .contains("b");
  }
}
