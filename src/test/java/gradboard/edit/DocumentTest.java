package gradboard.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.io.GraphFile;
import gradboard.io.GraphReader;
import gradboard.train.TrainingSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DocumentTest {
  private final Document document =
      new Document(
          GraphFile.EMPTY.withGraph(
              Graph.of(Node.of("x", "Source").at(0, 0), Node.of("r", "Relu").reading("x"))),
          Optional.empty(),
          SampleOps.VOCABULARY);

  private void move(double x) {
    document.apply(new MoveNodes(Map.of("x", new Point(x, 0))));
  }

  @Test
  void becomesCleanAgainWhenUndoneToWhatWasSaved() {
    move(1);
    document.endGesture();
    document.markSaved(Path.of("a.json"), document.history().now());
    move(2);
    assertThat(document.isDirty()).isTrue();
    document.undo();
    assertThat(document.isDirty()).isFalse();
    document.undo();
    assertThat(document.isDirty()).isTrue();
  }

  @Test
  void whatIsEditedWhileTheFileIsWrittenIsNotSaved() {
    move(1);
    History.Moment taken = document.history().now();
    move(2);
    document.markSaved(Path.of("a.json"), taken);
    assertThat(document.isDirty()).isTrue();
    document.undo();
    assertThat(document.isDirty()).isFalse();
  }

  @Test
  void staysDirtyWhenTheSavedStateIsOutOfReach() {
    move(1);
    document.markSaved(Path.of("a.json"), document.history().now());
    document.undo();
    move(1);
    assertThat(document.isDirty()).isTrue();
  }

  @Test
  void movesOfOneGestureAreUndoneTogether() {
    move(1);
    move(2);
    document.endGesture();
    move(3);
    document.undo();
    assertThat(document.node("x").orElseThrow().at()).contains(new Point(2, 0));
    document.undo();
    assertThat(document.node("x").orElseThrow().at()).contains(new Point(0, 0));
    assertThat(document.history().undoName()).isEmpty();
  }

  @Test
  void movesThatComeBackToWhereTheyBeganAreNoAct() {
    move(1);
    document.endGesture();
    History.Moment moment = document.history().now();
    document.markSaved(Path.of("x.json"), moment);
    move(2);
    move(1);
    assertThat(document.history().names()).hasSize(1);
    assertThat(document.isDirty()).isFalse();

    move(3);
    document.undo();
    assertThat(document.node("x").orElseThrow().at()).contains(new Point(1, 0));
  }

  @Test
  void entriesAreUndoneOneByOne() {
    document.apply(new SetAttribute("r", "init", Optional.of("zeros")));
    document.apply(new SetAttribute("r", "init", Optional.of("ones")));
    document.apply(new SetTitle("First", ""));
    document.apply(new SetTitle("Second", ""));
    document.undo();
    assertThat(document.title()).isEqualTo("First");
    document.undo();
    document.undo();
    assertThat(document.node("r").orElseThrow().attributes()).containsEntry("init", "zeros");
  }

  @Test
  void aChangeWithoutEffectIsNotRemembered() {
    move(0);
    assertThat(document.history().names()).isEmpty();
  }

  @Test
  void theMenuKnowsWhatIsUndoneAndRedone() {
    document.apply(new RemoveNodes(Set.of("r")));
    assertThat(document.history().undoName()).contains("delete r");
    document.undo();
    assertThat(document.history().redoName()).contains("delete r");
  }

  @Test
  void whatIsDeletedIsNoLongerSelected() {
    List<Selection> told = new ArrayList<>();
    document.listen(
        new Document.Listener() {
          @Override
          public void selected(Selection selection) {
            told.add(selection);
          }
        });
    document.selectAll();
    document.apply(new RemoveNodes(Set.of("r")));
    assertThat(told).containsExactly(Selection.of("x", "r"), Selection.of("x"));
  }

  @Test
  void anotherThreadIsRefused() {
    assertThatThrownBy(() -> CompletableFuture.runAsync(() -> move(1)).join())
        .hasRootCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void goesToAnyMomentInOneStep() {
    for (int x = 1; x <= 100; x++) {
      move(x);
      document.endGesture();
    }
    List<GraphFile> told = new ArrayList<>();
    document.listen(
        new Document.Listener() {
          @Override
          public void changed(GraphFile before, GraphFile after) {
            told.add(after);
          }
        });
    GraphFile last = document.file();
    document.goTo(30);
    assertThat(document.node("x").orElseThrow().at()).contains(new Point(30, 0));
    assertThat(document.history().names()).hasSize(30);
    document.goTo(100);
    assertThat(document.file()).isEqualTo(last);
    assertThat(told).hasSize(2);
  }

  @Test
  void theSelectionFollowsANodeThroughRenamingAndBack() {
    document.select(Selection.of("x"));
    document.apply(new RenameNode("x", "source"));
    assertThat(document.selection().nodes()).containsExactly("source");
    document.undo();
    assertThat(document.selection().nodes()).containsExactly("x");
    document.redo();
    document.goTo(0);
    assertThat(document.selection().nodes()).containsExactly("x");
  }

  @Test
  void aCompositeIsSelectedInsteadOfTheNodesThatWentIntoIt() {
    document.select(Selection.of("r"));
    document.apply(GroupNodes.of(document.graph(), Set.of("r"), "Block"));
    assertThat(document.selection().nodes()).containsExactly("block");
  }

  private static final String LATER =
      """
      {"gradboard": 1, "nodes": [{"id": "g", "op": "G"}],
       "composites": {"G": {"later": 1, "inputs": [], "outputs": {"Y": "a"}, "nodes": [
         {"id": "a", "op": "Constant", "attributes": {"value": 1}}]}},
       "data": {"source": "blobs", "classes": 2, "split": {"train": 0.5, "later": 2}},
       "train": {"optimizer": "SGD", "learningRate": 1, "epochs": 1, "later": [3],
                 "metrics": {"accuracy": {"prediction": "g", "target": "g", "later": 4}}},
       "expect": {"values": {"g/a": 1}, "later": 5}}
      """;

  @Test
  void whatAnotherVersionSaysOfSomethingGoesWithIt() {
    Document edited = Bench.document(LATER);
    String before = Bench.text(edited.file());
    edited.apply(new SetTitle("t", ""));
    assertThat(Bench.text(edited.file()))
        .contains("\"later\": 1", "\"later\": 2", "\"later\": [3]", "\"later\": 4", "\"later\": 5");
    edited.apply(new SetData(Optional.empty()));
    edited.apply(new SetTraining(new TrainingSpec("SGD", 0.5, Map.of(), 0, 1, 0, Map.of())));
    edited.apply(new UngroupNode("g"));
    String text = Bench.text(edited.file());
    assertThat(text)
        .contains("\"later\": [3]", "\"later\": 5")
        .doesNotContain("\"later\": 1", "\"later\": 2", "\"later\": 4");
    assertThat(Bench.text(Bench.file(text))).isEqualTo(text);
    edited.goTo(0);
    assertThat(Bench.text(edited.file())).isEqualTo(before);
  }

  @Test
  void whatAnotherVersionSaysOfACompositeIsKeptWhileItIsEdited() {
    Document edited = Bench.document(LATER);
    edited.enter("g");
    edited.apply(new RenameNode("a", "b"));
    assertThat(Bench.text(edited.file()))
        .contains("\"later\": 1", "\"later\": [3]", "\"later\": 4", "\"later\": 5", "\"g/b\": 1");
  }

  @Test
  void aSectionThatCouldNotBeReadGoesWhenAnotherTakesItsPlace() {
    Document edited =
        new Document(
            new GraphReader(Bench.CATALOG)
                .read(
                    """
                    {"gradboard": 1, "nodes": [], "train": {
                      "optimizer": "SGD", "learningRate": 1, "epochs": 1, "batch": "many"}}
                    """)
                .file()
                .orElseThrow(),
            Optional.empty(),
            Bench.VOCABULARY);
    edited.apply(new SetTraining(TrainingSpec.UNSPECIFIED));
    assertThat(Bench.file(Bench.text(edited.file())).train()).contains(TrainingSpec.UNSPECIFIED);
  }

  @Test
  void ofVeryManyActsTheFirstAreForgotten() {
    Document edited = Bench.document("{\"gradboard\": 1, \"nodes\": []}");
    edited.apply(new SetTitle("first", ""));
    edited.markSaved(Path.of("first.json"), edited.history().now());
    for (int i = 1; i < History.MOST; i++) {
      edited.apply(new SetTitle("title " + i, ""));
    }
    assertThat(edited.history().isWhole()).isTrue();
    edited.apply(new SetTitle("last", ""));
    assertThat(edited.history().isWhole()).isFalse();
    assertThat(edited.history().names()).hasSize(History.MOST);
    edited.goTo(0);
    assertThat(edited.file().title()).isEqualTo("first");
    assertThat(edited.isDirty()).isFalse();
    edited.goTo(History.MOST);
    edited.apply(new SetTitle("beyond", ""));
    edited.goTo(0);
    assertThat(edited.file().title()).isEqualTo("title 1");
    assertThat(edited.isDirty()).isTrue();
  }
}
