package gradboard.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.edit.AddNodes;
import gradboard.edit.Change;
import gradboard.edit.Connect;
import gradboard.edit.Document;
import gradboard.edit.History;
import gradboard.edit.RenameNode;
import gradboard.edit.SetAttribute;
import gradboard.edit.SetParameter;
import gradboard.edit.Vocabulary;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.io.GraphFile;
import gradboard.io.GraphReader;
import gradboard.op.OpCatalog;
import gradboard.runtime.Session;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What parameters hold through edits of a net, and through their undoing. */
class LivingSessionTest {
  private static final OpCatalog CATALOG = OpCatalog.load();
  private static final Vocabulary VOCABULARY = new Vocabulary(CATALOG);

  private static final GraphFile NET =
      new GraphReader(CATALOG)
          .read(
              """
              {"gradboard": 1, "nodes": [
                {"id": "x", "op": "Input", "attributes": {"value": [[1, -2, 3], [0.5, 1, -1]]}},
                {"id": "a", "op": "Dense", "inputs": ["x"], "attributes": {"units": 4}},
                {"id": "b", "op": "Dense", "inputs": ["a"], "attributes": {"units": 2}},
                {"id": "s", "op": "Square", "inputs": ["b"]},
                {"id": "f", "op": "ReduceMean", "inputs": ["s"], "attributes": {"keepdims": 0}}
              ], "loss": "f",
              "train": {"optimizer": "Adam", "learningRate": 0.05, "epochs": 3, "seed": 3}}
              """)
          .orThrow();

  private final LivingSession living =
      new LivingSession(CATALOG, Engine.loading(Nd4jBackend::new, Runnable::run), trouble -> {});
  private final Document document = new Document(NET, Optional.empty(), VOCABULARY);

  @BeforeEach
  void follow() {
    document.listen(
        new Document.Listener() {
          @Override
          public void stepped(History.Step step) {
            living.follow(step);
          }
        });
  }

  @AfterEach
  void close() {
    living.close();
  }

  private void edit(Change change) {
    document.apply(change);
    document.endGesture();
  }

  private Session session() {
    return living.of(document.file(), Path.of(""), Map.of(), () -> false);
  }

  private Tensor numbers(String parameter) {
    return session().parameters().get(parameter);
  }

  private void train() {
    GraphFile file = document.file();
    TrainingRun run =
        new TrainingRun(
            session(), file, VOCABULARY, file.train().orElseThrow(), Optional.empty(), Map.of());
    living.trainedBy(run);
    run.run(news -> {});
  }

  private static Change units(long units) {
    return new SetAttribute("a", "units", Optional.of(units));
  }

  @Test
  void undoingAnotherWidthGivesTheNextLayerBackWhatItHadLearnedToo() {
    train();
    Tensor a = numbers("a/W");
    Tensor b = numbers("b/W");
    edit(units(8));
    assertThat(numbers("b/W").shape()).isEqualTo(Shape.of(8, 2));

    document.undo();
    assertThat(numbers("a/W")).isEqualTo(a);
    assertThat(numbers("b/W")).isEqualTo(b);
  }

  @Test
  void whatTheOtherWidthHadLearnedComesBackWhenItIsDoneAgain() {
    train();
    edit(units(8));
    train();
    Tensor a = numbers("a/W");
    Tensor b = numbers("b/W");
    document.undo();
    session();
    document.redo();
    assertThat(numbers("a/W")).isEqualTo(a);
    assertThat(numbers("b/W")).isEqualTo(b);
  }

  @Test
  void anotherWidthIsUndoneAmongOtherEditsWhicheverWereRun() {
    train();
    Tensor b = numbers("b/W");
    edit(new RenameNode("b", "out"));
    edit(units(8));
    edit(new RenameNode("out", "last"));
    session();
    document.undo();
    session();
    document.undo();
    assertThat(numbers("out/W")).isEqualTo(b);
    document.undo();
    assertThat(numbers("b/W")).isEqualTo(b);
  }

  @Test
  void whatIsLearnedSinceTheWidthCameBackIsNotTakenAgainByUndoingAnEarlierAct() {
    train();
    edit(new RenameNode("b", "out"));
    edit(units(8));
    session();
    document.undo();
    train();
    Tensor since = numbers("out/W");
    document.undo();
    assertThat(numbers("b/W")).isEqualTo(since);
  }

  @Test
  void aWireIntoAPortGivesBackWhatThePortHadLearnedWhenItIsUndone() {
    train();
    Tensor bias = numbers("b/B");
    edit(
        AddNodes.one(
            Node.of("own", "Parameter")
                .withAttribute("shape", List.of(2L))
                .withAttribute("init", "zeros")));
    edit(new Connect("b", "B", Ref.parse("own")));
    assertThat(session().parameters()).doesNotContainKey("b/B");
    document.goTo(0);
    assertThat(numbers("b/B")).isEqualTo(bias);
  }

  @Test
  void theWidthTypedBackByHandStartsAnew() {
    Tensor first = numbers("b/W");
    train();
    edit(units(8));
    session();
    edit(units(4));
    assertThat(numbers("b/W")).isEqualTo(first);
  }

  @Test
  void numbersWrittenForAnotherWidthAreUndoneWithoutHarm() {
    train();
    Tensor trained = numbers("b/W");
    edit(new SetParameter("b/W", Tensor.zeros(trained.type(), trained.shape())));
    edit(units(8));
    session();
    document.goTo(0);
    assertThat(numbers("b/W")).isEqualTo(trained);
    document.goTo(1);
    assertThat(numbers("b/W")).isEqualTo(Tensor.zeros(trained.type(), trained.shape()));
  }

  @Test
  void numbersWrittenBeforeTheFirstRunAreUndoneAfterIt() {
    Tensor byHand = Tensor.of(Shape.of(2), 5f, 6f);
    edit(new SetParameter("b/B", byHand));
    assertThat(numbers("b/B")).isEqualTo(byHand);
    document.undo();
    assertThat(numbers("b/B")).isEqualTo(Tensor.of(Shape.of(2), 0f, 0f));
    document.redo();
    assertThat(numbers("b/B")).isEqualTo(byHand);
  }

  @Test
  void numbersWrittenOverAnOutdatedLayerAreUndone() {
    train();
    edit(units(8));
    Tensor byHand = Tensor.of(Shape.of(8), 1f, 2f, 3f, 4f, 5f, 6f, 7f, 8f);
    edit(new SetParameter("a/B", byHand));
    assertThat(numbers("a/B")).isEqualTo(byHand);
    document.undo();
    assertThat(numbers("a/B")).isEqualTo(Tensor.zeros(byHand.type(), byHand.shape()));
  }
}
