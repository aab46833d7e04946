package gradboard.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import gradboard.graph.Edge;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.io.GraphFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ten thousand acts of all kinds, in all places, and the way back and forth again. */
class RandomWalkTest {
  private static final int ACTS = 10_000;
  private static final int WALKS = 4;
  private static final String START =
      """
      {"gradboard": 1, "title": "Walk", "description": "From here to there", "nodes": [
        {"id": "x", "op": "Input", "attributes": {"value": [[1, 2]]}, "at": [0, 0], "color": "teal"},
        {"id": "d", "op": "Dense", "inputs": ["x"], "attributes": {"units": 2}, "at": [200, 0],
         "routes": {"X": [[150, 90], [170, 20.5]]}, "frozen": true, "name": "layer 1/Dense"},
        {"id": "m", "op": "Relu", "inputs": ["d"], "at": [300, 0], "muted": true},
        {"id": "s", "op": "Scaled", "inputs": ["m"], "at": [400, 0], "remark": "kept"},
        {"id": "l", "op": "Parameter", "attributes": {"value": 1}, "at": [40, 400], "locked": true},
        {"id": "f", "op": "ReduceSum", "inputs": ["s"], "attributes": {"keepdims": 0}, "at": [600, 0]}
      ], "loss": "f", "composites": {"Scaled": {
        "inputs": ["X"], "outputs": {"Y": "mul"}, "nodes": [
          {"id": "k", "op": "Parameter", "attributes": {"value": 3}, "at": [0, 90]},
          {"id": "mul", "op": "Mul", "inputs": ["X", "k"], "at": [200, 0]}],
        "places": {"inputs": {"X": [0, 0]}, "outputs": {"Y": [400, 0]}, "routes": {"Y": [[390, 60]]}},
        "groups": [{"title": "Inner", "nodes": ["k"], "at": [-20, 40], "size": [200, 90]}],
        "notes": [{"text": "inside", "at": [0, 300]}],
        "views": [{"name": "In", "center": [90, 90], "zoom": 2}]}},
      "groups": [
        {"title": "All", "nodes": ["d", "m", "s"], "at": [180, -60], "size": [400, 300], "shade": 3},
        {"title": "Part", "nodes": ["m"], "at": [290, -20], "size": [90, 90], "color": "blue"}],
      "notes": [{"text": "one\\ntwo", "at": [0, 300], "size": [160, 40], "color": "red", "font": "x"},
                {"text": "loose", "at": [250, 60]}],
      "views": [{"name": "All", "center": [200, 120], "zoom": 0.5, "tilt": 1},
                {"name": "1", "center": [1, 2], "zoom": 1}],
      "data": {"source": "blobs", "classes": 2, "split": {"train": 0.8}, "seed": 1, "smell": "none"},
      "train": {"optimizer": "SGD", "learningRate": 0.1, "epochs": 3, "warmup": 2,
                "metrics": {"mae": {"kind": "meanAbsoluteError", "prediction": "s", "target": "x"}}},
      "expect": {"values": {"s/mul": [[1, 2]], "d/matmul": [[1, 2]]}},
      "weights": "walk.safetensors", "lesson": {"steps": []}, "mood": ["fair"]}
      """;

  private Document document = Bench.document(START);
  private Random random = new Random(0);
  private RandomActs acts = new RandomActs(document, random);

  /** How often each kind of change was made, by itself or as part of another. */
  private final Map<Class<?>, Integer> made = new HashMap<>();

  @Test
  void undoneAndDoneAgainTheDocumentIsWhatItWasByteForByte() {
    for (long seed = 1; seed <= WALKS; seed++) {
      document = Bench.document(START);
      random = new Random(seed);
      acts = new RandomActs(document, random);
      walkAndReturn();
    }
    assertThat(made.keySet()).containsAll(changes());
  }

  /** Every change that there is, in the whole program. */
  private static Set<Class<?>> changes() {
    Set<Class<?>> changes = new HashSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("gradboard")) {
      if (type.isAssignableTo(Change.class) && !type.isInterface()) {
        changes.add(type.reflect());
      }
    }
    assertThat(changes).hasSizeGreaterThan(25);
    return changes;
  }

  private void walkAndReturn() {
    String first = Bench.text(document.file());
    for (int act = 0; act < ACTS; act++) {
      step();
    }
    redoAll();
    String last = Bench.text(document.file());
    while (document.history().undoName().isPresent()) {
      document.undo();
    }
    assertThat(Bench.text(document.file())).isEqualTo(first);
    assertThat(document.isDirty()).isFalse();
    redoAll();
    assertThat(Bench.text(document.file())).isEqualTo(last).isNotEqualTo(first);
    assertThat(Bench.file(last).graph().nodes()).isNotEmpty();
  }

  private void redoAll() {
    while (document.history().redoName().isPresent()) {
      document.redo();
      keepsItsWiresInOrder();
    }
  }

  private void step() {
    int kind = random.nextInt(20);
    if (kind < 4) {
      document.undo();
    } else if (kind < 7) {
      document.redo();
    } else if (kind == 7) {
      document.go(Place.TOP);
    } else if (kind == 8) {
      acts.some().filter(this::isComposite).ifPresent(node -> document.enter(node.id()));
    } else {
      acts.next().ifPresent(this::apply);
    }
    if (random.nextInt(20) == 0 && !acts.isLarge()) {
      Bench.analysed(document);
    }
  }

  private void apply(Change change) {
    GraphFile before = document.file();
    boolean inside = !document.place().isTop() && !change.isOfFile();
    if (document.apply(change) && (document.file() != before || !change.parameters().isNone())) {
      note(inside ? new Lifted(document.view().composite().orElseThrow(), change) : change);
    }
  }

  private void note(Change change) {
    made.merge(change.getClass(), 1, Integer::sum);
    if (change instanceof Lifted lifted) {
      note(lifted.change());
    } else if (change instanceof Several several) {
      several.changes().forEach(this::note);
    } else if (change instanceof Move move) {
      List.of(move.nodes(), move.items(), move.frames()).forEach(this::note);
    }
  }

  private boolean isComposite(Node node) {
    return document.op(node).filter(op -> op.inside().isPresent()).isPresent();
  }

  /**
   * No wire comes from nowhere, at the top or inside, and frames are round nodes that there are.
   */
  private void keepsItsWiresInOrder() {
    Set<String> ids = new HashSet<>(Ids.taken(document.file().graph()));
    for (Node node : document.file().graph().nodes()) {
      for (Edge edge : node.inputs()) {
        assertThat(ids).contains(edge.source().node());
      }
    }
    document
        .file()
        .graph()
        .loss()
        .ifPresent(loss -> assertThat(ids).contains(Ref.parse(loss).node()));
    document
        .file()
        .graph()
        .sheet()
        .frames()
        .forEach(frame -> assertThat(ids).containsAll(frame.nodes()));
  }
}
