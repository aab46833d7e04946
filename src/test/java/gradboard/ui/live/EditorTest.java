package gradboard.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.data.Example;
import gradboard.data.Example.Part;
import gradboard.edit.Change;
import gradboard.edit.Connect;
import gradboard.edit.Document;
import gradboard.edit.RemoveNodes;
import gradboard.edit.RenameNode;
import gradboard.edit.SetAttribute;
import gradboard.edit.SetParameter;
import gradboard.edit.Vocabulary;
import gradboard.format.Safetensors;
import gradboard.graph.Problem;
import gradboard.graph.Ref;
import gradboard.io.GraphFile;
import gradboard.io.GraphReader;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpCatalog;
import gradboard.op.Port;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an open document has worked out behind it. */
class EditorTest {
  private static final String LEARNING =
      """
      {"gradboard": 1, "nodes": [
        {"id": "x", "op": "Input", "attributes": {"shape": [-1, 2], "from": "features"}}],
       "data": {"source": "csv", "path": "points.csv", "label": "c"}}
      """;
  private static final String SUM =
      """
      {"gradboard": 1, "nodes": [
        {"id": "x", "op": "Input", "attributes": {"shape": [], "value": 2}},
        {"id": "w", "op": "Parameter", "attributes": {"shape": [], "value": 3}},
        {"id": "f", "op": "Mul", "inputs": ["x", "w"]}], "loss": "f"}
      """;
  private static final String MOONS =
      """
      {"gradboard": 1, "nodes": [
        {"id": "x", "op": "Input", "attributes": {"shape": [-1, 2], "from": "features"}},
        {"id": "s", "op": "Abs", "inputs": ["x"]}],
       "data": {"source": "moons", "points": 10}}
      """;
  private static final Op BROKEN =
      Op.named("Broken", Category.MATH)
          .output("Y", Port.Accepts.ANY, "")
          .lowerAll(
              (e, in) -> {
                throw new StackOverflowError();
              });

  @TempDir Path folder;
  private final List<String> said = new ArrayList<>();
  private Editor editor;

  private static <T> T onScreen(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    SwingUtilities.invokeAndWait(task);
    return task.get();
  }

  private static void await(BooleanSupplier holds) throws Exception {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    while (!onScreen(holds::getAsBoolean)) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(10);
    }
  }

  private void open(String json, Optional<Path> path, OpCatalog catalog) throws Exception {
    open(json, path, catalog, Engine.loading(Nd4jBackend::new, Runnable::run));
  }

  private void open(String json, Optional<Path> path, OpCatalog catalog, Engine engine)
      throws Exception {
    GraphFile file = new GraphReader(catalog).read(json).orThrow();
    editor =
        onScreen(
            () ->
                new Editor(
                    new Document(file, path, new Vocabulary(catalog)), catalog, engine, List.of()));
    editor.listen(
        new Editor.Listener() {
          @Override
          public void said(String sentence) {
            said.add(sentence);
          }
        });
  }

  @AfterEach
  void close() throws Exception {
    onScreen(editor::close);
  }

  @Test
  void whatIsSavedElsewhereIsAnalysedWithTheFilesThere() throws Exception {
    Path here = Files.createDirectory(folder.resolve("here"));
    Path there = Files.createDirectory(folder.resolve("there"));
    Files.writeString(there.resolve("points.csv"), "a,b,c\n1,2,up\n3,4,down\n");
    open(LEARNING, Optional.of(here.resolve("graph.json")), OpCatalog.load());
    await(() -> !editor.problems().isEmpty());
    onScreen(
        () -> {
          Document document = editor.document();
          document.markSaved(there.resolve("graph.json"), document.history().now());
          return document;
        });
    await(() -> editor.problems().isEmpty());
    assertThat(onScreen(() -> editor.types().get("x").shape().toString())).contains("2, 2");
  }

  @Test
  void aMistakeOfTheProgramIsToldAsAProblem() throws Exception {
    open(
        "{\"gradboard\": 1, \"nodes\": [{\"id\": \"b\", \"op\": \"Broken\"}]}",
        Optional.empty(),
        OpCatalog.of(List.of(BROKEN)));
    await(() -> !editor.problems().isEmpty());
    assertThat(editor.problems())
        .extracting(Problem::message)
        .singleElement()
        .satisfies(message -> assertThat(message).contains("its log says where"));
  }

  @Test
  void aQuestionThatFailsIsToldInTheLog() throws Exception {
    open("{\"gradboard\": 1, \"nodes\": []}", Optional.empty(), OpCatalog.load());
    onScreen(
        () -> {
          editor.ask(
              () -> {
                throw new StackOverflowError();
              },
              answer -> said.add("an answer"));
          return editor;
        });
    await(() -> !said.isEmpty());
    assertThat(said)
        .singleElement()
        .satisfies(sentence -> assertThat(sentence).contains("its log says where"));
  }

  private static void onScreen(Runnable act) throws Exception {
    SwingUtilities.invokeAndWait(act);
  }

  private static Change valueOf(String node, double value) {
    return new SetAttribute(node, "value", Optional.of(value));
  }

  private void runAndWait() throws Exception {
    onScreen(editor::run);
    await(() -> !editor.isBusy());
  }

  @Test
  void playingHaltsWhereTheRunGivesNoNumbers() throws Exception {
    open(SUM, Optional.empty(), OpCatalog.load());
    onScreen(editor::step);
    await(() -> !editor.isBusy() && editor.position() == 1);
    onScreen(
        () -> {
          editor.document().apply(new RemoveNodes(Set.of("w")));
          editor.playOrPause();
        });
    await(() -> editor.activity() == Editor.Activity.IDLE);
    assertThat(onScreen(editor::problems)).isNotEmpty();
  }

  @Test
  void aStepAfterNumbersWereTakenBackAmongOtherActsIsTheFirstOne() throws Exception {
    open(SUM, Optional.empty(), OpCatalog.load());
    edit(new Connect("f", "B", Ref.parse("x")));
    runAndWait();
    onScreen(() -> editor.parameters().set("w", Tensor.scalar(DType.FLOAT32, 7)));
    await(() -> !editor.isBusy());
    onScreen(
        () -> {
          editor.document().goTo(0);
          editor.step();
        });
    await(() -> !editor.isBusy());
    assertThat(onScreen(editor::activity)).isEqualTo(Editor.Activity.IDLE);
    assertThat(onScreen(editor::position)).isEqualTo(1);
  }

  private void edit(Change change) throws Exception {
    onScreen(
        () -> {
          editor.document().apply(change);
          editor.document().endGesture();
        });
  }

  private double loss() throws Exception {
    return onScreen(() -> editor.pass().orElseThrow().snapshot().loss().orElseThrow());
  }

  private void awaitLoss(double wanted) throws Exception {
    await(
        () ->
            !editor.isBusy()
                && editor.outdated().isEmpty()
                && editor.pass().orElseThrow().snapshot().loss().orElseThrow() == wanted);
  }

  @Test
  void otherNumbersAreWorkedOutAtOnceHoweverTheyCameAbout() throws Exception {
    open(SUM, Optional.empty(), OpCatalog.load());
    runAndWait();
    edit(valueOf("x", 4));
    awaitLoss(12);
    edit(valueOf("w", 5));
    awaitLoss(20);
    onScreen(editor.document()::undo);
    awaitLoss(12);
    onScreen(editor.document()::redo);
    awaitLoss(20);
    onScreen(() -> editor.document().goTo(0));
    awaitLoss(6);
  }

  @Test
  void otherNumbersAreWorkedOutAlsoWhereANodeGotAnotherNameOnTheWay() throws Exception {
    open(SUM, Optional.empty(), OpCatalog.load());
    runAndWait();
    edit(valueOf("x", 4));
    awaitLoss(12);
    edit(new RenameNode("x", "y"));
    edit(valueOf("y", 5));
    awaitLoss(15);
    onScreen(() -> editor.document().goTo(0));
    awaitLoss(6);
  }

  @Test
  void numbersWrittenWhileARunIsUnderWayAreWorkedOutAfterIt() throws Exception {
    open(SUM, Optional.empty(), OpCatalog.load());
    onScreen(
        () -> {
          editor.run();
          editor.document().apply(valueOf("x", 4));
        });
    awaitLoss(12);
  }

  @Test
  void anotherStructureWaitsForThePersonAndTakesNumbersAlong() throws Exception {
    open(SUM, Optional.empty(), OpCatalog.load());
    runAndWait();
    edit(new Connect("f", "B", Ref.parse("x")));
    edit(valueOf("x", 4));
    assertThat(onScreen(editor::activity)).isEqualTo(Editor.Activity.IDLE);
    assertThat(onScreen(editor::outdated)).containsExactlyInAnyOrder("x", "f");
    runAndWait();
    assertThat(loss()).isEqualTo(16);
    onScreen(editor.document()::undo);
    awaitLoss(4);
    onScreen(editor.document()::undo);
    assertThat(onScreen(editor::activity)).isEqualTo(Editor.Activity.IDLE);
    assertThat(onScreen(editor::outdated)).containsExactly("f");
  }

  @Test
  void nothingIsWorkedOutThatNobodyAskedForBefore() throws Exception {
    open(SUM, Optional.empty(), OpCatalog.load());
    edit(valueOf("x", 4));
    assertThat(onScreen(editor::activity)).isEqualTo(Editor.Activity.IDLE);
  }

  @Test
  void aRunOfOtherNumbersThatFailsIsNotRepeated() throws Exception {
    open(
        """
        {"gradboard": 1, "nodes": [
          {"id": "x", "op": "Input", "attributes": {"value": [1, 2, 3, 4]}},
          {"id": "to", "op": "Constant", "attributes": {"value": [2, 2], "dtype": "int64"}},
          {"id": "f", "op": "Reshape", "inputs": ["x", "to"]}]}
        """,
        Optional.empty(),
        OpCatalog.load());
    runAndWait();
    edit(new SetAttribute("to", "value", Optional.of(List.of(3L, 2L))));
    await(() -> !editor.isBusy() && !editor.problems().isEmpty());
    List<Editor.Activity> later = new CopyOnWriteArrayList<>();
    editor.listen(
        new Editor.Listener() {
          @Override
          public void activityChanged() {
            later.add(editor.activity());
          }
        });
    onScreen(() -> editor.document().undo());
    await(() -> !editor.isBusy() && editor.problems().isEmpty());
    assertThat(later.size()).isLessThanOrEqualTo(2);
  }

  @Test
  void theShapesOfOneExampleAreDrawnBeforeThePassComesToThem() throws Exception {
    open(MOONS, Optional.empty(), OpCatalog.load());
    onScreen(() -> editor.examples().run(new Example(Part.TRAINING, 0)));
    await(() -> !editor.isBusy() && editor.pass().isPresent());
    onScreen(() -> editor.goTo(1));
    assertThat(onScreen(() -> editor.numbers().value("s"))).isEmpty();
    assertThat(onScreen(() -> editor.subject().types().get("s").shape())).isEqualTo(Shape.of(1, 2));
    assertThat(onScreen(() -> editor.types().get("s").shape()))
        .as("what wires are judged by")
        .isEqualTo(Shape.of(20, 2));

    onScreen(() -> editor.examples().runBatch());
    await(() -> !editor.isBusy());
    assertThat(onScreen(() -> editor.subject().types().get("s").shape()))
        .isEqualTo(Shape.of(20, 2));
  }

  @Test
  void weightsThatAreRefusedAreToldAndLeaveTheGraphSound() throws Exception {
    open(SUM, Optional.empty(), OpCatalog.load());
    runAndWait();
    Path foreign = folder.resolve("foreign.safetensors");
    new Safetensors(Map.of("w", Tensor.of(Shape.of(2), 1f, 2f)), Map.of()).write(foreign);
    List<String> refusals = new CopyOnWriteArrayList<>();
    onScreen(() -> editor.parameters().load(foreign, refusals::add));
    await(() -> !refusals.isEmpty());
    assertThat(refusals.get(0))
        .startsWith("foreign.safetensors holds no weights for this graph: node \"w\"");
    assertThat(said).contains(refusals.get(0));

    onScreen(() -> editor.parameters().load(folder.resolve("missing"), refusals::add));
    await(() -> refusals.size() == 2);
    assertThat(refusals.get(1)).startsWith("Nothing was loaded: the weights missing do not exist");
    assertThat(onScreen(editor::problems)).isEmpty();
    assertThat(onScreen(editor.document()::isDirty)).isFalse();
  }

  @Test
  void numbersFromBeforeAnEditAreOutdatedAlsoWhereAnotherRunFollows() throws Exception {
    CountDownLatch loaded = new CountDownLatch(1);
    Engine engine =
        Engine.loading(
            () -> {
              try {
                loaded.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return new Nd4jBackend();
            },
            ForkJoinPool.commonPool());
    open(SUM, Optional.empty(), OpCatalog.load(), engine);
    List<Set<String>> outdated = new CopyOnWriteArrayList<>();
    editor.listen(
        new Editor.Listener() {
          @Override
          public void numbersChanged() {
            if (editor.pass().isPresent()) {
              outdated.add(editor.outdated());
            }
          }
        });
    onScreen(
        () -> {
          editor.run();
          Document document = editor.document();
          document.apply(new SetParameter("w", Tensor.scalar(DType.FLOAT32, 7)));
          document.apply(valueOf("x", 4));
        });
    loaded.countDown();
    await(() -> outdated.size() == 2 && !editor.isBusy());
    assertThat(outdated.get(0)).containsExactlyInAnyOrder("x", "f");
    assertThat(outdated.get(1)).isEmpty();
  }
}
